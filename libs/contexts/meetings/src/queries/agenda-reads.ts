import { seesCaseAsBoard } from '#boards';
import { openWishesSql } from '#cases';
import { column, computed, list, one, publicId, time, value, type FieldRead, type Reads } from '#reads';
import { whyNotDefer, whyNotPull, whyNotRemoveItem } from '../domain/policy.js';
import { asking, atTable, itemAtHandSql, seesItem, type ItemFacts } from './sees-meeting.js';

const person = (columnName: string): FieldRead => one('Person', (at, who) => `${who}.id = ${at.row}.${columnName}`, { visible: 'implied' });
const may = (whyNot: (facts: ItemFacts, now: Date) => unknown): FieldRead =>
  computed<ItemFacts>(itemAtHandSql, (facts, now) => whyNot(facts, now) === null);

/**
 * Deferred by one meeting and on no agenda since: they wait until they are decided, and drop off nowhere (MEET-5); and what the rules of other
 * rooms bring back. A case that waits on an agenda has its place.
 */
const casesThatAsk = (board: string) => `(select distinct on (o.case_id, o.why) o.* from (
    select i.case_id, i.board_id, 'DISCUSSION' as kind, 'CARRIED_OVER' as why, i.outcome_code as code, i.outcome_at as since
    from agenda_item i join board_case c on c.id = i.case_id
    where i.board_id = ${board}.board_id and i.outcome = 'DEFERRED' and i.removed_at is null and c.status in ('IN_REVIEW', 'AWAITING_INFORMATION')
      and not exists (select from agenda_item l where l.case_id = i.case_id and l.removed_at is null and l.outcome_at > i.outcome_at)
    union all
    select w.case_id, w.board_id, w.kind, w.reason, null, w.at from ${openWishesSql(`${board}.board_id`)} w) o
  where not exists (select from agenda_item l where l.case_id = o.case_id and l.outcome is null and l.removed_at is null)
  order by o.case_id, o.why, o.since)`;

export const offeredCases: FieldRead = list(
  'OfferedCase',
  ({ viewer }, offered) => seesCaseAsBoard(viewer, `${offered}.board_id`, `${offered}.case_id`),
  (offered) => `${offered}.since, ${offered}.case_id, ${offered}.why`,
  { from: (at, offered) => `${casesThatAsk(at.row)} ${offered}`, visible: 'implied', limit: 100 },
);

export const agendaReads: readonly Reads[] = [
  {
    type: 'AgendaItem',
    table: 'agenda_item',
    node: 'AgendaItem',
    visible: seesItem,
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: publicId('AgendaItem'),
      boardCase: one('BoardCase', (at, boardCase) => `${boardCase}.id = ${at.row}.case_id`, { visible: 'implied' }),
      meeting: one('Meeting', (at, meeting) => `${meeting}.id = ${at.row}.meeting_id`, { visible: 'implied' }),
      kind: column('kind'),
      position: column('position'),
      plannedMinutes: column('planned_minutes'),
      late: column('late'),
      reason: column('reason'),
      addedBy: person('added_by'),
      addedAt: time('added_at'),
      carriedFrom: one('AgendaItem', (at, earlier) => `${earlier}.id = ${at.row}.carried_from_id`),
      outcome: column('outcome'),
      outcomeCode: column('outcome_code'),
      outcomeReason: column('outcome_reason'),
      outcomeBy: person('outcome_by'),
      outcomeAt: time('outcome_at'),
      carriedTo: one('Meeting', (at, meeting) => `${meeting}.id = ${at.row}.carried_to_id`),
      // Ended turns alone: what runs is told by `currentSince`, and whoever shows it lets it run.
      secondsSpent: value(
        ({ row }) => `(select coalesce(round(sum(extract(epoch from t.ended_at - t.began_at))), 0)::integer from agenda_turn t
          where t.item_id = ${row}.id and t.ended_at is not null and t.phase <> 'RECORDED')`,
      ),
      currentSince: value(
        ({ row }) => `(select to_char(t.began_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from agenda_turn t
          where t.item_id = ${row}.id and t.ended_at is null)`,
      ),
      mayRemove: may((facts, now) => whyNotRemoveItem(asking(facts, now), atTable(facts), facts.item, facts.currentItemId)),
      mayDefer: may((facts, now) => whyNotDefer(asking(facts, now), atTable(facts), facts.item)),
      mayPullIntoDiscussion: may((facts, now) => whyNotPull(asking(facts, now), atTable(facts), facts.item)),
    },
  },
  {
    type: 'OfferedCase',
    fields: {
      boardCase: one('BoardCase', (at, boardCase) => `${boardCase}.id = ${at.row}.case_id`, { visible: 'implied' }),
      kind: column('kind'),
      why: column('why'),
      code: column('code'),
      since: time('since'),
    },
  },
  {
    extends: 'BoardCase',
    fields: {
      agendaItem: one('AgendaItem', (at, item) => `${item}.case_id = ${at.row}.id and ${item}.outcome is null`),
    },
  },
];
