import type { ConflictKind } from '#boards';
import { lockReview, noteActivity, ReviewRow, type BoardCaseRow } from '#cases';
import type { Unit } from '#event-log';
import { recuseForConflict } from '../domain/ballot.js';
import { ballotBy, lockProposalOf, saveBallot } from '../storage/proposal.store.js';
import { seenHead } from './on-the-desk.js';

/**
 * DEC-2, DEC-4: the ballot on the open proposal of whoever may not vote any more becomes a recusal: it counts for nothing, and what it was
 * stays in its history. A decision that was made keeps its ballots (DEC-6). The case is locked.
 */
export async function voidVotes(unit: Unit, boardCase: BoardCaseRow, voterId: string, kind: ConflictKind): Promise<void> {
  const { manager, now } = unit;
  const latest = await manager.findOne(ReviewRow, { where: { caseId: boardCase.id }, order: { number: 'DESC' }, select: { id: true } });
  if (!latest) return;
  const { review } = await lockReview(manager, latest.id);
  const proposal = await lockProposalOf(manager, review.id);
  if (!proposal || proposal.ratifiedAt !== null) return;
  const before = await ballotBy(manager, proposal, voterId);
  if (!before || before.choice === 'RECUSE') return;
  const ballot = recuseForConflict(before, kind, await seenHead(unit, boardCase.id), now);
  await saveBallot(manager, proposal, before, ballot);
  const refs = { reviewId: review.id, proposalId: proposal.id, revision: proposal.revision, voterId, version: ballot.version };
  await noteActivity(unit, boardCase, 'ballotCast', { ...refs, confirmed: false });
}
