import type { EntityManager } from 'typeorm';
import type { Sql } from '#reads';

const open = `('SUBMITTED', 'AWAITING_INFORMATION', 'IN_REVIEW')`;

/** [CASE-10] Of two rows of board_case: while both are open, a second one of the same patient on the same board warns. */
export const isOtherOpenCase = (of: string, other: string): Sql =>
  `${other}.patient_id = ${of}.patient_id and ${other}.board_id = ${of}.board_id and ${other}.id <> ${of}.id
      and ${other}.status in ${open} and ${of}.status in ${open}`;

export const mostOtherOpenCases = 20;

/** Which cases is this one a second one of? Row-level security keeps those that whoever asks may not see. */
export async function otherOpenCases(manager: EntityManager, caseId: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select other.id from board_case c join board_case other on ${isOtherOpenCase('c', 'other')} where c.id = $1
     order by other.submitted_at desc, other.id desc limit ${mostOtherOpenCases}`,
    [caseId],
  );
  return rows.map(({ id }) => id);
}
