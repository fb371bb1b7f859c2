import { Injectable } from '@nestjs/common';
import { standingOf } from '#boards';
import { noteActivity } from '#cases';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { newCondition, whyNotSetCondition, type ConditionDraft } from '../domain/condition.js';
import { assertMay } from '../domain/policy.js';
import { decisionRefusals } from '../domain/refusals.js';
import { insertCondition } from '../storage/condition.store.js';
import { decisionToFollow } from '../storage/implementation.store.js';
import { caseToFollow } from './case-to-follow.js';

export interface AddConditionInput extends ConditionDraft {
  readonly caseId: string;
  /** The decision that was seen; left out, it is the one that stands. */
  readonly decisionId?: string | null | undefined;
}

@Injectable()
export class AddCondition {
  constructor(private readonly work: UnitOfWork) {}

  /** DEC-8: says, so that it can be followed, on what a step of the decision that stands waits, until when, and who confirms it. */
  execute(actor: Actor, input: AddConditionInput, idempotencyKey?: string | null): Promise<{ conditionId: string; caseId: string }> {
    return this.work.run({ name: 'addCondition', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { boardCase, asking } = await caseToFollow(unit, input.caseId);
      assertMay(whyNotSetCondition(asking));
      const { id: caseId, boardId } = boardCase;
      const { decisionId, recommendation } = await decisionToFollow(manager, caseId, input.decisionId);
      const condition = newCondition(input, recommendation, now);
      const clinician = await standingOf(manager, { boardId, caseId, personId: condition.clinicianId, now });
      if (!clinician.votes) throw decisionRefusals.refuse('CONDITION_CLINICIAN_UNFIT', { path: ['input', 'clinicianId'] });
      const conditionId = await insertCondition(manager, boardCase, decisionId, condition, { addedBy: actor.id, addedAt: now });
      await noteActivity(unit, boardCase, 'conditionAdded', { decisionId, conditionId });
      return { conditionId, caseId };
    });
  }
}
