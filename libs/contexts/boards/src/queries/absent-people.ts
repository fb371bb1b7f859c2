import type { EntityManager } from 'typeorm';

/** Who of those who sit on this board is away on this day (BOARD-6)? */
export async function absentPeople(manager: EntityManager, boardId: string, now: Date): Promise<ReadonlySet<string>> {
  const rows: { personId: string }[] = await manager.query(
    `select distinct a.person_id as "personId" from absence a join board_member m on m.person_id = a.person_id and m.board_id = $1 and m.left_at is null
     where a.ended_at is null and ($2::timestamptz at time zone 'UTC')::date between a.from_day and a.until_day`,
    [boardId, now],
  );
  return new Set(rows.map(({ personId }) => personId));
}
