import { IsNull, type EntityManager } from 'typeorm';
import type { StandingConflict } from '../domain/conflict.js';
import { standingFrom, type Standing } from '../domain/membership.js';
import { BoardGuestRow, BoardMemberRow } from '../storage/board.row.js';

export interface StandingQuestion {
  readonly boardId: string;
  /** With it an invitation to that case counts; without it only seats on the board do. */
  readonly caseId?: string;
  readonly personId: string;
  readonly now: Date;
}

/** What is this person on this board, for this case? */
export async function standingOf(manager: EntityManager, { boardId, caseId, personId, now }: StandingQuestion): Promise<Standing> {
  const seats = await manager.findBy(BoardMemberRow, { boardId, personId, leftAt: IsNull() });
  const invitation = caseId === undefined ? null : await manager.findOneBy(BoardGuestRow, { boardId, caseId, personId });
  return standingFrom(personId, seats, invitation, now, caseId === undefined ? [] : await conflictsOf(manager, caseId, personId));
}

/** What they have declared about this case and not withdrawn (DEC-4). The table is that of cases, as the invitation's case is. */
const conflictsOf = (manager: EntityManager, caseId: string, personId: string): Promise<StandingConflict[]> =>
  manager.query(
    `select treatment, bars_chairing as "barsChairing" from case_conflict where case_id = $1 and person_id = $2 and withdrawn_at is null`,
    [caseId, personId],
  );
