import { IsNull, type EntityManager } from 'typeorm';
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
  return standingFrom(personId, seats, invitation, now);
}
