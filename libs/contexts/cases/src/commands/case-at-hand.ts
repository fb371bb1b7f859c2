import type { Unit } from '#event-log';
import type { CaseStanding } from '../domain/policy.js';
import type { CaseStatus } from '../domain/transitions.js';
import { caseStanding } from '../queries/case-standing.js';
import { BoardCaseRow } from '../storage/board-case.row.js';
import { lockCase } from '../storage/case.store.js';

export interface CaseAtHand {
  readonly row: BoardCaseRow;
  readonly standing: CaseStanding;
}

/** Says what is asked for, locks the case, and says what the actor is to it. */
export async function caseAtHand(unit: Unit, caseId: string): Promise<CaseAtHand> {
  unit.concerns({ subject: `case:${caseId}` });
  const row = await lockCase(unit.manager, caseId);
  unit.concerns({ patientIds: [row.patientId] });
  return { row, standing: await caseStanding(unit.manager, unit.actor, row, unit.now) };
}

/** Moves the case on: its next version, told to both sides' times. The row in hand follows. */
export async function moveCase(
  { manager, now }: Unit,
  row: BoardCaseRow,
  status: CaseStatus,
  change: Partial<BoardCaseRow> = {},
): Promise<void> {
  const moved = { ...change, status, version: row.version + 1, updatedAt: now, referralUpdatedAt: now };
  Object.assign(row, moved);
  await manager.update(BoardCaseRow, row.id, moved as never);
}

/** Who did it, in the two columns that keep a person and a hospital's system apart. */
export const doneBy = ({ actor }: Unit): { person: string | null; account: string | null } => ({
  person: actor.kind === 'person' ? actor.id : null,
  account: actor.kind === 'serviceAccount' ? actor.id : null,
});
