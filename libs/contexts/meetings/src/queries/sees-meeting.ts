import { isGuestOfCase, seesBoard, seesCaseAsBoard, standingFactsSql, standingFromFacts, type Standing, type StandingFacts } from '#boards';
import type { Predicate, Scope, Sql } from '#reads';
import type { ItemAtHand, MeetingAtHand } from '../domain/meeting.js';

/** Sits on the board, or is a guest of a case that is on the agenda. */
export const seesMeeting: Predicate = ({ row, viewer }) =>
  `(${seesBoard(viewer, `${row}.board_id`)} or exists (select from agenda_item guests where guests.meeting_id = ${row}.id
    and guests.removed_at is null and ${isGuestOfCase(viewer, 'guests.case_id')}))`;

/** A guest finds their own case on the agenda, and of the others not even that they are there. */
export const seesItem: Predicate = ({ row, viewer }) =>
  `(${row}.removed_at is null and ${seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.case_id`)})`;

const meetingSql = ({ viewer }: Scope, meeting: string, caseId: Sql): Sql =>
  `'standing', ${standingFactsSql(viewer, `${meeting}.board_id`, caseId)}, 'status', ${meeting}.status, 'delegateId', ${meeting}.delegate_id,
   'cutOffAt', ${meeting}.cut_off_at, 'currentItemId', ${meeting}.current_item_id`;

/** What the commands load under lock, for the same policy: of a row of meeting. */
export const meetingAtHandSql = (at: Scope): Sql => `json_build_object(${meetingSql(at, at.row, 'null::uuid')})`;

/** The same for a row of agenda_item. */
export const itemAtHandSql = (at: Scope): Sql =>
  `(select json_build_object(${meetingSql(at, 'm', `${at.row}.case_id`)}, 'item', json_build_object('id', ${at.row}.id, 'kind', ${at.row}.kind,
    'position', ${at.row}.position, 'outcome', ${at.row}.outcome)) from meeting m where m.id = ${at.row}.meeting_id)`;

export interface MeetingFacts extends Omit<MeetingAtHand, 'cutOffAt'> {
  readonly standing: StandingFacts;
  readonly cutOffAt: string;
  readonly currentItemId: string | null;
}
export type ItemFacts = MeetingFacts & { readonly item: ItemAtHand };

export const asking = ({ standing }: MeetingFacts, now: Date): Standing => standingFromFacts(standing, now);
export const atTable = ({ status, delegateId, cutOffAt }: MeetingFacts): MeetingAtHand => ({
  status,
  delegateId,
  cutOffAt: new Date(cutOffAt),
});
