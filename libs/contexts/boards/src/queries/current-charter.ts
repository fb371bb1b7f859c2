import type { EntityManager } from 'typeorm';
import type { CharterContent } from '../domain/charter.js';
import { completeCharter } from '../domain/complete-charter.js';

/** One version of a board's charter. */
export interface Charter {
  /** charter.id */
  readonly id: string;
  readonly boardId: string;
  /** First part of the board's case numbers, such as SPN. */
  readonly boardCode: string;
  readonly version: number;
  readonly content: CharterContent;
}

const select = `select c.id, c.board_id as "boardId", b.code as "boardCode", c.version, c.content from charter c join board b on b.id = c.board_id`;

/** Which charter holds for what begins now? Null when there is no such board. */
export async function currentCharter(manager: EntityManager, boardId: string): Promise<Charter | null> {
  const [charter]: Charter[] = await manager.query(`${select} where c.board_id = $1 order by c.version desc limit 1`, [boardId]);
  return charter ? whole(charter) : null;
}

/** Which charter does a review live under? The one it was opened with (`review.charter_id`), whatever was amended since. */
export async function charterById(manager: EntityManager, charterId: string): Promise<Charter> {
  const [charter]: Charter[] = await manager.query(`${select} where c.id = $1`, [charterId]);
  if (!charter) throw new Error('a review names a charter that is not there');
  return whole(charter);
}

const whole = (charter: Charter): Charter => ({ ...charter, content: completeCharter(charter.content) });
