import { breakSeal, noteActivity, type BoardCaseRow, type ReviewRow } from '#cases';
import type { Unit } from '#event-log';

/** Kept with the review: whoever reads it later sees that nobody chose this moment, the agenda did. */
export const unsealedByMeeting = 'The meeting began to discuss the case.';

/**
 * [OPIN-4] The meeting starts discussing the case: from now on everybody on the board reads every opinion. Whoever moves the meeting is named.
 * Call it with the case and the review locked, once it is clear that they may move it; what is open or decided already stays as it is.
 */
export async function unsealForMeeting(unit: Unit, boardCase: BoardCaseRow, review: ReviewRow): Promise<boolean> {
  if (!review.sealed || review.decidedAt !== null) return false;
  await breakSeal(unit, review, unit.actor.id, unsealedByMeeting);
  await noteActivity(unit, boardCase, 'reviewUnsealed', { reviewId: review.id, version: review.version });
  return true;
}
