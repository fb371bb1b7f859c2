import { Injectable } from '@nestjs/common';
import { noteActivity, startFollowUp, type BoardCaseRow } from '#cases';
import { UnitOfWork, type Unit } from '#event-log';
import type { Actor } from '#kernel';
import { sideOf, whyNotReport } from '../domain/follow-through.js';
import { beginsFollowUp, isCarriedOut, report, stepToCarryOut, type ImplementationDraft } from '../domain/implementation.js';
import { assertMay } from '../domain/policy.js';
import { decisionToFollow, openStep, saveReport, stepOf } from '../storage/implementation.store.js';
import { caseToFollow } from './case-to-follow.js';

export interface RecordImplementationInput extends ImplementationDraft {
  readonly caseId: string;
  /** The decision that was seen; left out, it is the one that stands. */
  readonly decisionId?: string | null | undefined;
}

@Injectable()
export class RecordImplementation {
  constructor(private readonly work: UnitOfWork) {}

  /** DEC-10: what has become of a step of the decision that stands, said by the board or by the referring side. */
  execute(actor: Actor, input: RecordImplementationInput, idempotencyKey?: string | null): Promise<{ caseId: string }> {
    return this.work.run({ name: 'recordImplementation', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { boardCase, asking } = await caseToFollow(unit, input.caseId);
      assertMay(whyNotReport(asking));
      const { decisionId, recommendation } = await decisionToFollow(manager, boardCase.id, input.decisionId);
      const { number } = stepToCarryOut(recommendation, input.step);
      const side = sideOf(asking);
      // That something is planned is the board's to say to the referring side; what was done or not is no secret between the two.
      await openStep(manager, boardCase.id, number, side === 'REFERRER' || input.status !== 'PENDING' ? 'REFERRER' : 'BOARD');
      const step = await stepOf(manager, decisionId, number);
      const implementation = report(input, step, now);
      await saveReport(manager, boardCase, step, implementation, { actor, audience: side, now });
      const refs = { decisionId, step: number, status: implementation.status };
      await noteActivity(unit, boardCase, 'implementationRecorded', refs, step.audience === 'REFERRER' ? 'both' : 'board');
      if (boardCase.status === 'DECIDED' && beginsFollowUp(implementation)) await startFollowUp(unit, boardCase, { decisionId });
      return { caseId: boardCase.id };
    });
  }
}

/**
 * The letter about a decision goes to the referring side: from now on it reads the plan. Nothing is opened when another decision than the
 * one that the letter is about stands by now. The case is locked.
 */
export async function shareSteps(unit: Unit, boardCase: BoardCaseRow, ofDecision?: string): Promise<void> {
  const { decisionId, recommendation } = await decisionToFollow(unit.manager, boardCase.id);
  if (ofDecision !== undefined && ofDecision !== decisionId) return;
  for (const { number, kind } of recommendation.steps)
    if (isCarriedOut(kind)) await openStep(unit.manager, boardCase.id, number, 'REFERRER');
  await noteActivity(unit, boardCase, 'planShared', { decisionId }, 'both');
}
