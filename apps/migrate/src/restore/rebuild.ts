import type pg from 'pg';
import { StartupProblem } from '#config';
import { applyEntry, prepareMigration, type TimelineEntry } from '#database';
import { quoted, quotedName, tablesOf } from '../backup/catalogue.js';

const ofNoExtension = (catalogue: string, oid: string): string =>
  `not exists (select from pg_depend e where e.classid = '${catalogue}'::regclass and e.objid = ${oid} and e.deptype = 'e')`;

/**
 * Removes what the schema holds and builds it again as it was when the backup was made, without rows. One transaction with everything
 * else: until it commits, whoever waits sees nothing of it, and if it does not, nothing has happened.
 */
export async function rebuild(client: pg.ClientBase, steps: readonly TimelineEntry[]): Promise<void> {
  await requireNobodyElse(client);
  const relations = (kinds: string): string =>
    `select c.oid::regclass::text as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = any('{${kinds}}')
     and not c.relispartition and ${ofNoExtension('pg_class', 'c.oid')}`;
  // Asked one after the other: what belongs to a table goes with it.
  for (const [what, named] of [
    ['materialized view', relations('m')],
    ['view', relations('v')],
    ['table', relations('r,p')],
    ['sequence', relations('S')],
    [
      'routine',
      `select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace = 'public'::regnamespace and ${ofNoExtension('pg_proc', 'p.oid')}`,
    ],
    [
      'type',
      `select t.oid::regtype::text as name from pg_type t where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd')
       and ${ofNoExtension('pg_type', 't.oid')}`,
    ],
  ] as const) {
    const { rows } = await client.query<{ name: string }>(named);
    if (rows.length > 0) await client.query(`drop ${what} ${rows.map(({ name }) => name).join(', ')} cascade`);
  }
  await prepareMigration(client);
  for (const step of steps) await applyEntry(client, step);
}

/** What somebody built elsewhere upon our tables would be dropped with them. */
async function requireNobodyElse(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select distinct v.oid::regclass::text as name
     from pg_depend d join pg_rewrite r on d.classid = 'pg_rewrite'::regclass and r.oid = d.objid join pg_class v on v.oid = r.ev_class
       join pg_class t on d.refclassid = 'pg_class'::regclass and t.oid = d.refobjid
     where t.relnamespace = 'public'::regnamespace and v.relnamespace <> 'public'::regnamespace
     union
     select conrelid::regclass::text from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and t.relnamespace = 'public'::regnamespace and c.relnamespace <> 'public'::regnamespace`,
  );
  if (rows.length > 0)
    throw new StartupProblem(`${rows.map(({ name }) => name).join(', ')} depends on Consilium's tables and would be lost: drop it first.`);
}

export interface Constraints {
  /** Rows may come in any order, and thousands of rows are checked at once instead of one by one. */
  putBack(): Promise<void>;
}

/** Empties every table, and takes foreign keys and triggers away until the rows are in: they have been checked and have fired before. */
export async function emptyAndUnbind(client: pg.ClientBase): Promise<Constraints> {
  const tables = (await tablesOf(client)).filter(({ schema }) => schema === 'public');
  const keys = await client.query<{ on: string; name: string; definition: string }>(
    `select conrelid::regclass::text as on, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace order by 1, 2`,
  );
  const triggers = await client.query<{ on: string; name: string }>(
    `select t.tgrelid::regclass::text as on, t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where not t.tgisinternal and t.tgenabled = 'O' and t.tgparentid = 0 and c.relnamespace = 'public'::regnamespace`,
  );
  for (const { on, name } of keys.rows) await client.query(`alter table ${on} drop constraint ${quotedName(name)}`);
  for (const { on, name } of triggers.rows) await client.query(`alter table ${on} disable trigger ${quotedName(name)}`);
  if (tables.length > 0) await client.query(`truncate ${tables.map(quoted).join(', ')}`);
  return {
    putBack: async () => {
      for (const { on, name, definition } of keys.rows)
        await client.query(`alter table ${on} add constraint ${quotedName(name)} ${definition}`);
      for (const { on, name } of triggers.rows) await client.query(`alter table ${on} enable trigger ${quotedName(name)}`);
    },
  };
}
