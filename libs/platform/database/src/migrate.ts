import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** Held by whoever changes the schema: any number that nothing else here locks, so that two that start together go one after the other. */
export const migrationLock = 7_233_411;

/** One file of the timeline. */
export interface TimelineEntry {
  readonly name: string;
  readonly hash: string;
  readonly sql: string;
}

export async function readTimeline(folder: string): Promise<TimelineEntry[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** The table that remembers what was applied. */
export async function prepareMigration(client: pg.ClientBase): Promise<void> {
  await client.query(
    'create table if not exists migration (name text primary key, hash text not null, applied_at timestamptz(3) not null default now())',
  );
}

/** Within the caller's transaction. */
export async function applyEntry(client: pg.ClientBase, { name, hash, sql }: TimelineEntry): Promise<void> {
  await client.query(sql);
  await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash]);
}

/** Brings the database to the end of the timeline, each file in its own transaction, forward only. Answers the names it applied. */
export async function migrate(ownerUrl: string, timeline: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await prepareMigration(client);
    const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration');
    const applied = new Map(rows.map(({ name, hash }) => [name, hash]));
    const fresh: string[] = [];
    for (const entry of await readTimeline(timeline)) {
      const known = applied.get(entry.name);
      if (known === entry.hash) continue;
      if (known !== undefined)
        throw new Error(`${entry.name} was changed after it had been applied; add a new file to the timeline instead`);
      await client.query('begin');
      await applyEntry(client, entry);
      await client.query('commit');
      fresh.push(entry.name);
    }
    return fresh;
  } finally {
    await client.end();
  }
}
