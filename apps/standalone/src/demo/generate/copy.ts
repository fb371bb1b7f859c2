import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { tables, type Table } from './rows/tables.js';

const piece = 1 << 16;

/** Sends the text to the table through COPY. */
export async function copyInto(client: pg.Client, table: Table, text: string): Promise<void> {
  const stream = client.query(copyFrom(`copy ${table} (${tables[table].join(', ')}) from stdin`));
  await pipeline(Readable.from(pieces(text)), stream);
}

function* pieces(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += piece) yield text.slice(start, start + piece);
}
