import type { Unit } from '#event-log';
import { caseRefusals } from '../domain/refusals.js';
import { allows, move } from '../domain/transitions.js';
import { BoardCaseRow } from '../storage/board-case.row.js';
import { AskedOpinionRow, ReviewRow } from '../storage/review.row.js';
import { moveCase } from './case-at-hand.js';
import { recordOnAllSides } from './record-on-all-sides.js';

/** [OPIN-4] Breaks the seal. Whether one may, the version and the fact are the business of opinions; the review's row is ours. */
export async function breakSeal({ manager, now }: Unit, review: ReviewRow, by: string, reason: string | null): Promise<void> {
  Object.assign(review, { sealed: false, unsealedAt: now, unsealedBy: by, unsealReason: reason, version: review.version + 1 });
  await manager.save(ReviewRow, review);
}

/** Who owes an opinion in this review, in the order of the charter. */
export const askedOf = ({ manager }: Pick<Unit, 'manager'>, reviewId: string): Promise<AskedOpinionRow[]> =>
  manager.find(AskedOpinionRow, { where: { reviewId }, order: { position: 'ASC' } });

/** [OPIN-5] A discipline's request is met by the first opinion of that discipline. */
export async function markAnswered({ manager, now }: Unit, reviewId: string, discipline: string): Promise<void> {
  await manager.query('update asked_opinion set answered_at = $3 where review_id = $1 and discipline = $2 and answered_at is null', [
    reviewId,
    discipline,
    now,
  ]);
}

/** A proposal was made or revised: what was seen of the review before is no longer current. */
export async function raiseReviewVersion({ manager }: Unit, review: ReviewRow): Promise<void> {
  review.version += 1;
  await manager.update(ReviewRow, review.id, { version: review.version });
}

/** The decision letter of this review went out: the last of the case's clocks ends (CASE-10). Letters call it, with the case locked. */
export async function markLetterSent({ manager, now }: Pick<Unit, 'manager' | 'now'>, reviewId: string): Promise<void> {
  await manager.query('update review set letter_at = $2 where id = $1 and letter_at is null', [reviewId, now]);
}

/**
 * The first step of the decision was carried out: the case is in follow-up. Follow-through calls it, with the case's row locked. Where the
 * case is no longer decided, being followed already, reopened or closed, that it was carried out moves nothing.
 */
export async function startFollowUp(unit: Unit, boardCase: BoardCaseRow, refs: { decisionId: string }): Promise<void> {
  if (!allows('startFollowUp', boardCase.status)) return;
  await moveCase(unit, boardCase, move('startFollowUp', boardCase));
  recordOnAllSides(unit, boardCase, 'followUpStarted', { version: boardCase.version, ...refs });
}

/** The review has its ratified decision: the case is decided (and stays decided when the decision is amended). Both rows must be locked. */
export async function markDecided(unit: Unit, boardCase: BoardCaseRow, review: ReviewRow, refs: { decisionId: string }): Promise<void> {
  const { manager, now } = unit;
  if (review.supersededAt !== null) throw caseRefusals.refuse('REVIEW_SUPERSEDED');
  const status = move('decide', boardCase);
  const version = boardCase.version + 1;
  await manager.update(BoardCaseRow, boardCase.id, { status, version, updatedAt: now, referralUpdatedAt: now });
  await manager.update(ReviewRow, review.id, { decidedAt: now, version: review.version + 1 });
  recordOnAllSides(unit, boardCase, 'decisionRatified', { version, reviewId: review.id, ...refs });
}
