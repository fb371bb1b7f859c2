import { Injectable } from '@nestjs/common';
import { noteActivity } from '#cases';
import { inboxStream, UnitOfWork, type Unit } from '#event-log';
import type { Actor } from '#kernel';
import {
  assertCurrentCondition,
  resolve,
  resultOf,
  whyNotResolve,
  whyNotSetCondition,
  type ConditionResultDraft,
  type Resolution,
} from '../domain/condition.js';
import { assertMay } from '../domain/policy.js';
import { StepConditionRow } from '../storage/condition.row.js';
import { caseOfCondition, lockCondition, saveResult } from '../storage/condition.store.js';
import { caseToFollow, type CaseToFollow } from './case-to-follow.js';

export interface RecordConditionResultInput extends ConditionResultDraft {
  readonly conditionId: string;
  readonly version: number;
}
export interface ConfirmConditionInput {
  readonly conditionId: string;
  readonly version: number;
  readonly resolution: Resolution;
  readonly reason?: string | null | undefined;
}
type Answer = { conditionId: string; caseId: string };

/** DEC-8: a result proposes how a condition is resolved, and a named clinician confirms it. */
@Injectable()
export class ResolveCondition {
  constructor(private readonly work: UnitOfWork) {}

  recordResult(actor: Actor, input: RecordConditionResultInput, idempotencyKey?: string | null): Promise<Answer> {
    return this.work.run({ name: 'recordConditionResult', actor, input, idempotencyKey }, async (unit) => {
      const { boardCase, asking, condition } = await conditionOnDesk(unit, input.conditionId);
      assertMay(whyNotSetCondition(asking));
      assertCurrentCondition(condition, input.version);
      const result = resultOf(condition, input, unit.now);
      await saveResult(unit.manager, condition, result, { recordedBy: actor.id, recordedAt: unit.now });
      const refs = { decisionId: condition.decisionId, conditionId: condition.id };
      await noteActivity(unit, boardCase, 'conditionResultRecorded', { ...refs, proposed: result.proposed });
      const { clinicianId } = condition;
      if (clinicianId !== actor.id) unit.record(inboxStream(clinicianId), 'conditionResultArrived', { caseId: boardCase.id, ...refs });
      return { conditionId: condition.id, caseId: boardCase.id };
    });
  }

  confirm(actor: Actor, input: ConfirmConditionInput, idempotencyKey?: string | null): Promise<Answer> {
    return this.work.run({ name: 'confirmCondition', actor, input, idempotencyKey }, async (unit) => {
      const { boardCase, asking, personId, condition } = await conditionOnDesk(unit, input.conditionId);
      assertMay(whyNotResolve(asking, condition, personId));
      assertCurrentCondition(condition, input.version);
      const { state, reason, version } = resolve(condition, input.resolution, input.reason);
      const resolved = { state, reason, version, resolvedBy: actor.id, resolvedAt: unit.now };
      await unit.manager.update(StepConditionRow, condition.id, resolved);
      const refs = { decisionId: condition.decisionId, conditionId: condition.id };
      await noteActivity(unit, boardCase, 'conditionResolved', { ...refs, resolution: state });
      return { conditionId: condition.id, caseId: boardCase.id };
    });
  }
}

async function conditionOnDesk(unit: Unit, conditionId: string): Promise<CaseToFollow & { condition: StepConditionRow }> {
  unit.concerns({ subject: `condition:${conditionId}` });
  const desk = await caseToFollow(unit, await caseOfCondition(unit.manager, conditionId));
  return { ...desk, condition: await lockCondition(unit.manager, conditionId) };
}
