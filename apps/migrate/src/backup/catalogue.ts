import type pg from 'pg';
import type { ArchivedTable, SequenceValue } from './archive.js';

// Extensions bring their own tables again when they are created.
const ofNoExtension = `not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')`;
// The worker's queue holds nobody's data, and workers that are running keep it as it is (ADR 25).
const ofNoSystem = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')`;

/**
 * Every table there is, asked of Postgres and never listed here: one that is added tomorrow is in tomorrow's backup. Partitions come
 * with their parent, because which partition a row belongs to is for the restoring server to say. Generated columns are left out.
 */
export async function tablesOf(client: pg.ClientBase): Promise<ArchivedTable[]> {
  const { rows } = await client.query<ArchivedTable>(
    `select n.nspname as schema, c.relname as name, array(
       select a.attname::text from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
       c.relkind = 'p' as partitioned
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and ${ofNoSystem} and ${ofNoExtension}
     order by n.nspname, c.relname`,
  );
  return rows;
}

export async function sequencesOf(client: pg.ClientBase): Promise<SequenceValue[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and ${ofNoSystem} and ${ofNoExtension} order by n.nspname, c.relname`,
  );
  const values: SequenceValue[] = [];
  for (const { schema, name } of rows) {
    const read = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${quoted({ schema, name })}`,
    );
    values.push({ schema, name, ...read.rows[0]! });
  }
  return values;
}

export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const quoted = ({ schema, name }: { readonly schema: string; readonly name: string }): string =>
  `${quotedName(schema)}.${quotedName(name)}`;
export const columnList = (columns: readonly string[]): string => columns.map(quotedName).join(', ');

/** COPY writes what these say: with others the same rows would be other text. And no policy may leave rows out unnoticed. */
export const copySettings = [
  'client_encoding=UTF8',
  'timezone=UTC',
  'datestyle=ISO',
  'intervalstyle=postgres',
  'extra_float_digits=1',
  'bytea_output=hex',
  'row_security=off',
  'statement_timeout=0',
  'idle_in_transaction_session_timeout=0',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');
