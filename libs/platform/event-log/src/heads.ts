import type { EntityManager } from 'typeorm';
import { streamId, type StreamReference } from './stream.js';

/** How far a stream has come, as this transaction sees it; 0 when nothing has happened yet. */
export async function headOf(manager: EntityManager, stream: StreamReference): Promise<number> {
  const [row]: { head: string }[] = await manager.query('select head from stream where id = $1', [streamId(stream)]);
  return Number(row?.head ?? 0);
}
