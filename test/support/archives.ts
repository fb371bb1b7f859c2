import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { zstdDecompressSync } from 'node:zlib';
import pg from 'pg';
import { firstLine } from '../../apps/migrate/src/backup/archive.js';
import { backUp } from '../../apps/migrate/src/backup/backup.js';
import { timeline as ourTimeline } from '../../apps/migrate/src/bring-up-to-date.js';
import type { RestoreOrder } from '../../apps/migrate/src/restore/restore.js';
import { seedDemo } from '../../apps/standalone/src/demo/seed.js';
import { testDatabase, type TestDatabase } from './database.js';
import { temporaryFolder } from './run-folders.js';

// What no table of the product holds today, so that tomorrow's may: identity, generated and odd columns, microseconds, partitions,
// names that need quotes, keys in a circle, a trigger that would fire for every row that is put back.
const oddities = `
  create table "Odd name" (
    id bigint generated always as identity primary key, "a ""quoted"" column" text, at timestamptz not null, day date, took interval, price numeric,
    ratio double precision, bytes bytea, ids uuid[], words text[], doc jsonb, raw json, nothing text, other bigint references "Odd name",
    length integer generated always as (length("a ""quoted"" column")) stored
  );
  create table partitioned (k text not null, n integer not null, primary key (k, n)) partition by hash (k);
  create table partitioned_0 partition of partitioned for values with (modulus 2, remainder 0);
  create table partitioned_1 partition of partitioned for values with (modulus 2, remainder 1);
  create table hen (id integer primary key, egg integer);
  create table egg (id integer primary key, hen integer references hen deferrable initially deferred);
  alter table hen add constraint laid foreign key (egg) references egg deferrable initially deferred;
  create table fired (n integer);
  create function fire() returns trigger language plpgsql as $$ begin insert into fired values (1); return null; end $$;
  create trigger fire after insert on hen for each row execute function fire();
  create sequence numbers increment by 7;
  grant select on "Odd name" to consilium_reader;
  alter table "Odd name" enable row level security;
  create policy mine on "Odd name" to consilium_reader using (at > '2020-01-01');
`;
export const oddRows = `
  insert into "Odd name" ("a ""quoted"" column", at, day, took, price, ratio, bytes, ids, words, doc, raw, nothing, other) values
    (E'tab\\t line\\n return\\r back\\\\slash \\\\N \\\\. 🦴 ü 漢字 \\u200d', '2026-11-22 10:11:12.123456+01', '0099-02-28', '1 mon 2 days 03:04:05.678901',
     12345678901234567890.000000001, 0.1::float8 + 0.2::float8, '\\x00ff0a5c2e', '{00000000-0000-0000-0000-000000000001,null}', '{a,"",null,"NULL","b,c","{","\\""}',
     '{"b": 1e400, "a": [null, "\\u20ac\\n"], "ü": {"deep": true}}', '{ "kept":  "as it is" , "kept": 2}', null, 1),
    ('', 'infinity', null, '-00:00:00.000001', 'NaN', '-Infinity', '', '{}', null, 'null', null, '', null),
    ('\\N', '-infinity', 'infinity', null, null, 'NaN', null, null, '{{a,b},{c,d}}', '[]', '[]', 'NULL', 2);
  insert into partitioned select md5(n::text), n from generate_series(1, 100) n;
  begin; insert into hen values (1, 1); insert into egg values (1, 1); commit;
  select nextval('numbers'), nextval('numbers');
`;

export const folder = temporaryFolder();
const databases: TestDatabase[] = [];
export const fresh = async (): Promise<TestDatabase> => {
  databases.push(await testDatabase());
  return databases.at(-1)!;
};
export const file = (name: string): string => join(folder, name);
/** Everything that matters of a restore from a file. */
export const order = (to: TestDatabase, from: string, more: Partial<RestoreOrder> = {}): RestoreOrder => ({
  ownerUrl: to.ownerUrl,
  open: () => Readable.from([readFileSync(from)]),
  checkFirst: true,
  ...more,
});
export const sql = async <R extends pg.QueryResultRow>(to: TestDatabase, text: string): Promise<R[]> => {
  const client = new pg.Client({ connectionString: to.ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  const answered = await client.query<R>(text).finally(() => client.end());
  return answered.rows;
};

/** The schema's steps of a later version: ours, and one that brings the oddities. */
export const longer = file('timeline');
/** A backup of the demo. */
export const good = file('good.backup');

/** Makes both; answers the demo's database. */
export async function makeArchives(): Promise<TestDatabase> {
  const source = await fresh();
  await seedDemo(source.urls);
  cpSync(ourTimeline, longer, { recursive: true });
  writeFileSync(join(longer, '9999-oddities.sql'), oddities);
  await backUp({ ownerUrl: source.ownerUrl, to: good });
  return source;
}

export async function removeArchives(): Promise<void> {
  for (const database of databases) await database.drop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** Inside the compression. */
export const framesOf = (path: string): Buffer => zstdDecompressSync(readFileSync(path).subarray(firstLine.length));

export function replaceInside(frames: Buffer, what: string, by: string): Buffer {
  const at = frames.indexOf(what);
  if (at === -1 || what.length !== by.length) throw new Error(`${what} is not in it`);
  return Buffer.concat([frames.subarray(0, at), Buffer.from(by), frames.subarray(at + what.length)]);
}
