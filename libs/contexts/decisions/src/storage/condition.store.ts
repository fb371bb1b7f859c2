import type { EntityManager } from 'typeorm';
import type { CaseOfFact } from '#cases';
import { newId } from '#kernel';
import type { Condition, ConditionResult } from '../domain/condition.js';
import { decisionRefusals } from '../domain/refusals.js';
import { ConditionResultRow, StepConditionRow } from './condition.row.js';

/** To which case does this condition belong? Read without a lock: it never moves. */
export async function caseOfCondition(manager: EntityManager, conditionId: string): Promise<string> {
  const row = await manager.findOne(StepConditionRow, { where: { id: conditionId }, select: { id: true, caseId: true } });
  if (!row) throw decisionRefusals.refuse('CONDITION_NOT_FOUND');
  return row.caseId;
}

/** Locked until the unit ends; its case is locked before it. */
export const lockCondition = (manager: EntityManager, conditionId: string): Promise<StepConditionRow> =>
  manager.findOneOrFail(StepConditionRow, { where: { id: conditionId }, lock: { mode: 'pessimistic_write' } });

export async function insertCondition(
  manager: EntityManager,
  boardCase: CaseOfFact,
  decisionId: string,
  condition: Condition,
  by: { readonly addedBy: string; readonly addedAt: Date },
): Promise<string> {
  const { id: caseId, boardId, organisationId, patientId } = boardCase;
  const id = newId(by.addedAt);
  await manager.insert(StepConditionRow, { ...condition, ...by, id, decisionId, caseId, boardId, organisationId, patientId });
  return id;
}

/** Every result is kept; the latest one is what waits for a confirmation. */
export async function saveResult(
  manager: EntityManager,
  { id: conditionId, caseId, boardId, organisationId, version }: StepConditionRow,
  result: ConditionResult,
  by: { readonly recordedBy: string; readonly recordedAt: Date },
): Promise<void> {
  await manager.insert(ConditionResultRow, { ...result, ...by, id: newId(by.recordedAt), conditionId, caseId, boardId, organisationId });
  await manager.update(StepConditionRow, conditionId, { proposed: result.proposed, version: version + 1 });
}
