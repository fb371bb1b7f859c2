import type pg from 'pg';
import { copyInto } from './copy.js';
import type { Batch } from './make-rows.js';

export interface Writing {
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Sends the rows to Postgres, table by table; answers how many. */
export async function writeCases(owner: pg.Client, batches: AsyncIterable<Batch> | Iterable<Batch>, writing: Writing): Promise<number> {
  const { onProgress, signal } = writing;
  let last = 0;
  for await (const { rows, cases, written } of batches) {
    signal?.throwIfAborted();
    for (const [table, bytes] of rows) await copyInto(owner, table, bytes);
    onProgress?.(cases);
    last = written;
  }
  return last;
}
