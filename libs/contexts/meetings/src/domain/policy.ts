import type { Standing } from '#boards';
import type { Refusal } from '#kernel';
import type { ItemAtHand, MeetingAtHand, MeetingStatus } from './meeting.js';
import { meetingsRefusals } from './refusals.js';

const { refuse } = meetingsRefusals;

export type Asking = Pick<Standing, 'personId' | 'votes' | 'chairs' | 'coordinates'> &
  Partial<Pick<Standing, 'barred' | 'barredFromChair'>>;

const arranges = ({ chairs, coordinates }: Asking): boolean => chairs || coordinates;
/** MEET-3: the chair or deputy, or whom they have named; nobody past a case that they may not chair (DEC-4). */
const moves = ({ chairs, personId, barred }: Asking, { delegateId }: MeetingAtHand): boolean =>
  barred !== true && (chairs || personId === delegateId);
/** Would move the meeting, but for the case on the table. */
const isKeptFrom = ({ barred, barredFromChair, personId }: Asking, { delegateId }: MeetingAtHand): boolean =>
  barredFromChair === true || (barred === true && personId === delegateId);

const inState = ({ status }: MeetingAtHand, ...allowed: MeetingStatus[]): Refusal | null =>
  allowed.includes(status) ? null : refuse('MEETING_STATE', { status });

export const whyNotSchedule = (asking: Asking): Refusal | null => (arranges(asking) ? null : refuse('MEETING_FORBIDDEN'));

export const whyNotCancel = (asking: Asking, meeting: MeetingAtHand): Refusal | null =>
  arranges(asking) ? inState(meeting, 'PLANNED') : refuse('MEETING_FORBIDDEN');

/** MEET-1: after the cut-off, and while the meeting sits, only the coordinator adds; the reason is asked for separately. */
export function whyNotAddItem(asking: Asking, meeting: MeetingAtHand, now: Date): Refusal | null {
  if (!asking.votes && !arranges(asking)) return refuse('AGENDA_FORBIDDEN');
  const state = inState(meeting, 'PLANNED', 'OPEN');
  if (state) return state;
  return isLate(meeting, now) && !asking.coordinates ? refuse('AGENDA_CUT_OFF', { cutOffAt: meeting.cutOffAt.toISOString() }) : null;
}
export const isLate = ({ cutOffAt, status }: MeetingAtHand, now: Date): boolean => status === 'OPEN' || now > cutOffAt;

/** MEET-2: people reorder freely; those who arrange the meeting, and who moves it. */
export const whyNotReorder = (asking: Asking, meeting: MeetingAtHand): Refusal | null =>
  arranges(asking) || moves(asking, meeting) ? inState(meeting, 'PLANNED', 'OPEN') : refuse('MEETING_FORBIDDEN');

export function whyNotRemoveItem(asking: Asking, meeting: MeetingAtHand, item: ItemAtHand, currentItemId: string | null): Refusal | null {
  if (!arranges(asking)) return refuse('MEETING_FORBIDDEN');
  const state = inState(meeting, 'PLANNED', 'OPEN');
  if (state) return state;
  if (item.outcome !== null) return refuse('AGENDA_ITEM_SETTLED', { outcome: item.outcome });
  return item.id === currentItemId ? refuse('AGENDA_ITEM_CURRENT') : null;
}

export const whyNotNameDelegate = (asking: Asking, meeting: MeetingAtHand): Refusal | null =>
  asking.chairs ? inState(meeting, 'PLANNED', 'OPEN') : refuse('MEETING_DELEGATE_FORBIDDEN');

export const whyNotOpen = (asking: Asking, meeting: MeetingAtHand): Refusal | null =>
  moves(asking, meeting) ? inState(meeting, 'PLANNED') : refuse('MEETING_MOVE_FORBIDDEN');

/** MEET-3, MEET-5, DEC-4: moving on, recording what is noted, deferring and closing are the mover's. */
export function whyNotMove(asking: Asking, meeting: MeetingAtHand): Refusal | null {
  if (moves(asking, meeting)) return inState(meeting, 'OPEN');
  return refuse(isKeptFrom(asking, meeting) ? 'MEETING_CHAIR_CONFLICTED' : 'MEETING_MOVE_FORBIDDEN');
}

export function whyNotDefer(asking: Asking, meeting: MeetingAtHand, item: ItemAtHand): Refusal | null {
  const move = whyNotMove(asking, meeting);
  if (move) return move;
  return item.outcome === null ? null : refuse('AGENDA_ITEM_SETTLED', { outcome: item.outcome });
}

/** MEET-8: any member may; `votes` is for the case itself, so a guest of it may too. */
export function whyNotPull({ votes }: Pick<Asking, 'votes'>, meeting: MeetingAtHand, item: ItemAtHand): Refusal | null {
  if (!votes) return refuse('AGENDA_PULL_FORBIDDEN');
  const state = inState(meeting, 'PLANNED', 'OPEN');
  if (state) return state;
  if (item.kind !== 'NOTING') return refuse('AGENDA_NOT_FOR_NOTING');
  return item.outcome === null || item.outcome === 'NOTED' ? null : refuse('AGENDA_ITEM_SETTLED', { outcome: item.outcome });
}

/** MEET-4: one's own, or anybody's for those who arrange and move the meeting. */
export function whyNotRecordAttendance(asking: Asking, meeting: MeetingAtHand, personId: string): Refusal | null {
  const may = personId === asking.personId || arranges(asking) || moves(asking, meeting);
  return may ? inState(meeting, 'OPEN') : refuse('ATTENDANCE_FORBIDDEN');
}

/** A refusal is thrown, so that it rolls the transaction back. */
export function assertMay(refusal: Refusal | null): void {
  if (refusal) throw refusal;
}
