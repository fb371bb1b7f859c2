import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { tables, type Table } from './rows/tables.js';

/** Sends the rows to the table through COPY. */
export async function copyInto(client: pg.Client, table: Table, rows: Uint8Array): Promise<void> {
  const stream = client.query(copyFrom(`copy ${table} (${tables[table].join(', ')}) from stdin`));
  await pipeline(Readable.from([rows]), stream);
}
