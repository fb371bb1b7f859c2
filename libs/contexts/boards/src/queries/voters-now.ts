import { IsNull, type EntityManager } from 'typeorm';
import type { Voter } from '../domain/quorum.js';
import { BoardGuestRow, BoardMemberRow } from '../storage/board.row.js';

/**
 * Whose ballot in this case counts at this moment? Who sits on the board with a vote, and who was invited to the case with one: an
 * invitation that has ended does not void what its guest has voted (DEC-2), a member who no longer sits on the board has no vote there
 * (BOARD-5). Each person once; conflicts of interest are not asked here.
 */
export async function votersNow(manager: EntityManager, boardId: string, caseId: string): Promise<Voter[]> {
  const seats = await manager.find(BoardMemberRow, { where: { boardId, leftAt: IsNull() }, order: { joinedAt: 'ASC', personId: 'ASC' } });
  const guests = await manager.find(BoardGuestRow, { where: { boardId, caseId }, order: { invitedAt: 'ASC', personId: 'ASC' } });
  const voting = new Map<string, Voter>();
  for (const { personId, role, discipline } of seats)
    if (role !== 'OBSERVER' && discipline !== null && !voting.has(personId)) voting.set(personId, { personId, discipline });
  // Whoever has come to sit on the board is what they are there (BOARD-4).
  const sits = new Set(seats.map(({ personId }) => personId));
  for (const { personId, discipline } of guests)
    if (discipline !== null && !sits.has(personId)) voting.set(personId, { personId, discipline });
  return [...voting.values()];
}
