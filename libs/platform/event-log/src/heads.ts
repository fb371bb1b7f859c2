import type { EntityManager } from 'typeorm';
import { streamId, type StreamReference } from './stream.js';

/** How far a stream has come, as this transaction sees it; 0 when nothing has happened yet. */
export async function headOf(manager: EntityManager, stream: StreamReference): Promise<number> {
  const [row]: { head: string }[] = await manager.query('select head from stream where id = $1', [streamId(stream)]);
  return Number(row?.head ?? 0);
}

/**
 * FROM item with one row, `id`, `epoch` and `head`, for the stream whose id the expression is. A stream in which nothing has happened has
 * no row yet and stands at 0: whoever may watch it is told so, and misses nothing when the first fact comes.
 */
export const positionSql = (id: string, alias: string): string =>
  `lateral (select named.id, d.epoch, coalesce(s.head, 0) as head from (select ${id} as id) named cross join deployment d left join stream s on s.id = named.id) ${alias}`;
