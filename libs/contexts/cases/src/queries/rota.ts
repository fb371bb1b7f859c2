import type { EntityManager } from 'typeorm';
import { absentPeople, membersOf } from '#boards';
import type { VotingMember } from '../domain/triage.js';

/**
 * In which order are the board's members asked, when nobody names them (OPIN-5)? Whoever owes fewest opinions first; among equals who was
 * asked longest ago, then who joined first. Who is away is not asked at all.
 */
export async function rotaOf(manager: EntityManager, boardId: string, now: Date): Promise<VotingMember[]> {
  const members = await membersOf(manager, boardId);
  const away = await absentPeople(manager, boardId, now);
  const rows: { personId: string; open: number; last: string }[] = await manager.query(
    `select q.person_id as "personId", count(*) filter (where q.answered_at is null and r.superseded_at is null and c.status = 'IN_REVIEW')::int as open, max(q.id::text) as last
     from asked_opinion q join board_case c on c.id = q.case_id join review r on r.id = q.review_id where q.board_id = $1 and q.person_id = any ($2) group by q.person_id`,
    [boardId, members.map(({ personId }) => personId)],
  );
  const load = new Map(rows.map((row) => [row.personId, row]));
  // Ids are made in the order of time, so the latest request's says when somebody was asked last.
  const key = ({ personId }: VotingMember) => load.get(personId) ?? { open: 0, last: '' };
  return members
    .filter(({ personId }) => !away.has(personId))
    .toSorted((one, other) => {
      const [a, b] = [key(one), key(other)];
      return a.open - b.open || (a.last < b.last ? -1 : a.last > b.last ? 1 : 0);
    });
}
