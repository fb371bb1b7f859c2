import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { StartupProblem } from '#config';
import { nameOf, type ArchivedTable, type SequenceValue } from '../backup/archive.js';
import { columnList, quoted, sequencesOf, tablesOf } from '../backup/catalogue.js';
import type { Reading } from './read-archive.js';

/** Tables of the backup that this schema has not, or has with other columns, are not restored half: they are named. */
export async function requireSameTables(
  client: pg.ClientBase,
  archived: readonly ArchivedTable[],
  without: ReadonlySet<string>,
): Promise<void> {
  const here = new Map((await tablesOf(client)).map((table) => [nameOf(table), table]));
  const there = new Set(archived.map(nameOf));
  for (const table of archived) {
    const name = nameOf(table);
    if (without.has(name)) continue;
    const known = here.get(name);
    if (!known) throw new StartupProblem(`The backup holds ${name}, which is no table of Consilium: leave it out with --without ${name}.`);
    const missing = [
      ...table.columns.filter((c) => !known.columns.includes(c)),
      ...known.columns.filter((c) => !table.columns.includes(c)),
    ];
    if (missing.length > 0)
      throw new StartupProblem(
        `The backup's ${name} has other columns than this Consilium's (${missing.join(', ')}): nothing was changed.`,
      );
  }
  for (const name of here.keys())
    if (!there.has(name) && !without.has(name))
      throw new StartupProblem(`The database holds ${name}, which is not in the backup: to leave it as it is, add --without ${name}.`);
}

/** Sends each table's rows on to Postgres as they come out of the backup. */
export function loading(client: pg.ClientBase, without: ReadonlySet<string>): Pick<Reading, 'table' | 'rows' | 'tableEnd'> {
  let open: { name: string; stream: CopyStreamQuery; failed: Promise<never> } | null = null;
  return {
    table: async (table) => {
      if (without.has(nameOf(table))) return;
      const stream = client.query(copyFrom(`copy ${quoted(table)} (${columnList(table.columns)}) from stdin`));
      const failed = new Promise<never>((_, reject) => stream.once('error', reject));
      failed.catch(() => undefined);
      open = { name: nameOf(table), stream, failed };
    },
    rows: async (content) => {
      if (open && !open.stream.write(content)) await Promise.race([once(open.stream, 'drain'), open.failed]);
    },
    tableEnd: async (rows) => {
      if (!open) return;
      const { stream, failed, name } = open;
      open = null;
      const finished = once(stream, 'finish');
      stream.end();
      await Promise.race([finished, failed]);
      if (stream.rowCount !== rows) throw new Error(`${name}: ${stream.rowCount} rows arrived of ${rows}`);
    },
  };
}

export async function setSequences(client: pg.ClientBase, sequences: readonly SequenceValue[]): Promise<void> {
  const here = new Set((await sequencesOf(client)).map(nameOf));
  for (const { schema, name, value, called } of sequences)
    if (here.has(nameOf({ schema, name })))
      await client.query('select setval($1::regclass, $2, $3)', [quoted({ schema, name }), value, called]);
}
