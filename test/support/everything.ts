import pg from 'pg';

/** What a database holds, so that two can be compared: each table's rows as text, and everything that is built around them. */
export interface Everything {
  /** By table: its rows as Postgres prints them, microseconds and all, in the order of that text. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
  /** By table: columns, keys, checks, indexes, policies, triggers, grants, and what functions and sequences there are. */
  readonly shape: Readonly<Record<string, readonly string[]>>;
}

const words = (...parts: string[]): string => `concat_ws(' ', ${parts.join(', ')})`;
const ours = `'public'::regnamespace`;
const shapes = {
  columns: `select ${words(
    'attrelid::regclass',
    'attname',
    'format_type(atttypid, atttypmod)',
    'attnotnull',
    'attidentity',
    'attgenerated',
    '(select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid = attrelid and adnum = attnum)',
    'attacl',
  )} from pg_attribute a join pg_class c on c.oid = attrelid
     where c.relnamespace = ${ours} and c.relkind in ('r', 'p') and attnum > 0 and not attisdropped`,
  relations: `select ${words('oid::regclass', 'relkind', 'relrowsecurity', 'relforcerowsecurity', 'reloptions', 'relacl', 'pg_get_userbyid(relowner)')}
              from pg_class where relnamespace = ${ours}`,
  constraints: `select ${words('conrelid::regclass', 'conname', 'convalidated', 'pg_get_constraintdef(oid)')} from pg_constraint where connamespace = ${ours}`,
  indexes: `select indexdef from pg_indexes where schemaname = 'public'`,
  policies: `select ${words('tablename', 'policyname', 'permissive', 'roles', 'cmd', 'qual', 'with_check')} from pg_policies where schemaname = 'public'`,
  triggers: `select ${words('pg_get_triggerdef(oid)', 'tgenabled')} from pg_trigger where not tgisinternal`,
  functions: `select ${words('pg_get_functiondef(oid)', 'proacl')} from pg_proc where pronamespace = ${ours} and prokind <> 'a'`,
  aggregates: `select ${words('p.oid::regprocedure', 'proacl', 'aggtransfn', 'aggfinalfn', 'aggtranstype', 'agginitval')}
                from pg_proc p join pg_aggregate on aggfnoid = p.oid where pronamespace = ${ours}`,
  sequences: `select ${words('sequencename', 'last_value', 'increment_by')} from pg_sequences where schemaname = 'public'`,
  schema: `select ${words('nspname', 'pg_get_userbyid(nspowner)', 'nspacl')} from pg_namespace where nspname = 'public'`,
};

export async function everythingIn(ownerUrl: string): Promise<Everything> {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c timezone=UTC -c extra_float_digits=1' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const lines = async (sql: string): Promise<string[]> =>
      (await client.query<{ line: string }>(`select line from (${sql}) as found (line) order by line collate "C"`)).rows.map(
        ({ line }) => line,
      );
    const tables = await lines(
      `select oid::regclass::text from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
    );
    const rows: Record<string, string[]> = {};
    for (const table of tables) rows[table] = await lines(`select t::text from ${table} t`);
    const shape: Record<string, string[]> = {};
    for (const [name, sql] of Object.entries(shapes)) shape[name] = await lines(sql);
    return { rows, shape };
  } finally {
    await client.end();
  }
}

/** What of one is not in the other, by table and kind; empty when they are the same. Short, because a failed test prints it. */
export function differences(before: Everything, after: Everything): Record<string, { readonly gone: string[]; readonly come: string[] }> {
  const found: Record<string, { gone: string[]; come: string[] }> = {};
  for (const part of ['rows', 'shape'] as const) {
    for (const name of new Set([...Object.keys(before[part]), ...Object.keys(after[part])])) {
      const [old, now] = [before[part][name] ?? [], after[part][name] ?? []];
      const [had, has] = [new Set(old), new Set(now)];
      const gone = old.filter((line) => !has.has(line));
      const come = now.filter((line) => !had.has(line));
      if (gone.length + come.length > 0 || old.length !== now.length || !(name in after[part]))
        found[`${part} ${name}`] = { gone: gone.slice(0, 3), come: come.slice(0, 3) };
    }
  }
  return found;
}
