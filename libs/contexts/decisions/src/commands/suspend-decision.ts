import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { standingOf } from '#boards';
import { lockCase, noteActivity, ReviewRow, type BoardCaseRow } from '#cases';
import { UnitOfWork, type Unit } from '#event-log';
import { newId, type Actor } from '#kernel';
import { assertMay, type Asking } from '../domain/policy.js';
import { decisionRefusals } from '../domain/refusals.js';
import { suspensionReason, whyNotLift, whyNotSuspend, type DecisionAtHand } from '../domain/suspension.js';
import { DecisionRow } from '../storage/decision.row.js';
import { standingDecision } from '../storage/decision.store.js';
import { DecisionSuspensionRow } from '../storage/suspension.row.js';

export interface SuspendDecisionInput {
  readonly decisionId: string;
  readonly reason: string;
}
type Done = Promise<{ decisionId: string; caseId: string }>;

/** DEC-6: a decision never changes; that it is not to be carried out meanwhile is said beside it, to both sides. */
@Injectable()
export class SuspendDecision {
  constructor(private readonly work: UnitOfWork) {}

  suspend(actor: Actor, input: SuspendDecisionInput, idempotencyKey?: string | null): Done {
    return this.work.run({ name: 'suspendDecision', actor, input, idempotencyKey }, async (unit) => {
      const { boardCase, asking, atHand } = await decisionOnDesk(unit, input.decisionId);
      assertMay(whyNotSuspend(asking, atHand));
      const { id: caseId, boardId, organisationId, patientId } = boardCase;
      const whose = { decisionId: input.decisionId, caseId, boardId, organisationId, patientId };
      await unit.manager.insert(DecisionSuspensionRow, { ...whose, id: newId(unit.now), reason: suspensionReason(input.reason), suspendedBy: actor.id, suspendedAt: unit.now }); // prettier-ignore
      await noteActivity(unit, boardCase, 'decisionSuspended', { decisionId: input.decisionId }, 'both');
      return { decisionId: input.decisionId, caseId };
    });
  }

  lift(actor: Actor, input: SuspendDecisionInput, idempotencyKey?: string | null): Done {
    return this.work.run({ name: 'liftSuspension', actor, input, idempotencyKey }, async (unit) => {
      const { boardCase, asking, atHand } = await decisionOnDesk(unit, input.decisionId);
      assertMay(whyNotLift(asking, atHand));
      const lifted = { liftReason: suspensionReason(input.reason), liftedBy: actor.id, liftedAt: unit.now };
      await unit.manager.update(DecisionSuspensionRow, { decisionId: input.decisionId, liftedAt: IsNull() }, lifted);
      await noteActivity(unit, boardCase, 'suspensionLifted', { decisionId: input.decisionId }, 'both');
      return { decisionId: input.decisionId, caseId: boardCase.id };
    });
  }
}

async function decisionOnDesk(
  unit: Unit,
  decisionId: string,
): Promise<{ boardCase: BoardCaseRow; asking: Asking; atHand: DecisionAtHand }> {
  const { manager, actor, now } = unit;
  unit.concerns({ subject: `decision:${decisionId}` });
  const decision = await manager.findOne(DecisionRow, { where: { id: decisionId }, select: { id: true, caseId: true, reviewId: true } });
  if (!decision) throw decisionRefusals.refuse('DECISION_NOT_FOUND');
  const boardCase = await lockCase(manager, decision.caseId);
  const { id: caseId, boardId, patientId } = boardCase;
  unit.concerns({ subject: `case:${caseId}`, patientIds: [patientId] });
  const latest = await manager.findOneOrFail(ReviewRow, {
    where: { caseId },
    order: { number: 'DESC' },
    select: { id: true, decidedAt: true },
  });
  const atHand = {
    standing: (await standingDecision(manager, caseId)) === decisionId,
    underReview:
      latest.id !== decision.reviewId && latest.decidedAt === null && ['IN_REVIEW', 'AWAITING_INFORMATION'].includes(boardCase.status),
    suspended: (await manager.countBy(DecisionSuspensionRow, { decisionId, liftedAt: IsNull() })) > 0,
  };
  return { boardCase, asking: await standingOf(manager, { boardId, caseId, personId: actor.id, now }), atHand };
}
