import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { backUp } from '../../../apps/migrate/src/backup/backup.js';
import { firstLine } from '../../../apps/migrate/src/backup/archive.js';
import { timeline as ourTimeline } from '../../../apps/migrate/src/bring-up-to-date.js';
import { epochCommand } from '../../../apps/migrate/src/epoch/command.js';
import { restore, type RestoreOrder } from '../../../apps/migrate/src/restore/restore.js';
import { seedDemo } from '../../../apps/standalone/src/demo/seed.js';
import { migrate, openReader } from '#database';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { differences, everythingIn } from '../../support/everything.js';
import { runStandalone, startStandalone, temporaryFolder } from '../../support/standalone.js';

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
const oddRows = `
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

const folder = temporaryFolder();
const databases: TestDatabase[] = [];
const fresh = async (): Promise<TestDatabase> => {
  databases.push(await testDatabase());
  return databases.at(-1)!;
};
const file = (name: string): string => join(folder, name);
/** Everything that matters of a restore from a file. */
const order = (to: TestDatabase, from: string, more: Partial<RestoreOrder> = {}): RestoreOrder => ({
  ownerUrl: to.ownerUrl,
  open: () => Readable.from([readFileSync(from)]),
  checkFirst: true,
  ...more,
});
const sql = async <R extends pg.QueryResultRow>(to: TestDatabase, text: string): Promise<R[]> => {
  const client = new pg.Client({ connectionString: to.ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  const answered = await client.query<R>(text).finally(() => client.end());
  return answered.rows;
};

let source: TestDatabase;
/** The demo's cases and, in a timeline that goes on, the oddities. */
const longer = file('timeline');
const good = file('good.backup');

beforeAll(async () => {
  source = await fresh();
  await seedDemo(source.urls);
  cpSync(ourTimeline, longer, { recursive: true });
  writeFileSync(join(longer, '9999-oddities.sql'), oddities);
  await backUp({ ownerUrl: source.ownerUrl, to: good });
});
afterAll(async () => {
  for (const database of databases) await database.drop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

describe('a restored backup', () => {
  it('holds every row of every table to the last microsecond, and everything built around them', async () => {
    const [odd, copy] = [await fresh(), await fresh()];
    await restore(order(odd, good));
    await migrate(odd.ownerUrl, longer);
    await sql(odd, oddRows);
    await sql(odd, 'update deployment set epoch = 2000000000');
    const written = await backUp({ ownerUrl: odd.ownerUrl, to: file('odd.backup') });
    const before = await everythingIn(odd.ownerUrl);
    expect(Object.keys(before.rows)).toEqual(expect.arrayContaining(['"Odd name"', 'partitioned', 'board_case', 'fact', 'read_audit']));
    expect(Object.values(before.rows).filter(({ length }) => length === 0).length).toBeLessThan(8);
    // Every table that the catalogue has, the one that was added as well.
    expect(written.tables.map(({ schema, name, rows }) => [`${schema}.${name}`, rows]).sort()).toEqual(
      Object.entries(before.rows)
        .map(([name, { length }]) => [`public.${name.replaceAll('"', '')}`, length])
        .sort(),
    );
    const { epoch } = await restore(order(copy, file('odd.backup'), { timeline: longer }));
    const after = await everythingIn(copy.ownerUrl);
    // Three things a restore changes: the epoch, its own entry in the audit, and how often the catalogue was renewed.
    expect(differences(before, after)).toEqual({
      'rows deployment': { gone: ['(t,2000000000)'], come: ['(t,2000000001)'] },
      'rows audit_entry': { gone: [], come: [expect.stringContaining('system:operator,restore,DONE')] },
      'rows read_version': { gone: expect.anything(), come: expect.anything() },
    });
    expect(after.rows['audit_entry']).toHaveLength(before.rows['audit_entry']!.length + 1);
    expect(epoch).toBe(2_000_000_001);
  });

  it('is one moment of a database in which others write', async () => {
    const [busy, copy] = [await fresh(), await fresh()];
    const id = '11111111-1111-7111-8111-111111111111';
    await sql(busy, `insert into organisation (id, name) values ('${id}', 'Busy')`);
    let writing = true;
    const writers = [1, 2].map(async () => {
      const client = new pg.Client({ connectionString: busy.ownerUrl });
      await client.connect();
      while (writing) {
        await client.query(
          `begin; insert into stream (id, kind, subject, head) values ('board:x', 'board', '${id}', 1) on conflict (id) do update set head = stream.head + 1`,
        );
        await client.query(
          `insert into fact (stream, seq, type, actor, at, refs) select id, head, 'noted', 'test', now(), '{}' from stream; commit`,
        );
      }
      await client.end();
    });
    const head = async (of: TestDatabase) =>
      (
        await sql<{ head: number; facts: number }>(
          of,
          'select coalesce(max(head), 0)::int as head, (select count(*)::int from fact) as facts from stream',
        )
      )[0]!;
    while ((await head(busy)).head < 50);
    await backUp({ ownerUrl: busy.ownerUrl, to: file('busy.backup') });
    const ended = await head(busy);
    writing = false;
    await Promise.all(writers);
    await restore(order(copy, file('busy.backup')));
    const { head: restored, facts } = await head(copy);
    expect(facts).toBe(restored);
    expect(restored).toBeGreaterThanOrEqual(50);
    expect(restored).toBeLessThanOrEqual(ended.head);
  });

  it('of an older version is brought up to this one', async () => {
    const older = await fresh();
    const { migrated } = await restore(order(older, good, { timeline: longer }));
    expect(migrated).toEqual(['9999-oddities.sql']);
    expect(await sql(older, 'select name from migration order by name desc limit 1')).toEqual([{ name: '9999-oddities.sql' }]);
    expect(await sql(older, 'select count(*)::int > 10 as all from board_case')).toEqual([{ all: true }]);
  });

  it('takes an owner who is no superuser, and puts rows there that the application still sees only by its policies', async () => {
    const target = await fresh();
    const role = `${target.name}_owner`;
    const as = new URL(target.ownerUrl);
    as.username = role;
    as.password = 'owner';
    await sql(target, `create role ${role} login password 'owner' in role consilium_writer`);
    try {
      await sql(
        target,
        `drop schema public cascade; alter database ${target.name} owner to ${role}; create schema public authorization ${role}`,
      );
      await restore({ ...order(target, good), ownerUrl: as.href });
      const client = new pg.Client({ connectionString: target.ownerUrl });
      await client.connect();
      await client.query('begin; set local role consilium_reader');
      const of = async (who: string) => {
        await client.query(`select app_become((select id from person where user_name = '${who}'), null, null, null)`);
        return (await client.query<{ n: number }>('select count(*)::int as n from board_case')).rows[0]!.n;
      };
      expect(await of('nobody at all')).toBe(0);
      expect(await of('chair')).toBeGreaterThan(10);
      await client.end();
    } finally {
      await sql(
        target,
        `reassign owned by ${role} to current_user; alter database ${target.name} owner to current_user; drop owned by ${role}; drop role ${role}`,
      );
    }
  });
});

describe('replacing what is there', () => {
  it('is refused unless the database is named, and then says first what goes', async () => {
    const taken = await fresh();
    await restore(order(taken, good));
    const before = await everythingIn(taken.ownerUrl);
    for (const replace of [undefined, 'consilium', ''])
      await expect(restore(order(taken, good, replace === undefined ? {} : { replace }))).rejects.toThrow(
        new RegExp(
          `^The database ${taken.name} is not empty \\(\\d+ cases, \\d+ people, last changed .*, epoch \\d+\\). To replace all of that: --replace ${taken.name}$`,
        ),
      );
    expect(differences(before, await everythingIn(taken.ownerUrl))).toEqual({});
    const told: string[] = [];
    await restore(order(taken, good, { replace: taken.name, tell: (line) => told.push(line) }));
    expect(told).toEqual([
      expect.stringMatching(/^The backup is whole: \d+ tables, \d+ rows, taken .*, epoch 1\.$/),
      expect.stringMatching(new RegExp(`^Replacing what ${taken.name} holds: \\d+ cases`)),
    ]);
  });

  it('keeps the audit of what was done since, ends sign-ins that are not alive both then and now, and names access that is back', async () => {
    const live = await fresh();
    await restore(order(live, good));
    const person = `(select id from person where user_name = 'radiologist')`;
    const signIn = (hash: string) =>
      `insert into session (id_hash, person_id, issuer, created_at, seen_at, expires_at) values ('\\x${hash}', ${person}, 'test', now(), now(), now() + interval '1 day');`;
    await sql(live, signIn('01') + signIn('02'));
    await sql(
      live,
      `insert into audit_entry (id, at, actor, command, outcome) values (gen_random_uuid(), now() - interval '2 hours', 'test', 'before', 'DONE')`,
    );
    await backUp({ ownerUrl: live.ownerUrl, to: file('live.backup') });
    await sql(live, signIn('03') + `update session set revoked_at = now() where id_hash = '\\x02'`);
    await sql(live, `update board_member set left_at = now() where person_id = ${person};`);
    await sql(
      live,
      `insert into read_audit (id, at, actor, operation, document_hash, patient_ids, asked_ids) select gen_random_uuid(), now(), 'person:x', 'Case', '\\x00ff', array_agg(id), '{case_1}' from patient`,
    );
    const audits = `select md5(string_agg(t::text, '|' order by id)) as hash, count(*)::int as n from (select id, a::text as t from read_audit a union select id, a::text from audit_entry a where command not in ('restore')) t`;
    const before = await sql(live, audits);
    const { auditEntries, sessionsEnded, backAgain } = await restore(order(live, file('live.backup'), { replace: live.name }));
    expect(await sql(live, audits)).toEqual(before);
    expect(auditEntries).toBeGreaterThanOrEqual(1);
    expect(sessionsEnded).toBe(1);
    expect(await sql(live, `select encode(id_hash, 'hex') as id from session`)).toEqual([{ id: '01' }]);
    expect(backAgain).toEqual(expect.arrayContaining([expect.stringMatching(/^radiologist is MEMBER of [A-Z]+ again$/)]));
  });

  it.each([
    ['a row that Postgres does not take', (frames: Buffer) => replaceInside(frames, 'CHAIR', 'CHAIN')],
    ['a missing last byte', (frames: Buffer) => frames.subarray(0, -1)],
  ])('leaves everything as it was when it fails half-way: %s', async (_, harm) => {
    const taken = await fresh();
    await restore(order(taken, good));
    await sql(taken, `insert into organisation (id, name) values (gen_random_uuid(), 'Written since')`);
    const before = await everythingIn(taken.ownerUrl);
    writeFileSync(file('harmed.backup'), Buffer.concat([firstLine, zstdCompressSync(harm(framesOf(good)))]));
    // From a pipe nothing can be checked first: the rows are in the database when the damage is found.
    await expect(restore(order(taken, file('harmed.backup'), { checkFirst: false, replace: taken.name }))).rejects.toThrow(
      /^The backup is damaged|violates check constraint/,
    );
    expect(differences(before, await everythingIn(taken.ownerUrl))).toEqual({});
  });

  it('waits for whoever works there, and says who it is when they do not finish', async () => {
    const taken = await fresh();
    await restore(order(taken, good));
    const open = new pg.Client({ connectionString: taken.ownerUrl, application_name: 'a-long-transaction' });
    open.on('error', () => undefined);
    await open.connect();
    await open.query(`begin; update board_case set version = version`);
    await expect(restore(order(taken, good, { replace: taken.name, waitFor: 200 }))).rejects.toThrow(
      /^The database is in use \(.*a-long-transaction ×1.*\) and nothing was changed: stop the API and the workers, then try again\.$/,
    );
    const waiting = restore(order(taken, good, { replace: taken.name }));
    await open.query('commit');
    expect((await waiting).manifest.epoch).toBe(1);
    await open.end();
  });

  it('never takes a table that is no table of Consilium with it unasked', async () => {
    const taken = await fresh();
    await restore(order(taken, good));
    await sql(taken, `create table notes (n integer); insert into notes values (1)`);
    await backUp({ ownerUrl: taken.ownerUrl, to: file('notes.backup') });
    await expect(restore(order(taken, good, { replace: taken.name }))).rejects.toThrow(
      /^The database holds public\.notes, which is not in the backup: to leave it as it is, add --without public\.notes\.$/,
    );
    await restore(order(taken, good, { replace: taken.name, without: ['public.notes'] }));
    expect(await sql(taken, 'select n from notes')).toEqual([{ n: 1 }]);
    const other = await fresh();
    await expect(restore(order(other, file('notes.backup')))).rejects.toThrow(
      /^The backup holds public\.notes, .* --without public\.notes\.$/,
    );
    expect((await restore(order(other, file('notes.backup'), { without: ['notes'] }))).epoch).toBeGreaterThan(1);
  });

  it('by a backup of another version builds the schema anew, when nobody is connected and nothing stands upon it', async () => {
    const newer = await fresh();
    await restore(order(newer, good, { timeline: longer }));
    const again = (more: Partial<RestoreOrder> = {}) => restore(order(newer, good, { timeline: longer, replace: newer.name, ...more }));
    const gateway = new pg.Client({ connectionString: newer.ownerUrl, application_name: 'a-gateway' });
    gateway.on('error', () => undefined);
    await gateway.connect();
    await expect(again()).rejects.toThrow(
      /^The backup is of another version than the database, and programs are connected \(a-gateway ×1\): stop all of them, gateways too, then try again\.$/,
    );
    await gateway.end();
    await sql(newer, `create schema reports; create view reports.cases as select number from board_case`);
    await expect(again()).rejects.toThrow(/^reports\.cases depends on Consilium's tables and would be lost: drop it first\.$/);
    await sql(newer, `drop schema reports cascade; create table notes (n integer)`);
    await expect(again()).rejects.toThrow(
      /^The database holds public\.notes|^public\.notes is no table of Consilium and would be lost: .* --without public\.notes\.$/,
    );
    const before = await everythingIn(newer.ownerUrl);
    expect((await again({ without: ['notes'] })).migrated).toEqual(['9999-oddities.sql']);
    const changed = Object.keys(differences(before, await everythingIn(newer.ownerUrl)));
    expect(changed.sort()).toEqual(
      ['rows deployment', 'rows audit_entry', 'rows migration', 'rows notes', 'shape columns', 'shape relations'].sort(),
    );
  });

  it('shows whoever reads meanwhile the old state or the new one, and never an empty table', async () => {
    const live = await fresh();
    await restore(order(live, good));
    await sql(live, `insert into organisation (id, name) values (gen_random_uuid(), 'Written since')`);
    const reader = openReader(live.urls, 4);
    const seen = new Set<string>();
    let reading = true;
    const readers = [1, 2, 3, 4].map(async () => {
      while (reading) {
        const { rows } = await reader.pool.query<{ n: string }>(
          'select (select count(*) from organisation) || $1::text || (select count(*) from board_member) || $1::text || (select epoch > 1 from deployment) as n',
          [' '],
        );
        seen.add(rows[0]!.n);
      }
    });
    const { manifest } = await restore(order(live, good, { replace: live.name }));
    while (seen.size < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    reading = false;
    await Promise.all(readers);
    await reader.close();
    const rows = (name: string) => manifest.tables.find((table) => table.name === name)!.rows;
    expect([...seen].sort()).toEqual([
      `${rows('organisation')} ${rows('board_member')} true`,
      `${rows('organisation') + 1} ${rows('board_member')} true`,
    ]);
  });
});

describe('a file that is no whole backup of this version', () => {
  const refused = async (content: Buffer): Promise<string> => {
    const empty = await fresh();
    writeFileSync(file('bad.backup'), content);
    const before = await everythingIn(empty.ownerUrl);
    const said = await restore(order(empty, file('bad.backup'))).then(
      () => 'restored',
      (error: Error) => `${error.name}: ${error.message}`,
    );
    if (said !== 'restored') expect(differences(before, await everythingIn(empty.ownerUrl))).toEqual({});
    return said;
  };
  const packed = (frames: Buffer): Buffer => Buffer.concat([firstLine, zstdCompressSync(frames)]);

  it('is refused in one line, whatever is wrong with it', async () => {
    const whole = readFileSync(good);
    const frames = framesOf(good);
    expect(await refused(whole)).toBe('restored');
    expect(await refused(Buffer.from('PGDMP something else'))).toBe(
      'StartupProblem: This is no backup of Consilium (encrypted ones are decrypted first).',
    );
    expect(await refused(Buffer.alloc(0))).toMatch(/damaged: it ends in the middle/);
    expect(await refused(Buffer.concat([Buffer.from('consilium backup 2\n'), whole.subarray(firstLine.length)]))).toMatch(
      /format 2, which this Consilium does not know/,
    );
    for (const length of [10, firstLine.length, 200, Math.floor(whole.length / 2), whole.length - 60])
      expect([length, await refused(whole.subarray(0, length))]).toEqual([
        length,
        expect.stringMatching(/^StartupProblem: The backup is damaged: it ends/),
      ]);
    const flipped = Buffer.from(whole);
    flipped[Math.floor(whole.length / 2)]! ^= 0x10;
    expect(await refused(flipped)).toMatch(/^StartupProblem: The backup is damaged/);
    // Written anew with every length right: only the sums can tell.
    expect(await refused(packed(replaceInside(frames, 'radiologist', 'radiologisT')))).toMatch(
      /the rows of public\.\w+ are not those that were written/,
    );
    expect(await refused(packed(replaceInside(frames, '"sequences":', '"Sequences":')))).toMatch(/damaged/);
    expect(await refused(packed(Buffer.concat([frames, frames])))).toMatch(/damaged: its parts are out of order/);
    expect(await refused(packed(frames.subarray(0, frames.length - 37)))).toMatch(/damaged: it ends before its manifest/);
    expect(await refused(packed(Buffer.from('xxxxxxxxxxxxxxxxxx')))).toMatch(/damaged: it holds something that is no part of a backup/);
  });

  it('is refused when a newer Consilium made it, and when the database belongs to one', async () => {
    const newer = await fresh();
    await restore(order(newer, good));
    await migrate(newer.ownerUrl, longer);
    await backUp({ ownerUrl: newer.ownerUrl, to: file('newer.backup') });
    expect(await refused(readFileSync(file('newer.backup')))).toMatch(
      /made by a newer Consilium: this one does not know 9999-oddities\.sql/,
    );
    await expect(restore(order(newer, good, { replace: newer.name }))).rejects.toThrow(
      /belongs to a newer Consilium \(9999-oddities\.sql\)/,
    );
    const other = file('other-timeline');
    cpSync(ourTimeline, other, { recursive: true });
    writeFileSync(join(other, '0001-first-case.sql'), `${readFileSync(join(other, '0001-first-case.sql'), 'utf8')}\n-- changed`);
    await expect(restore(order(await fresh(), good, { timeline: other }))).rejects.toThrow(
      /The backup's 0001-first-case\.sql is not the 0001-first-case\.sql of this Consilium/,
    );
  });
});

/** Inside the compression. */
const framesOf = (path: string): Buffer => zstdDecompressSync(readFileSync(path).subarray(firstLine.length));

function replaceInside(frames: Buffer, what: string, by: string): Buffer {
  const at = frames.indexOf(what);
  if (at === -1 || what.length !== by.length) throw new Error(`${what} is not in it`);
  return Buffer.concat([frames.subarray(0, at), Buffer.from(by), frames.subarray(at + what.length)]);
}

describe('where a backup goes', () => {
  const write = (to: string, force = false): Promise<string> =>
    backUp({ ownerUrl: source.ownerUrl, to, force }).then(
      () => 'written',
      (error: Error) => `${error.name}: ${error.message}`,
    );

  it('only its owner may read it, and a file that is there stays unless told otherwise', async () => {
    const there = file('there.backup');
    writeFileSync(there, 'mine');
    chmodSync(there, 0o644);
    expect(await write(there)).toBe(`StartupProblem: ${there} exists: choose another name, or add --force to replace it.`);
    expect(readFileSync(there, 'utf8')).toBe('mine');
    expect(await write(there, true)).toBe('written');
    expect((statSync(there).mode & 0o777).toString(8)).toBe('600');
    expect(readFileSync(there).subarray(0, firstLine.length)).toEqual(firstLine);
  });

  it('leaves nothing half behind when the disk is full, the folder is missing or closed, or the database is away', async () => {
    const before = readdirSync(folder);
    expect(await write('/dev/full', true)).toBe('StartupProblem: /dev/full: no space left; the unfinished backup was removed.');
    expect(await write(join(folder, 'nowhere/x.backup'))).toBe(
      `StartupProblem: ${join(folder, 'nowhere/x.backup')}: there is no folder ${join(folder, 'nowhere')}.`,
    );
    expect(await write(folder, true)).toMatch(/^StartupProblem: .* is a folder: name a file in it\.$/);
    const away = new URL(source.ownerUrl);
    away.port = '1';
    await expect(backUp({ ownerUrl: away.href, to: file('away.backup') })).rejects.toThrow(/^DATABASE_URL: no answer from 127\.0\.0\.1:1/);
    away.port = new URL(source.ownerUrl).port;
    away.pathname = '/postgres';
    await expect(backUp({ ownerUrl: away.href, to: file('away.backup') })).rejects.toThrow(
      /^DATABASE_URL names a database that is not Consilium's/,
    );
    const stop = AbortSignal.timeout(1);
    await expect(backUp({ ownerUrl: source.ownerUrl, to: file('stopped.backup'), signal: stop })).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(before);
  });

  it('is not finished when the disk fills up in the middle of a file', () => {
    // A limit on the size of files stands for the full disk: the write that goes beyond it fails in the same place.
    const program = '"$0" --import ./scripts/run-typescript.mjs apps/standalone/src/backup.ts';
    mkdirSync(file('small'));
    // Once without the limit: compiling the sources writes files too.
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `${program} 2>&-; trap '' XFSZ; ulimit -f 4; exec ${program} --to "$1"`, process.execPath, file('small/full.backup')],
      { env: { PATH: process.env['PATH'], DATABASE_URL: source.ownerUrl }, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([1, `${file('small/full.backup')}: no space left; the unfinished backup was removed.\n`]);
    expect(readdirSync(file('small'))).toEqual([]);
  });
});

describe('a new epoch', () => {
  it('is above every one before, also when the same backup is restored twice, and is a command of its own', async () => {
    const first = (await restore(order(await fresh(), good))).epoch;
    const began = Math.floor(Date.now() / 1_000);
    while (Math.floor(Date.now() / 1_000) === began) await new Promise((resolve) => setTimeout(resolve, 20));
    const again = await fresh();
    const second = (await restore(order(again, good))).epoch;
    expect(second).toBeGreaterThan(first);
    expect(second).toBeLessThan(2 ** 31);
    await sql(
      again,
      `insert into session (id_hash, person_id, issuer, created_at, seen_at, expires_at) select '\\x01', id, 'test', now(), now(), now() from person limit 1`,
    );
    const said: string[] = [];
    const print = console.log;
    console.log = (line: string) => void said.push(line);
    await epochCommand(['--sign-out'], again.ownerUrl).finally(() => (console.log = print));
    const [{ epoch }] = (await sql<{ epoch: number }>(again, 'select epoch from deployment')) as [{ epoch: number }];
    expect(epoch).toBeGreaterThan(second);
    expect(said).toEqual([`The epoch was ${second} and is ${epoch}: everyone who watches reads a new snapshot.`, 'Signed out 1 sessions.']);
    await expect(epochCommand(['--what'], again.ownerUrl)).rejects.toThrow(/takes one option, --sign-out/);
  });
});

describe('npm run backup and npm run restore', () => {
  const run = async (program: 'backup' | 'restore' | 'epoch', environment: Record<string, string>, args: string[]) => {
    const ran = runStandalone(program, environment, args);
    return { code: await ran.ended, said: ran.output() };
  };

  it('take the demo that runs, and put it where nothing is; it starts there as it was', async () => {
    const first = await startStandalone({ CONSILIUM_DATA_DIR: file('first') });
    const there = { CONSILIUM_DATA_DIR: file('first') };
    const made = await run('backup', there, ['--to', file('demo.backup')]);
    expect(made).toEqual({
      code: 0,
      said: expect.stringMatching(/^Backed up \d+ tables, \d+ rows, as they were at .* \(epoch 1\), in [\d.]+ s\.\n$/),
    });
    expect(await first.stop()).toBe(0);
    // The stopped one is woken for it.
    expect((await run('backup', there, ['--to', file('again.backup')])).code).toBe(0);
    expect(await run('restore', there, ['--from', file('demo.backup'), '--check'])).toEqual({
      code: 0,
      said: expect.stringMatching(/^The backup is whole: /),
    });
    expect(await run('restore', there, ['--from', file('demo.backup')])).toEqual({
      code: 1,
      said: expect.stringMatching(/is not empty \(.* To replace all of that: --replace consilium\n$/),
    });
    const second = { CONSILIUM_DATA_DIR: file('second') };
    expect(await run('restore', second, ['--from', file('demo.backup')])).toEqual({
      code: 0,
      said: expect.stringMatching(
        /^The backup is whole: .*\nRestored .*\nThe epoch of the backup was 1; it is \d{8} now: everyone who watches reads a new snapshot\.\n$/,
      ),
    });
    const started = await startStandalone(second);
    expect(await started.stop()).toBe(0);
    expect((await run('epoch', second, [])).said).toMatch(/^The epoch was \d{8} and is \d{8}:/);
  }, 120_000);

  it('say how they are used, and what is wrong, in one line', async () => {
    const nobody = { DATABASE_URL: source.ownerUrl };
    expect(await run('backup', nobody, [])).toEqual({ code: 1, said: expect.stringMatching(/^Say where to: .*\n$/) });
    expect(await run('restore', nobody, ['--replace'])).toEqual({ code: 1, said: expect.stringMatching(/^Say from where: .*\n$/) });
    expect(await run('restore', nobody, ['--from', file('none')])).toEqual({
      code: 1,
      said: expect.stringMatching(/^The database .* is not empty/),
    });
    expect(await run('restore', nobody, ['--from', file('none'), '--check'])).toEqual({ code: 1, said: `There is no ${file('none')}.\n` });
    expect(await run('backup', { ...nobody, npm_lifecycle_event: 'backup' }, ['--to', '-'])).toEqual({
      code: 1,
      said: 'npm prints lines of its own into --to -: use npm run -s backup -- --to -\n',
    });
  }, 120_000);

  it('work through a pipe, as encryption does', async () => {
    const to = await fresh();
    const program = (name: string, args: string) => `"$0" --import ./scripts/run-typescript.mjs apps/migrate/src/${name}/main.ts ${args}`;
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `${program('backup', '--to -')} | DATABASE_URL="$TO" ${program('restore', '--from -')}`, process.execPath],
      { env: { PATH: process.env['PATH'], DATABASE_URL: source.ownerUrl, TO: to.ownerUrl }, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^Backed up \d+ tables/)]);
    const lines = 'select count(*)::int as n from comment';
    expect(await sql(to, lines)).toEqual(await sql(source, lines));
  }, 60_000);
});
