import type { EntityManager } from 'typeorm';
import { BoardCaseRow, caseRefusals } from '#cases';

/** The case without a lock: what changes nothing that others see does not wait for them. */
export async function caseToWriteIn(manager: EntityManager, caseId: string): Promise<BoardCaseRow> {
  const row = await manager.findOneBy(BoardCaseRow, { id: caseId });
  if (!row) throw caseRefusals.refuse('CASE_NOT_FOUND');
  return row;
}
