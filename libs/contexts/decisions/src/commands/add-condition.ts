import { Injectable } from '@nestjs/common';
import { standingOf } from '#boards';
import { noteActivity, type BoardCaseRow } from '#cases';
import { UnitOfWork, type Unit } from '#event-log';
import type { Actor } from '#kernel';
import type { Recommendation } from '#opinions';
import { newCondition, whyNotSetCondition, type ConditionDraft } from '../domain/condition.js';
import { invalid } from '../domain/follow-through.js';
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
      const { boardCase, asking } = await caseToFollow(unit, input.caseId);
      assertMay(whyNotSetCondition(asking));
      const decision = await decisionToFollow(unit.manager, boardCase.id, input.decisionId);
      return { conditionId: await add(unit, boardCase, decision, input), caseId: boardCase.id };
    });
  }
}

/** DEC-5, DEC-8: on what the board let the steps of its plan wait when it decided. */
export async function addConditionsOf(
  unit: Unit,
  boardCase: BoardCaseRow,
  decision: DecisionWithPlan,
  drafts: readonly ConditionDraft[] | null | undefined,
): Promise<void> {
  if ((drafts?.length ?? 0) > 30) throw invalid('record', 'conditions');
  for (const [index, draft] of (drafts ?? []).entries()) await add(unit, boardCase, decision, draft, ['record', 'conditions', index]);
}

interface DecisionWithPlan {
  readonly decisionId: string;
  readonly recommendation: Recommendation;
}

async function add(
  unit: Unit,
  boardCase: BoardCaseRow,
  { decisionId, recommendation }: DecisionWithPlan,
  draft: ConditionDraft,
  path: readonly (string | number)[] = [],
): Promise<string> {
  const { manager, now, actor } = unit;
  const { id: caseId, boardId } = boardCase;
  const condition = newCondition(draft, recommendation, now, path);
  const clinician = await standingOf(manager, { boardId, caseId, personId: condition.clinicianId, now });
  if (!clinician.votes) throw decisionRefusals.refuse('CONDITION_CLINICIAN_UNFIT', { path: ['input', ...path, 'clinicianId'] });
  const conditionId = await insertCondition(manager, boardCase, decisionId, condition, { addedBy: actor.id, addedAt: now });
  await noteActivity(unit, boardCase, 'conditionAdded', { decisionId, conditionId });
  return conditionId;
}
