import type pg from 'pg';
import { StartupProblem } from '#config';
import { applyEntry, prepareMigration, type TimelineEntry } from '#database';
import type { ArchivedTable } from '../backup/archive.js';
import { quoted, quotedName } from '../backup/catalogue.js';

const ofNoExtension = (catalogue: string, oid: string): string =>
  `not exists (select from pg_depend e where e.classid = '${catalogue}'::regclass and e.objid = ${oid} and e.deptype = 'e')`;

/**
 * Removes what the schema holds and builds it again as it was when the backup was made, without rows, in the transaction of everything
 * else. Nobody may be connected: who waits for a table with a snapshot of before finds the new one empty, and would tell people that
 * they have no cases.
 */
export async function rebuild(client: pg.ClientBase, steps: readonly TimelineEntry[]): Promise<void> {
  await requireNothingUpon(client);
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

/** The programs, gateways too, and whoever looks at the database by hand. */
export async function requireNobodyConnected(client: pg.ClientBase): Promise<void> {
  const who = await connected(client);
  if (who !== '')
    throw new StartupProblem(
      `The backup is of another version than the database, and programs are connected (${who}): stop all of them, gateways too, then try again.`,
    );
}

export async function connected(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ who: string }>(
    `select coalesce(nullif(application_name, ''), usename) || ' ×' || count(*) as who from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
     group by application_name, usename order by 1`,
  );
  return rows.map(({ who }) => who).join(', ');
}

/** What somebody built elsewhere upon our tables would be dropped with them. */
async function requireNothingUpon(client: pg.ClientBase): Promise<void> {
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

/**
 * Empties the tables, and takes foreign keys and triggers away until the rows are in: they have been checked and have fired before. By
 * DELETE, never TRUNCATE: a page that began before the restore's commit still sees what it began with, and never an empty table.
 */
export async function emptyAndUnbind(client: pg.ClientBase, tables: readonly ArchivedTable[]): Promise<Constraints> {
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
  for (const table of tables) await client.query(`delete from ${quoted(table)}`);
  return {
    putBack: async () => {
      for (const { on, name, definition } of keys.rows)
        await client.query(`alter table ${on} add constraint ${quotedName(name)} ${definition}`);
      for (const { on, name } of triggers.rows) await client.query(`alter table ${on} enable trigger ${quotedName(name)}`);
    },
  };
}
