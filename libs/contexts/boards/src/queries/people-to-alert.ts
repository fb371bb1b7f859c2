import { IsNull, type EntityManager } from 'typeorm';
import { BoardMemberRow } from '../storage/board.row.js';
import { currentCharter } from './current-charter.js';

/**
 * Who is alerted when a red flag is present (CASE-9)? Whom the charter names, as far as they still sit on the board; otherwise the chair,
 * the deputy and the coordinators. Never nobody: an alert that reaches nobody would look like one that was sent.
 */
export async function peopleToAlert(manager: EntityManager, boardId: string): Promise<string[]> {
  const named = (await currentCharter(manager, boardId))?.content.emergencyRoute.alerts ?? [];
  const seats = await manager.find(BoardMemberRow, { where: { boardId, leftAt: IsNull() }, order: { joinedAt: 'ASC', personId: 'ASC' } });
  const present = named.filter((id) => seats.some(({ personId }) => personId === id));
  return [...new Set(present.length > 0 ? present : organising(seats))];
}

/** Who keeps this board's desk: the chair, the deputy and the coordinators. */
export const peopleWhoOrganise = async (manager: EntityManager, boardId: string): Promise<string[]> => [
  ...new Set(
    organising(await manager.find(BoardMemberRow, { where: { boardId, leftAt: IsNull() }, order: { joinedAt: 'ASC', personId: 'ASC' } })),
  ),
];

/** Who chairs a case of this board now, the chair before the deputy: whoever no conflict of interest keeps from it (DEC-4). */
export async function peopleWhoChair(manager: EntityManager, boardId: string, caseId: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select m.person_id as id from board_member m
     where m.board_id = $1 and m.left_at is null and (m.role = 'CHAIR' or m.deputy and m.role <> 'OBSERVER')
       and not exists (select from case_conflict k where k.case_id = $2 and k.person_id = m.person_id and k.withdrawn_at is null
         and (k.bars_chairing or k.treatment = 'EXCLUDED'))
     group by m.person_id order by bool_or(m.role = 'CHAIR') desc, m.person_id`,
    [boardId, caseId],
  );
  return rows.map(({ id }) => id);
}

const organising = (seats: readonly BoardMemberRow[]): string[] =>
  seats
    .filter(({ role, deputy }) => role === 'CHAIR' || role === 'COORDINATOR' || (deputy && role !== 'OBSERVER'))
    .map(({ personId }) => personId);
