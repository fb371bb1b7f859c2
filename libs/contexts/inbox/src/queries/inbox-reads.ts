import { list, one, connection, column, time, value, publicIdOf, type Reads, type Scope, type Sql } from '#reads';
import { seesCaseAsBoard } from '#boards';
import { itemKinds, kindsOfItems } from '../domain/item.js';
import { itemsSql } from './items-sql.js';

const byKind = (of: (kind: keyof typeof itemKinds) => Sql): Sql => kindsOfItems.map((kind) => `when '${kind}' then ${of(kind)}`).join(' ');
/** My own side's stream of the case, as `BoardCase.stream` names it. */
const myStream = ({ row, viewer }: Scope): Sql =>
  `(case when ${seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.id`)} then 'case:' else 'referral:' end) || ${row}.id`;

/** How each public field of this context is read, and who may see it. */
export const inboxReads: readonly Reads[] = [
  {
    type: 'InboxItem',
    fields: {
      kind: column('kind'),
      rule: value(({ row }) => `case ${row}.kind ${byKind((kind) => `'${itemKinds[kind].rule}'`)} end`),
      subjectId: value(({ row }) => `case ${row}.kind ${byKind((kind) => publicIdOf(itemKinds[kind].subject, `${row}.subject_id`))} end`),
      boardCase: one('BoardCase', (at, boardCase) => `${boardCase}.id = ${at.row}.case_id`, { visible: 'implied' }),
      since: time('since'),
      dueAt: time('due'),
    },
  },
  {
    type: 'NotificationPreferences',
    table: 'notification_preference',
    visible: ({ row, viewer }) => `${row}.person_id = ${viewer.person}`,
    fields: {
      rhythm: column('rhythm'),
      mailAddress: column('mail_address'),
      language: column('language'),
      timeZone: column('time_zone'),
      dailyAt: column('daily_at'),
      quietFrom: column('quiet_from'),
      quietUntil: column('quiet_until'),
    },
  },
  { type: 'InboxCount', fields: { kind: column('kind'), count: column('count') } },
  {
    extends: 'Inbox',
    fields: {
      items: connection(
        'InboxItem',
        (_at, item, args) => {
          const kinds = args.parameter('kinds', 'text[]');
          return kinds ? `${item}.kind = any (${kinds})` : 'true';
        },
        () => [
          // By the date that somebody owes it; without one, after everything that has one.
          { sql: ({ row }) => `coalesce(${row}.due, ${row}.since + interval '10 years')`, type: 'timestamptz' },
          { sql: ({ row }) => `${row}.kind`, type: 'text' },
          { sql: ({ row }) => `${row}.subject_id`, type: 'uuid' },
        ],
        { from: (at, item) => `(${itemsSql(at.viewer)}) ${item}`, visible: 'implied' },
      ),
      notificationPreferences: one('NotificationPreferences', (at, preferences) => `${preferences}.person_id = ${at.viewer.person}`, {
        visible: 'implied',
      }),
      counts: list(
        'InboxCount',
        () => 'true',
        (counted) => `${counted}.kind`,
        {
          from: (at, counted) => `(select i.kind, count(*)::int as count from (${itemsSql(at.viewer)}) i group by i.kind) ${counted}`,
          visible: 'implied',
        },
      ),
    },
  },
  { type: 'ChangeCount', fields: { type: column('type'), count: column('count') } },
  {
    type: 'CaseChanges',
    fields: {
      count: column('count'),
      lookedAt: time('looked_at'),
      kinds: list(
        'ChangeCount',
        () => 'true',
        (kind) => `${kind}.type`,
        {
          from: (at, kind) =>
            `(select k->>'type' as type, (k->>'count')::int as count from jsonb_array_elements(${at.row}.kinds) k) ${kind}`,
          visible: 'implied',
        },
      ),
    },
  },
  {
    extends: 'BoardCase',
    fields: {
      changesSinceLastLook: one('CaseChanges', () => 'true', {
        // INBOX-3: an aggregate has one row always, a look that never was has none.
        from: (at, changes) =>
          `lateral (select l.at as looked_at, coalesce(sum(f.n), 0)::int as count,
              coalesce(jsonb_agg(jsonb_build_object('type', f.type, 'count', f.n)) filter (where f.type is not null), '[]') as kinds
            from last_look l left join lateral (
              select fact.type, count(*)::int as n from fact
              where fact.stream = l.stream and fact.seq > l.head and fact.actor <> 'person:' || ${at.viewer.person} group by fact.type) f on true
            where l.person_id = ${at.viewer.person} and l.case_id = ${at.row}.id and l.stream = ${myStream(at)} group by l.at) ${changes}`,
        visible: 'implied',
      }),
    },
  },
];
