import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

// Any number that nothing else here locks: two processes that start together migrate one after the other.
const migrationLock = 7_233_411;

/** Brings the database to the end of the timeline, each file in its own transaction, forward only. Answers the names it applied. */
export async function migrate(ownerUrl: string, timeline: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(
      'create table if not exists migration (name text primary key, hash text not null, applied_at timestamptz(3) not null default now())',
    );
    const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration');
    const applied = new Map(rows.map(({ name, hash }) => [name, hash]));
    const names = (await readdir(timeline)).filter((name) => name.endsWith('.sql')).sort();
    const fresh: string[] = [];
    for (const name of names) {
      const sql = await readFile(join(timeline, name), 'utf8');
      const hash = createHash('sha256').update(sql).digest('hex');
      const known = applied.get(name);
      if (known === hash) continue;
      if (known !== undefined) throw new Error(`${name} was changed after it had been applied; add a new file to the timeline instead`);
      await client.query('begin');
      await client.query(sql);
      await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash]);
      await client.query('commit');
      fresh.push(name);
    }
    return fresh;
  } finally {
    await client.end();
  }
}
