import { positionSql } from '#event-log';
import { ofLivingPatient } from './life-faces.js';
import { connection, embedded, list, one, type Reads } from '#reads';

/** The signed-in person and what waits for them. Boards add the memberships, discussion the mentions. */
export const viewerReads: readonly Reads[] = [
  {
    type: 'Viewer',
    fields: {
      person: one('Person', (at, person) => `${person}.id = ${at.viewer.person}`, { visible: 'implied' }),
      organisations: list(
        'Organisation',
        (at, organisation) => `${organisation}.id in (select organisation_id from affiliation where person_id = ${at.viewer.person})`,
        (organisation) => `${organisation}.name, ${organisation}.id`,
        { visible: 'implied' },
      ),
      inbox: embedded('Inbox'),
    },
  },
  {
    type: 'Inbox',
    fields: {
      openOpinions: connection(
        'BoardCase',
        (at, row) =>
          `${row}.status = 'IN_REVIEW' and ${ofLivingPatient(row)} and ${row}.id in (select a.case_id from asked_opinion a where a.person_id = ${at.viewer.person} and a.answered_at is null
            and not exists (select from review r where r.id = a.review_id and r.superseded_at is not null))`,
        () => [
          { sql: ({ row }) => `coalesce(${row}.priority, 'P0')`, type: 'text' },
          { sql: ({ row }) => `${row}.submitted_at`, type: 'timestamptz' },
          { sql: ({ row }) => `${row}.id`, type: 'uuid' },
        ],
      ),
      stream: one('StreamPosition', () => 'true', {
        from: (at, stream) => positionSql(`'inbox:' || ${at.viewer.person}`, stream),
        visible: 'implied',
      }),
    },
  },
  {
    root: {
      viewer: one('Viewer', (at, viewer) => `${viewer}.signed_in`, {
        from: (at, viewer) => `(select ${at.viewer.person} is not null as signed_in) ${viewer}`,
      }),
    },
  },
];
