import type { EntityManager } from 'typeorm';
import { newId } from '#kernel';
import type { ReviewRow } from '#cases';
import type { Ballot } from '../domain/ballot.js';
import type { Proposal } from '../domain/proposal.js';
import { BallotRow, BallotVersionRow } from './ballot.row.js';
import { ProposalRevisionRow, ProposalRow } from './proposal.row.js';

/** The review's proposal, if it has one, locked until the unit ends; its case and review are locked before it. */
export const lockProposalOf = (manager: EntityManager, reviewId: string): Promise<ProposalRow | null> =>
  manager.findOne(ProposalRow, { where: { reviewId }, lock: { mode: 'pessimistic_write' } });

/** To which review does this proposal belong? Read without a lock: a proposal never moves. */
export async function reviewOfProposal(manager: EntityManager, proposalId: string): Promise<string | null> {
  const row = await manager.findOne(ProposalRow, { where: { id: proposalId }, select: { id: true, reviewId: true } });
  return row?.reviewId ?? null;
}

export async function saveProposal(
  manager: EntityManager,
  before: ProposalRow | null,
  review: ReviewRow,
  proposal: Proposal,
): Promise<string> {
  const { caseId, boardId, organisationId, patientId } = review;
  const proposalId = before?.id ?? newId(proposal.proposedAt);
  if (before) await manager.update(ProposalRow, proposalId, proposal as never);
  else
    await manager.insert(ProposalRow, {
      ...proposal,
      id: proposalId,
      reviewId: review.id,
      caseId,
      boardId,
      organisationId,
      patientId,
    } as never);
  const { revision, recommendation, rationale, proposedBy, proposedAt } = proposal;
  await manager.insert(ProposalRevisionRow, {
    proposalId,
    revision,
    caseId,
    boardId,
    recommendation,
    rationale,
    proposedBy,
    proposedAt,
  } as never);
  return proposalId;
}

/** The ballots of the current revision, in the order in which they were last given. */
export const ballotsOf = (manager: EntityManager, { id, revision }: ProposalRow): Promise<BallotRow[]> =>
  manager.find(BallotRow, { where: { proposalId: id, revision }, order: { castAt: 'ASC', voterId: 'ASC' } });

export const ballotBy = (manager: EntityManager, { id, revision }: ProposalRow, voterId: string): Promise<BallotRow | null> =>
  manager.findOneBy(BallotRow, { proposalId: id, revision, voterId });

/** A new version is kept beside the ones before it (DEC-2); a confirmation or an acknowledgement is no new version. */
export async function saveBallot(manager: EntityManager, proposal: ProposalRow, before: BallotRow | null, ballot: Ballot): Promise<void> {
  const { reviewId, caseId, boardId, organisationId } = proposal;
  const id = before?.id ?? newId(ballot.castAt);
  const row: BallotRow = { ...ballot, id, proposalId: proposal.id, revision: proposal.revision, reviewId, caseId, boardId, organisationId };
  if (before) await manager.update(BallotRow, id, row);
  else await manager.insert(BallotRow, row);
  if (before?.version === ballot.version) return;
  const { version, choice, reason, castAt, takenBy } = ballot;
  await manager.insert(BallotVersionRow, { ballotId: id, version, caseId, boardId, choice, reason, castAt, takenBy });
}
