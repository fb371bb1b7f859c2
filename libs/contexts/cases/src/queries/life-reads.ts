import { completeClocks, organisesCase, seesCaseAsBoard, type CharterContent, type Priority } from '#boards';
import { array, column, computed, isoTime, list, one, publicId, time, type FieldRead, type Reads, type Scope, type Sql } from '#reads';
import { mayAnswerAlert } from '../domain/alert.js';
import { caseClocks, type ClockFacts } from '../domain/clocks.js';
import { isOtherOpenCase, mostOtherOpenCases } from './other-open-cases.js';

const onBoard = ({ row, viewer }: Scope) => seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.id`);
const sees = ({ row, viewer }: Scope) => seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.case_id`);

interface StoredClocks {
  readonly facts: Omit<ClockFacts, 'priority'> & { readonly priority: Priority | null };
  readonly clocks: CharterContent['clocks'] | null;
  readonly decisionHours: Readonly<Record<Priority, number>> | null;
}

/** Times as they are stored, the charter that holds now; the board's side alone. */
const clockFacts = (at: Scope): Sql => `case when ${onBoard(at)} then (select jsonb_build_object(
  'clocks', ch.content->'clocks', 'decisionHours', ch.content->'decisionHours',
  'facts', jsonb_build_object('status', ${at.row}.status, 'priority', ${at.row}.priority, 'submittedAt', ${isoTime(`${at.row}.submitted_at`)},
    'endedAt', ${isoTime(`${at.row}.ended_at`)},
    'reviews', (select coalesce(jsonb_agg(jsonb_build_object('openedAt', ${isoTime('r.opened_at')}, 'decidedAt', ${isoTime('r.decided_at')},
      'letterAt', ${isoTime('r.letter_at')}) order by r.number), '[]') from review r where r.case_id = ${at.row}.id),
    'backInTriage', (select coalesce(jsonb_agg(${isoTime('o.at')} order by o.at), '[]') from case_reopening o where o.case_id = ${at.row}.id and o.review_id is null),
    'awaited', (select coalesce(jsonb_agg(jsonb_build_object('from', ${isoTime('i.requested_at')}, 'to', ${isoTime('coalesce(i.answered_at, i.withdrawn_at)')})), '[]')
      from information_item i where i.case_id = ${at.row}.id)))
  from charter ch where ch.board_id = ${at.row}.board_id order by ch.version desc limit 1) end`;

/** What a case says of its own course, besides what it is about. */
export const lifeOfCase: Readonly<Record<string, FieldRead>> = {
  clocks: computed<StoredClocks | null>(clockFacts, (stored, now) => (stored ? caseClocks(stored.facts, completeClocks(stored), now) : [])),
  alerts: list(
    'CaseAlert',
    (at, alert) => `${alert}.case_id = ${at.row}.id`,
    (alert) => `${alert}.raised_at, ${alert}.id`,
    { limit: 50 },
  ),
  reopenings: list(
    'CaseReopening',
    (at, reopening) => `${reopening}.case_id = ${at.row}.id`,
    (reopening) => `${reopening}.at, ${reopening}.id`,
    { limit: 50 },
  ),
  otherOpenCases: list(
    'BoardCase',
    (at, other) => isOtherOpenCase(at.row, other),
    (other) => `${other}.submitted_at desc, ${other}.id desc`,
    { limit: mostOtherOpenCases },
  ),
}; // prettier-ignore

interface AlertFacts {
  readonly answeredAt: string | null;
  readonly personIds: readonly string[];
  readonly personId: string | null;
  readonly triages: boolean;
}

export const lifeReads: readonly Reads[] = [
  {
    type: 'CaseAlert',
    table: 'case_alert',
    node: 'CaseAlert',
    visible: sees,
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: publicId('CaseAlert'),
      redFlags: array(({ row }) => `${row}.red_flags`),
      raisedAt: time('raised_at'),
      alerted: list(
        'Person',
        (at, person) => `${person}.id = any (${at.row}.person_ids)`,
        (person) => `${person}.name, ${person}.id`,
        { visible: 'implied' },
      ),
      dueAt: time('due_at'),
      escalations: column('escalations'),
      escalatedAt: time('escalated_at'),
      answeredAt: time('answered_at'),
      answeredBy: one('Person', (at, person) => `${person}.id = ${at.row}.answered_by`, { visible: 'implied' }),
      answer: column('answer'),
      mayAnswer: computed<AlertFacts>(
        ({ row, viewer }) => `json_build_object('answeredAt', ${row}.answered_at, 'personIds', to_json(${row}.person_ids),
          'personId', ${viewer.fact?.('person') ?? viewer.person}, 'triages', ${organisesCase(viewer, `${row}.board_id`, `${row}.case_id`)})`,
        (facts) => mayAnswerAlert(facts, facts),
      ),
    },
  },
  {
    type: 'CaseReopening',
    table: 'case_reopening',
    visible: sees,
    fields: {
      at: time('at'),
      by: one('Person', (at, person) => `${person}.id = ${at.row}.by_person`, { visible: 'implied' }),
      reason: column('reason'),
      fromStatus: column('from_status'),
      endedCode: column('ended_code'),
      endedReason: column('ended_reason'),
      endedAt: time('ended_at'),
      review: one('Review', (at, review) => `${review}.id = ${at.row}.review_id`, { visible: 'implied' }),
    },
  },
]; // prettier-ignore
