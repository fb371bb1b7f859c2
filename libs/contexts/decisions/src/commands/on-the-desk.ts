import { MoreThan } from 'typeorm';
import { standingOf, type Standing } from '#boards';
import { lockReview, ReviewRow, type BoardCaseRow } from '#cases';
import { caseStream, streamId, type Unit } from '#event-log';
import type { ProposalAtHand, ReviewAtHand } from '../domain/policy.js';
import { decisionRefusals } from '../domain/refusals.js';
import { ratifiedAs, whenRatified } from '../storage/decision.store.js';
import { ballotBy, lockProposalOf, reviewOfProposal } from '../storage/proposal.store.js';
import type { ProposalRow } from '../storage/proposal.row.js';

export interface ReviewOnDesk {
  readonly boardCase: BoardCaseRow;
  readonly review: ReviewRow;
  readonly asking: Standing;
  readonly atHand: ReviewAtHand;
}

export interface ProposalOnDesk extends ReviewOnDesk {
  readonly proposal: ProposalRow;
  readonly atHand: ProposalAtHand;
}

/** Locks the case, then the review: the order that every writer follows, so that a ballot and a ratification cannot pass each other. */
export async function reviewOnDesk(unit: Unit, reviewId: string): Promise<ReviewOnDesk> {
  const { manager, actor, now } = unit;
  unit.concerns({ subject: `review:${reviewId}` });
  const { boardCase, review } = await lockReview(manager, reviewId);
  const { id: caseId, boardId, status, priority, patientId } = boardCase;
  unit.concerns({ subject: `case:${caseId}`, patientIds: [patientId] });
  // Whoever sees the board's side is a person: row-level security has hidden it from everybody else.
  const asking = await standingOf(manager, { boardId, caseId, personId: actor.id, now });
  const latest = (await manager.countBy(ReviewRow, { caseId, number: MoreThan(review.number) })) === 0;
  return { boardCase, review, asking, atHand: { status, priority, sealed: review.sealed, latest } };
}

/**
 * … and then the proposal. Where a vote is on an earlier revision that was ratified, the desk is that revision's: it stands while it is
 * being amended, and what was taken by phone for it may still be confirmed (DEC-12). What it recommended is not on that desk.
 */
export async function proposalOnDesk(unit: Unit, proposalId: string, votedOn?: number): Promise<ProposalOnDesk> {
  unit.concerns({ subject: `proposal:${proposalId}` });
  const reviewId = await reviewOfProposal(unit.manager, proposalId);
  if (reviewId === null) throw decisionRefusals.refuse('PROPOSAL_NOT_FOUND');
  const desk = await reviewOnDesk(unit, reviewId);
  const proposal = (await lockProposalOf(unit.manager, reviewId))!;
  if (votedOn !== undefined && votedOn < proposal.revision) {
    const ratifiedAt = await whenRatified(unit.manager, proposal.id, votedOn);
    if (ratifiedAt !== null) Object.assign(proposal, { revision: votedOn, ratifiedAt });
  }
  const own = await ballotBy(unit.manager, proposal, unit.actor.id);
  const toConfirm = own !== null && own.takenBy !== null && own.confirmedAt === null;
  return { ...desk, proposal, atHand: { ...desk.atHand, ratifiedAs: await ratifiedAs(unit.manager, proposal), toConfirm } };
}

/** What can be seen of the case at this moment (DEC-5). The case is locked, so its stream stands still. */
export async function seenHead({ manager }: Unit, caseId: string): Promise<number> {
  const [stream]: { head: string }[] = await manager.query('select head from stream where id = $1', [streamId(caseStream(caseId))]);
  return Number(stream?.head ?? 0);
}
