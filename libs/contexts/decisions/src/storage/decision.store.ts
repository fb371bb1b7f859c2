import type { EntityManager } from 'typeorm';
import { newId } from '#kernel';
import type { Ballot } from '../domain/ballot.js';
import type { Ratified } from '../domain/ratification.js';
import { DecisionBallotRow, DecisionRow, DissentRow } from './decision.row.js';
import { ProposalRow } from './proposal.row.js';

/** decision.id of the ratified current revision, or null while it is open. */
export async function ratifiedAs(manager: EntityManager, { id, revision, ratifiedAt }: ProposalRow): Promise<string | null> {
  if (ratifiedAt === null) return null;
  const row = await manager.findOneOrFail(DecisionRow, { where: { proposalId: id, revision }, select: { id: true } });
  return row.id;
}

/** When this revision of the proposal was ratified, the current one or one before an amendment; null where it never was. */
export async function whenRatified(manager: EntityManager, proposalId: string, revision: number): Promise<Date | null> {
  const row = await manager.findOne(DecisionRow, { where: { proposalId, revision }, select: { id: true, ratifiedAt: true } });
  return row?.ratifiedAt ?? null;
}

/** The end of the case's chain (DEC-6): the one decision that no other supersedes. The case is locked, so nobody adds to the chain meanwhile. */
export async function standingDecision(manager: EntityManager, caseId: string): Promise<string | null> {
  const [row]: { id: string }[] = await manager.query(
    `select d.id from decision d where d.case_id = $1 and not exists (select from decision later where later.supersedes_id = d.id)`,
    [caseId],
  );
  return row?.id ?? null;
}

export type DecisionDraft = Pick<DecisionRow, 'charterId' | 'record' | 'ratifiedBy' | 'ratifiedAt' | 'supersedesId'>;

/** The decision, the ballots as they stood and the dissents, from now on unchanged; the proposal is ratified. */
export async function saveDecision(
  manager: EntityManager,
  proposal: ProposalRow,
  ballots: readonly Ballot[],
  ratified: Ratified,
  draft: DecisionDraft,
): Promise<string> {
  const { reviewId, caseId, boardId, organisationId, patientId, revision, recommendation, rationale, requirements } = proposal;
  const { strength, splitReason, dissents } = ratified;
  const decisionId = newId(draft.ratifiedAt);
  const whose = { caseId, boardId, organisationId, patientId };
  await manager.insert(DecisionRow, {
    ...draft, ...whose, id: decisionId, reviewId, proposalId: proposal.id, revision, recommendation, rationale, requirements, strength, splitReason,
  } as never); // prettier-ignore
  await manager.insert(
    DecisionBallotRow,
    ballots.map(({ voterId, discipline, choice, reason, castAt, takenBy, confirmedAt, acknowledgedAt, seenHead }) => ({
      decisionId, caseId, boardId, voterId, discipline, choice, reason, castAt, takenBy, confirmedAt, acknowledgedAt, seenHead,
    })),
  ); // prettier-ignore
  if (dissents.length > 0)
    await manager.insert(
      DissentRow,
      dissents.map((dissent) => ({ ...dissent, ...whose, id: newId(draft.ratifiedAt), decisionId })),
    );
  // What it supersedes is not to be carried out at all: a suspension has nothing left to hold up.
  await manager.query('update decision_suspension set lifted_at = $2, lifted_by = $3 where decision_id = $1 and lifted_at is null', [
    draft.supersedesId,
    draft.ratifiedAt,
    draft.ratifiedBy,
  ]);
  await manager.update(ProposalRow, proposal.id, { ratifiedAt: draft.ratifiedAt });
  return decisionId;
}
