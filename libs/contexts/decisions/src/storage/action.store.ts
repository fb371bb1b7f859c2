import type { EntityManager } from 'typeorm';
import type { CaseOfFact } from '#cases';
import { newId, type Actor } from '#kernel';
import type { Action } from '../domain/action.js';
import { decisionRefusals } from '../domain/refusals.js';
import { ActionRow, ActionVersionRow } from './action.row.js';
import { recordedBy } from './recorded-by.js';

/** To which case does this action belong? Read without a lock: an action never moves. */
export async function caseOfAction(manager: EntityManager, actionId: string): Promise<string> {
  const row = await manager.findOne(ActionRow, { where: { id: actionId }, select: { id: true, caseId: true } });
  if (!row) throw decisionRefusals.refuse('ACTION_NOT_FOUND');
  return row.caseId;
}

/** Locked until the unit ends; its case is locked before it. */
export const lockAction = (manager: EntityManager, actionId: string): Promise<ActionRow> =>
  manager.findOneOrFail(ActionRow, { where: { id: actionId }, lock: { mode: 'pessimistic_write' } });

export async function insertAction(
  manager: EntityManager,
  boardCase: CaseOfFact,
  decisionId: string | null,
  action: Action,
  by: Actor,
): Promise<string> {
  const { id: caseId, boardId, organisationId, patientId } = boardCase;
  const row = { ...action, id: newId(action.addedAt), caseId, boardId, organisationId, patientId, decisionId };
  await manager.insert(ActionRow, row);
  await keepVersion(manager, row, by, action.addedAt);
  return row.id;
}

export async function updateAction(manager: EntityManager, before: ActionRow, action: Action, by: Actor, now: Date): Promise<void> {
  const row = { ...before, ...action };
  await manager.update(ActionRow, row.id, action);
  await keepVersion(manager, row, by, now);
}

async function keepVersion(manager: EntityManager, row: ActionRow, by: Actor, changedAt: Date): Promise<void> {
  const { id: actionId, version, caseId, boardId, organisationId, audience, ownerId, ownerName, dueOn, state, reason } = row;
  const { person: changedBy, account: changedByAccount } = recordedBy(by);
  await manager.insert(ActionVersionRow, {
    actionId, version, caseId, boardId, organisationId, audience, ownerId, ownerName, dueOn, state, reason, changedBy, changedByAccount, changedAt,
  }); // prettier-ignore
}
