import { IsNull, type EntityManager } from 'typeorm';
import { boardRefusals } from '../domain/refusals.js';
import type { SeatAsSeen } from '../domain/change-of-seats.js';
import type { Seat } from '../domain/membership.js';
import { BoardMemberRow, CharterRow } from './board.row.js';

/**
 * Makes changes of one board's charter and members wait for each other: what is warned about depends on both. The charter rows are locked,
 * because the application's role may not change `board` itself; the oldest one is locked by everybody.
 */
export async function lockBoard(manager: EntityManager, boardId: string): Promise<void> {
  const rows = await manager.find(CharterRow, {
    where: { boardId },
    order: { version: 'ASC' },
    select: { id: true },
    lock: { mode: 'pessimistic_write' },
  });
  if (rows.length === 0) throw boardRefusals.refuse('BOARD_NOT_VISIBLE');
}

export async function seatsOf(manager: EntityManager, boardId: string): Promise<SeatAsSeen[]> {
  return manager.find(BoardMemberRow, {
    where: { boardId, leftAt: IsNull() },
    order: { joinedAt: 'ASC', personId: 'ASC', role: 'ASC' },
  });
}

/** Takes or changes a seat; somebody who comes back joins anew. */
export async function seat(
  manager: EntityManager,
  boardId: string,
  { personId, role, discipline, deputy }: Seat,
  now: Date,
): Promise<void> {
  const ever = await manager.findBy(BoardMemberRow, { boardId, personId });
  const before = ever.find((row) => row.role === role && row.leftAt === null);
  // Counted over all that a person ever was here: a version seen once never comes again.
  const version = 1 + Math.max(0, ...ever.map((row) => row.version));
  const is = { boardId, personId, role, discipline, deputy, joinedAt: before?.joinedAt ?? now, leftAt: null, version };
  await manager.upsert(BoardMemberRow, is, ['boardId', 'personId', 'role']);
}

export async function unseat(manager: EntityManager, boardId: string, { personId, role }: Seat, now: Date): Promise<void> {
  await manager.update(BoardMemberRow, { boardId, personId, role, leftAt: IsNull() }, { leftAt: now, deputy: false });
}
