import { createHash } from 'node:crypto';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { StartupProblem } from '#config';
import { frame, json, nameOf, type ArchivedTable, type Header, type Manifest, type TableSum } from './archive.js';
import { columnList, quoted, sequencesOf, tablesOf } from './catalogue.js';

// Enough that compressing pays, little enough that memory does not matter.
const rowsFrame = 256 * 1024;
const newline = 0x0a;

export interface Told {
  (progress: { readonly table: string; readonly of: number; readonly number: number }): void;
}

/**
 * The frames of a backup, of one snapshot, while others read and write: the caller has begun a repeatable-read transaction. Answers the
 * manifest, which is also the last thing written.
 */
export async function* framesOf(client: pg.ClientBase, told?: Told): AsyncGenerator<Buffer, Manifest> {
  const header = await headerOf(client);
  yield* frame('header', json(header));
  const sums: (ArchivedTable & TableSum)[] = [];
  for (const table of header.tables) {
    told?.({ table: nameOf(table), number: sums.length + 1, of: header.tables.length });
    yield* frame('table', json({ schema: table.schema, name: table.name }));
    sums.push({ ...table, ...(yield* rowsOf(client, table)) });
  }
  const manifest: Manifest = { ...header, tables: sums, sequences: await sequencesOf(client) };
  const content = json(manifest);
  yield* frame('manifest', content);
  yield* frame('end', createHash('sha256').update(content).digest());
  return manifest;
}

async function headerOf(client: pg.ClientBase): Promise<Header> {
  const tables = await tablesOf(client);
  for (const needed of ['migration', 'deployment'])
    if (!tables.some(({ schema, name }) => schema === 'public' && name === needed))
      throw new StartupProblem(`DATABASE_URL names a database that is not Consilium's: it has no table ${needed}.`);
  // No table holds them, so they would be missing without a word.
  const large = await client.query<{ n: number }>('select count(*)::int as n from pg_largeobject_metadata');
  if (large.rows[0]!.n > 0)
    throw new StartupProblem(`The database holds ${large.rows[0]!.n} large objects, which this backup does not know: use pg_dump.`);
  const timeline = await client.query<{ name: string; hash: string }>('select name, hash from migration order by name');
  const place = await client.query<{ epoch: number; at: Date }>('select epoch, now() as at from deployment');
  const { epoch, at } = place.rows[0]!;
  return { format: 1, at: at.toISOString(), epoch, timeline: timeline.rows, tables };
}

async function* rowsOf(client: pg.ClientBase, table: ArchivedTable): AsyncGenerator<Buffer, TableSum> {
  const hash = createHash('sha256');
  let [rows, bytes] = [0, 0];
  let waiting: Buffer[] = [];
  let size = 0;
  // A SELECT, because COPY from the name leaves a partitioned table's rows out.
  const source = `${table.partitioned ? '' : 'only '}${quoted(table)}`;
  const stream = client.query(copyTo(`copy (select ${columnList(table.columns)} from ${source}) to stdout`));
  const gathered = function* (): Generator<Buffer> {
    if (size === 0) return;
    const content = Buffer.concat(waiting, size);
    hash.update(content);
    bytes += size;
    // Within a value a line's end is written as \n, so each such byte ends a row.
    for (let at = content.indexOf(newline); at !== -1; at = content.indexOf(newline, at + 1)) rows++;
    waiting = [];
    size = 0;
    yield* frame('rows', content);
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    waiting.push(chunk);
    size += chunk.length;
    if (size >= rowsFrame) yield* gathered();
  }
  yield* gathered();
  return { rows, bytes, sha256: hash.digest('hex') };
}
