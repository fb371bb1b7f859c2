import type pg from 'pg';
import { localId, newId } from '#kernel';

/** Somebody of the board who was away, and whose coming was written down: the demo's own board has neither. */
export async function comeAndGone(owner: pg.Pool, boardId: string, personId: string, byId: string): Promise<void> {
  const [board, person, by] = [localId('Board', boardId), localId('Person', personId), localId('Person', byId)];
  await owner.query(
    `insert into absence (id, person_id, from_day, until_day, recorded_by, recorded_at) values ($1, $2, '2026-01-05', '2026-01-09', $3, now())`,
    [newId(), person, by],
  );
  await owner.query(
    `insert into board_member_change (id, board_id, person_id, kind, role, discipline, deputy, changed_by, at)
     values ($1, $2, $3, 'JOINED', 'OBSERVER', 'RADIOLOGY', false, $4, now())`,
    [newId(), board, person, by],
  );
}
