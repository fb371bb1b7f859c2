import type pg from 'pg';
import { charterContent } from '#boards';
import { newId } from '#kernel';
import { disciplines } from '#specialists';
import type { DemoBoard } from './demo-shape.js';
import type { Cast } from './seed-people.js';

const minute = 60_000;

/** Boards with their members and first charter; each board's id by its key. A charter that the board's own rules refuse stops the start. */
export async function seedBoards(owner: pg.Client, boards: readonly DemoBoard[], cast: Cast, since: Date): Promise<Map<string, string>> {
  const { rows } = await owner.query<{ code: string }>('select code from procedure');
  const procedureCodes = new Set(rows.map(({ code }) => code));
  const ids = new Map<string, string>();
  for (const { key, name, code, members, charter } of boards) {
    const boardId = newId(since);
    ids.set(key, boardId);
    await owner.query('insert into board (id, name, code, created_at) values ($1, $2, $3, $4)', [boardId, name, code, since]);
    // A minute apart, so that "the first of a discipline" is who stands first in the file.
    for (const [position, { person, role, discipline, deputy }] of members.entries())
      await owner.query(
        'insert into board_member (board_id, person_id, role, discipline, deputy, joined_at) values ($1, $2, $3, $4, $5, $6)',
        [boardId, cast.people.get(person), role, discipline ?? null, deputy, new Date(since.getTime() + position * minute)],
      );
    const alerts = charter.emergencyRoute.alerts.map((userName) => cast.people.get(userName));
    const content = charterContent(
      { ...charter, emergencyRoute: { ...charter.emergencyRoute, alerts } },
      { disciplines: new Set(disciplines), procedureCodes, members: new Set(members.map(({ person }) => cast.people.get(person)!)) },
      [key, 'charter'],
    );
    await owner.query(
      "insert into charter (id, board_id, version, content, changed_by, reason, created_at) values ($1, $2, 1, $3, $4, 'First charter', $5)",
      [newId(since), boardId, content, cast.people.get(members.find(({ role }) => role === 'CHAIR')!.person), since],
    );
  }
  return ids;
}
