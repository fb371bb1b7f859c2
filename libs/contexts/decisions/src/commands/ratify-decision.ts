import { Injectable } from '@nestjs/common';
import { charterById, evaluateQuorum, votersNow } from '#boards';
import { conflictsIn, markDecided, referralOf } from '#cases';
import { UnitOfWork, type Unit } from '#event-log';
import type { Actor } from '#kernel';
import { specialistById } from '#specialists';
import { votersOf } from '../domain/ballot.js';
import { assertMay, whyNotRatify } from '../domain/policy.js';
import { assertCurrentRevision } from '../domain/proposal.js';
import { ratify } from '../domain/ratification.js';
import { decisionRecord, type DecisionRecordDraft, type RatifiedRecord } from '../domain/record.js';
import { decisionRefusals } from '../domain/refusals.js';
import { saveDecision, standingDecision } from '../storage/decision.store.js';
import { ballotsOf } from '../storage/proposal.store.js';
import { proposalOnDesk, seenHead, type ProposalOnDesk } from './on-the-desk.js';
import { addActionsOf } from './add-action.js';

export interface RatifyDecisionInput {
  readonly proposalId: string;
  readonly revision: number;
  /** Needed for a declared split. */
  readonly reason: string | null;
  readonly record: DecisionRecordDraft | null;
}

@Injectable()
export class RatifyDecision {
  constructor(private readonly work: UnitOfWork) {}

  /** The ballots as they stand under the lock become the decision; of two who ratify at once one does, the other is told (DEC-11). */
  execute(actor: Actor, input: RatifyDecisionInput, idempotencyKey?: string | null): Promise<{ decisionId: string; caseId: string }> {
    return this.work.run({ name: 'ratifyDecision', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const desk = await proposalOnDesk(unit, input.proposalId);
      const { boardCase, review, proposal } = desk;
      assertMay(whyNotRatify(desk.asking, desk.atHand));
      assertCurrentRevision(proposal, input.revision);
      const ballots = await ballotsOf(manager, proposal);
      const voters = new Set((await votersNow(manager, boardCase.boardId, boardCase.id)).map(({ personId }) => personId));
      const counts = (voterId: string) => voters.has(voterId);
      const quorum = evaluateQuorum(proposal.requirements, votersOf(ballots.filter(({ voterId }) => counts(voterId))));
      const ratified = ratify(ballots, quorum, input.reason, counts);
      const decisionId = await saveDecision(manager, proposal, ballots, ratified, {
        charterId: review.charterId,
        record: { ...(await recordOf(unit, desk, input.record)), quorum },
        ratifiedBy: actor.id,
        ratifiedAt: now,
        supersedesId: await standingDecision(manager, boardCase.id),
      });
      const refs = { decisionId, proposalId: proposal.id };
      await markDecided(unit, boardCase, review, refs);
      await addActionsOf(unit, boardCase, decisionId, input.record?.actions);
      return { decisionId, caseId: boardCase.id };
    });
  }
}

/** DEC-5: what the chair writes down, and what the desk shows. */
async function recordOf(unit: Unit, desk: ProposalOnDesk, draft: DecisionRecordDraft | null): Promise<Omit<RatifiedRecord, 'quorum'>> {
  const { manager, now } = unit;
  const { id: caseId, questionKind, priority, version: caseVersion } = desk.boardCase;
  const record = decisionRecord(draft, now.toISOString().slice(0, 10));
  if (record.tellsPatient !== null && !(await specialistById(manager, record.tellsPatient))) {
    throw decisionRefusals.refuse('DECISION_RECORD_INVALID', { path: ['input', 'record', 'tellsPatient'] });
  }
  const { version: charterVersion } = await charterById(manager, desk.review.charterId);
  const { painProfile, imagingStudies } = await referralOf(manager, desk.boardCase);
  return {
    ...record,
    charterVersion,
    questionKind,
    priority,
    caseVersion,
    seenHead: await seenHead(unit, caseId),
    conflicts: (await conflictsIn(manager, caseId)).map(({ personId, kind, treatment, note, declaredBy, declaredAt }) => ({
      personId,
      kind,
      treatment,
      note,
      declaredBy,
      declaredAt: declaredAt.toISOString(),
    })),
    patientGoals: painProfile.goals,
    imagingReviewed: imagingStudies.map(({ studyInstanceUid, modality, description, performedOn }) => ({
      studyInstanceUid,
      modality,
      description,
      performedOn,
    })),
  };
}
