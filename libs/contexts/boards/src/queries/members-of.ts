import { IsNull, type EntityManager } from 'typeorm';
import type { Discipline } from '#specialists';
import { BoardMemberRow } from '../storage/board.row.js';

export interface VotingMember {
  readonly personId: string;
  readonly discipline: Discipline;
}

/** Who votes on this board, and for which discipline? Each person once, in the order in which they joined. */
export async function membersOf(manager: EntityManager, boardId: string): Promise<VotingMember[]> {
  const seats = await manager.find(BoardMemberRow, {
    where: { boardId, leftAt: IsNull() },
    order: { joinedAt: 'ASC', personId: 'ASC', role: 'ASC' },
  });
  const voting = seats.flatMap(({ personId, role, discipline }) =>
    role === 'OBSERVER' || discipline === null ? [] : [{ personId, discipline }],
  );
  return voting.filter(({ personId }, index) => voting.findIndex((other) => other.personId === personId) === index);
}
