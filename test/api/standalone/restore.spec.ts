import { writeFileSync } from 'node:fs';
import { zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { backUp } from '../../../apps/migrate/src/backup/backup.js';
import { firstLine } from '../../../apps/migrate/src/backup/archive.js';
import { restore, type RestoreOrder } from '../../../apps/migrate/src/restore/restore.js';
import { migrate, openReader } from '#database';
import {
  file,
  framesOf,
  fresh,
  good,
  longer,
  makeArchives,
  oddRows,
  order,
  removeArchives,
  replaceInside,
  sql,
} from '../../support/archives.js';
import type { TestDatabase } from '../../support/database.js';
import { differences, everythingIn } from '../../support/everything.js';

beforeAll(() => makeArchives());
afterAll(() => removeArchives());

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
    // What the demo does not do yet (meetings, letters, follow-through) leaves its tables empty.
    expect(Object.values(before.rows).filter(({ length }) => length > 0).length).toBeGreaterThan(40);
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
        `drop schema public, pgboss cascade; alter database ${target.name} owner to ${role}; create schema public authorization ${role}`,
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
      /^The database is in use \(a-long-transaction ×1\) and nothing was changed: stop the API and the workers, then try again\.$/,
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
