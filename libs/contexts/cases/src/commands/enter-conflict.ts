import { IsNull, type EntityManager } from 'typeorm';
import { barsChairing, currentCharter, standingOf, type ConflictKind } from '#boards';
import { inboxStream, type Unit } from '#event-log';
import { newId } from '#kernel';
import { declareConflict, whyNotDeclare, whyNotWithdraw, withdrawalReason } from '../domain/conflict.js';
import { conflictRefusals } from '../domain/conflict-refusals.js';
import type { BoardCaseRow } from '../storage/board-case.row.js';
import { CaseConflictRow } from '../storage/conflict.row.js';
import { noteActivity } from './note-activity.js';

export interface ConflictOf {
  /** person.id */
  readonly personId: string;
  readonly kind: ConflictKind;
}

/** DEC-4: enters a conflict of interest in a case that is locked. What it does to the votes is for whoever keeps them, in the same unit. */
export async function enterConflict(
  unit: Unit,
  boardCase: BoardCaseRow,
  { personId, kind }: ConflictOf,
  note: string,
): Promise<CaseConflictRow> {
  const { manager, actor, now } = unit;
  const { id: caseId, boardId, organisationId, patientId } = boardCase;
  const by = await standingOf(manager, { boardId, caseId, personId: actor.id, now });
  const about = personId === actor.id ? by : await standingOf(manager, { boardId, caseId, personId, now });
  const refusal = whyNotDeclare(by, about);
  if (refusal) throw refusal;
  const charter = (await currentCharter(manager, boardId))!;
  const conflict = declareConflict(charter.content, kind, note, barsChairing);
  if (await standing(manager, caseId, { personId, kind })) throw conflictRefusals.refuse('CONFLICT_ALREADY_DECLARED');
  const row: CaseConflictRow = {
    ...conflict,
    ...{ id: newId(now), caseId, boardId, organisationId, patientId, personId },
    ...{ declaredBy: actor.id, declaredAt: now, withdrawnBy: null, withdrawnAt: null, withdrawReason: null },
  };
  await manager.insert(CaseConflictRow, row);
  await tell(unit, boardCase, 'conflictDeclared', row);
  return row;
}

export async function endConflict(unit: Unit, boardCase: BoardCaseRow, of: ConflictOf, reason: string): Promise<void> {
  const { manager, actor, now } = unit;
  const { id: caseId, boardId } = boardCase;
  const row = await standing(manager, caseId, of);
  if (!row) throw conflictRefusals.refuse('CONFLICT_NOT_DECLARED');
  const refusal = whyNotWithdraw(await standingOf(manager, { boardId, caseId, personId: actor.id, now }), row);
  if (refusal) throw refusal;
  await manager.update(CaseConflictRow, row.id, { withdrawnBy: actor.id, withdrawnAt: now, withdrawReason: withdrawalReason(reason) });
  await tell(unit, boardCase, 'conflictWithdrawn', row);
}

/** What stands in this case, in the order in which it was declared. */
export const conflictsIn = (manager: EntityManager, caseId: string): Promise<CaseConflictRow[]> =>
  manager.find(CaseConflictRow, { where: { caseId, withdrawnAt: IsNull() }, order: { declaredAt: 'ASC', id: 'ASC' } });

const standing = (manager: EntityManager, caseId: string, { personId, kind }: ConflictOf): Promise<CaseConflictRow | null> =>
  manager.findOneBy(CaseConflictRow, { caseId, personId, kind, withdrawnAt: IsNull() });

async function tell(unit: Unit, boardCase: BoardCaseRow, type: string, { personId, kind, treatment }: CaseConflictRow): Promise<void> {
  await noteActivity(unit, boardCase, type, { personId, kind, treatment });
  // Also whoever is kept away learns of it, and where: the case itself is not there for them any more.
  unit.record(inboxStream(personId), type, { caseId: boardCase.id, kind, treatment });
}
