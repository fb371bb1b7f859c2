import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { transitions } from '#cases';
import { openWriter } from '#database';
import { actorKey } from '#kernel';
import { recommendationKinds } from '#opinions';
import { allRows } from '../../../../api/src/rows.js';
import { dropDatabase, testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { withDatabase } from '../../../../../test/support/names.js';
import { ByCommands } from './by-commands.js';
import { contentsOf, differences, textOf, type Contents } from './compare.js';
import type { Deed } from './deed.js';
import { isWeekend } from './diary.js';
import { caseMix, daysToDecision, decisionMix, priorities } from './distributions.js';
import { foundHouses } from './found-houses.js';
import { generateDemo, keptKeys, reactedTo, seasonOf, settingOf } from './generate-demo.js';
import { leftEmpty } from './left-empty.js';
import { makeRows, type Batch } from './make-rows.js';
import { planCases } from './plan.js';
import { rowsFromThread } from './rows-from-thread.js';
import type { Numbers } from './shared-numbers.js';
import { screensOf } from './screens.js';
import { tell } from './stories/tell.js';

const cases = 45;
const seed = 7;
/**
 * The last Thursday: on every weekday the same stories would meet other weekends. Not a fixed day, because the database asks its own clock
 * whether a guest's invitation has ended.
 */
const now = lastThursday(new Date());

function lastThursday(today: Date): Date {
  const at = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate(), 14, 30));
  do at.setUTCDate(at.getUTCDate() - 1);
  while (at.getUTCDay() !== 4);
  return at;
}

let database: TestDatabase;
let copied: { name: string; url: string };
let byCommands: pg.Client;
let byCopy: pg.Client;
let writer: DataSource;
let stories: Deed[][];
let before: Contents;

const connect = async (connectionString: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
};

beforeAll(async () => {
  database = await testDatabase();
  const preparing = await connect(database.ownerUrl);
  await foundHouses(preparing, database.ownerUrl, now);
  // What the demo's own cases still owe their boards: the worker would pay it while the stories are played.
  await preparing.query('delete from case_activity_due');
  await preparing.end();
  // The same people, boards and demo cases in both, down to their ids.
  copied = { name: `${database.name}b`, url: withDatabase(database.ownerUrl, `${database.name}b`) };
  const server = await connect(withDatabase(database.ownerUrl, 'postgres'));
  await server.query(`create database ${copied.name} template ${database.name}`);
  await server.end();

  byCommands = await connect(database.ownerUrl);
  byCopy = await connect(copied.url);
  before = await contentsOf(byCopy);
  const setting = await settingOf(byCommands, seasonOf(seed, cases, now));
  stories = planCases(setting.season, setting.company).map((planned) => tell(planned, setting));
  writer = await openWriter(database.urls, allRows, 2);
  await new ByCommands(writer, byCommands).play(stories);
  // The worker's own statement, to the moment that the generator was given.
  await byCommands.query('delete from idempotency where at < $1', [new Date(now.getTime() - keptKeys)]);
  await byCommands.query(reactedTo);
  await generateDemo({ owner: copied.url, cases, seed, now, rebuilds: true });
}, 120_000);
afterAll(async () => {
  await writer?.destroy();
  await byCommands?.end();
  await byCopy?.end();
  await dropDatabase(copied.name);
  await database.drop();
});

/** What is meant to differ: how often somebody wrote by hand (timeline 0003), and hashes over ids; that these stand is shown below. */
const comparable = (contents: Contents): Contents =>
  new Map(
    [...contents]
      .filter(([table]) => table !== 'read_version')
      .map(([table, rows]) => [table, table === 'idempotency' ? rows.map(({ request_hash: _hash, ...row }) => row) : rows]),
  );
const knownBefore = () => new Set([...before.values()].flatMap((rows) => rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : []))));
const differ = async (): Promise<string[]> =>
  differences(textOf(comparable(await contentsOf(byCommands)), knownBefore()), textOf(comparable(await contentsOf(byCopy)), knownBefore()));

describe('a generated demo', () => {
  it('holds in every table exactly what the commands and the worker would have left', async () => {
    expect((await differ()).slice(0, 12)).toEqual([]);
  });

  it('would not, if one way filled a column or a table that the other does not know of', async () => {
    await byCopy.query('begin');
    try {
      await byCopy.query(`alter table thread add column mood text; update thread set mood = 'calm' where resolved_at is not null`);
      await byCopy.query(`create table reminder (case_id uuid); insert into reminder select id from board_case limit 1`);
      const found = (await differ()).map((line) => line.split(' ').slice(0, 4).join(' '));
      expect([...new Set(found)].sort()).toEqual(['only by COPY: reminder', 'only by COPY: thread', 'only by commands: thread']);
    } finally {
      await byCopy.query('rollback');
    }
  });

  it('shows every state that a case can reach, every command, ballot, strength, plan and priority', async () => {
    const values = async (sql: string): Promise<unknown[]> => (await byCopy.query<{ v: unknown }>(sql)).rows.map(({ v }) => v).sort();
    const reachable = new Set(Object.values(transitions).flatMap(({ to }) => (to === 'same' || to === 'returnsTo' ? [] : [to])));
    // What follows a decision is not told yet.
    const told = [...new Set([...reachable, 'SUBMITTED'])].filter((status) => !['CLOSED', 'IN_FOLLOW_UP'].includes(status));
    expect(await values('select distinct status as v from board_case')).toEqual(told.sort());
    expect(new Set(stories.flat().map(({ name }) => name)).size).toBe(15);
    expect(await values('select distinct choice as v from ballot')).toEqual(['ABSTAIN', 'APPROVE', 'OBJECT', 'RECUSE']);
    expect(await values('select distinct strength as v from decision')).toEqual(['MAJORITY', 'SPLIT', 'UNANIMOUS']);
    expect(await values('select distinct priority as v from board_case where priority is not null')).toEqual(['P1', 'P2', 'P3', 'P4']);
    expect(await values(`select distinct s ->> 'kind' as v from opinion, jsonb_array_elements(recommendation -> 'steps') s`)).toEqual(
      [...recommendationKinds].sort(),
    );
    expect(await values('select distinct audience as v from thread')).toEqual(['BOARD', 'REFERRER']);
    expect(await values('select distinct code as v from board join board_case c on c.board_id = board.id')).toHaveLength(6);
  });

  it('keeps to the shares of the fact base, and to working days but for emergencies', async () => {
    const setting = await settingOf(byCommands, seasonOf(11, 4_000, now));
    const told = planCases(setting.season, setting.company).map((planned) => ({ planned, deeds: tell(planned, setting) }));
    const share = <Key extends string>(keys: readonly Key[]): Record<Key, number> => {
      const counts = {} as Record<Key, number>;
      for (const key of keys) counts[key] = (counts[key] ?? 0) + 1 / keys.length;
      return counts;
    };
    const near = (found: Readonly<Record<string, number>>, wanted: Readonly<Record<string, number>>, within: number) => {
      for (const [key, of] of Object.entries(wanted))
        expect([key, Math.abs((found[key] ?? 0) - of) < within ? of : found[key]]).toEqual([key, of]);
    };
    near(
      share(told.map(({ planned }) => planned.patient.condition)),
      Object.fromEntries(Object.entries(caseMix).map(([key, of]) => [key, of / 100])),
      0.03,
    );
    const accepted = told.flatMap(({ deeds }) =>
      deeds.flatMap((deed) => (deed.name === 'triageCase' && deed.told.accept ? [deed.told.accept.priority] : [])),
    );
    near(share(accepted), priorities, 0.02);
    const decided = told.filter(({ deeds }) => deeds.some(({ name }) => name === 'ratifyDecision'));
    const proposed = decided.map(({ deeds }) => deeds.find((deed) => deed.name === 'proposeDecision')!.told.recommendation.steps[0]!.kind);
    near(share(proposed), decisionMix, 0.04);
    // Of the later ones the long are not decided yet.
    const days = decided
      .filter(({ planned }) => planned.submittedAt < setting.season.until - 100 * 86_400_000)
      .map(({ deeds }) => (deeds.find(({ name }) => name === 'ratifyDecision')!.at - deeds[0]!.at) / 86_400_000)
      .sort((a, b) => a - b);
    expect(Math.abs(days[Math.floor(days.length / 2)]! - daysToDecision.median)).toBeLessThan(3);
    expect(Math.abs(days[Math.floor(days.length * 0.9)]! - daysToDecision.p90)).toBeLessThan(7);
    const routine = told.filter(({ deeds }) =>
      deeds.some((deed) => deed.name === 'triageCase' && deed.told.accept && deed.told.accept.priority !== 'P1'),
    );
    expect(routine.length).toBeGreaterThan(3_000);
    expect(routine.flatMap(({ deeds }) => deeds.filter(({ at }) => isWeekend(at)))).toEqual([]);
  });

  it('fills every table that the application may write', async () => {
    const { rows } = await byCopy.query<{ name: string }>(
      `select distinct table_name as name from information_schema.role_table_grants where grantee = 'consilium_writer' and privilege_type = 'INSERT' and table_schema = 'public'
        and table_name not like 'fact\\_%' order by 1`,
    );
    const contents = await contentsOf(byCopy);
    expect(rows.filter(({ name }) => contents.get(name)!.length === 0).map(({ name }) => name)).toEqual(leftEmpty);
  });

  it('is made of the same rows by a thread of its own, which hands on what it counted', async () => {
    // The sources themselves, so that nobody has to build first.
    const [runner, thread] = ['scripts/run-typescript.mjs', 'apps/standalone/src/demo/generate/row-thread.ts'].map(
      (path) => pathToFileURL(resolve(path)).href,
    );
    const program = new URL(`data:text/javascript,await import('${runner}'); await import('${thread}');`);
    const setting = await settingOf(byCommands, seasonOf(seed, 1_200, now));
    const numbers = (): Numbers => ({ heads: new Map(), last: new Map() });
    const [here, there] = [numbers(), numbers()];
    const made = [...makeRows(setting, here, 0)];
    const handed: Batch[] = [];
    for await (const batch of rowsFromThread(setting, there, 0, program)) handed.push(batch);
    expect(handed.map(({ cases }) => cases)).toEqual([500, 1_000, 1_200]);
    const plain = (batches: readonly Batch[]) =>
      batches.map(({ rows, ...counted }) => ({
        ...counted,
        rows: rows.map(([table, bytes]) => [table, createHash('sha256').update(bytes).digest('hex')]),
      }));
    expect(plain(handed)).toEqual(plain(made));
    expect(there).toEqual(here);
    expect(there.heads.size).toBeGreaterThan(5);
  });

  it('leaves keys and indexes as the timeline made them', async () => {
    const catalogue = async (client: pg.Client) =>
      (
        await client.query<{ text: string }>(
          `select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated as text
             from pg_constraint where connamespace = 'public'::regnamespace
            union all select indexdef from pg_indexes where schemaname = 'public'
            union all select attrelid::regclass || ' ' || attname || ' ' || attstorage::text
                        from pg_attribute join pg_class c on c.oid = attrelid
                       where relnamespace = 'public'::regnamespace and attnum > 0 and relkind in ('r', 'p')
            order by 1`,
        )
      ).rows.map(({ text }) => text);
    expect(await catalogue(byCopy)).toEqual(await catalogue(byCommands));
  });

  it('answers a request that is sent again with what it did the first time, and does nothing', async () => {
    const { rows } = await byCopy.query<{ actor: string; key: string; result: object }>(
      'select actor, key, result from idempotency where at >= $1',
      [new Date(now.getTime() - keptKeys)],
    );
    const stored = new Map(rows.map(({ actor, key, result }) => [`${actor} ${key}`, result]));
    const kept = new Set(stories.flat().flatMap(({ at, key }) => (at >= now.getTime() - keptKeys ? [key] : [])));
    expect(stored.size).toBe(kept.size);
    expect(kept.size).toBeGreaterThan(30);
    const untouched = await contentsOf(byCopy);
    const again = await openWriter({ ...database.urls, owner: copied.url, writer: undefined, reader: undefined }, allRows, 2);
    try {
      const commands = new ByCommands(again, byCopy);
      for (const deeds of stories.filter((story) => story.some(({ key }) => kept.has(key)))) {
        const screens = await screensOf(byCopy, deeds);
        for (const [index, deed] of deeds.entries()) {
          if (!kept.has(deed.key)) continue;
          expect([deed.name, await commands.send(deed, screens[index]!)]).toEqual([
            deed.name,
            stored.get(`${actorKey(deed.by)} ${deed.key}`),
          ]);
        }
      }
    } finally {
      await again.destroy();
    }
    // Each repeat is audited, as every command is.
    const but = (contents: Contents) => new Map([...contents].filter(([table]) => table !== 'audit_entry'));
    expect(differences(textOf(but(untouched), new Set()), textOf(but(await contentsOf(byCopy)), new Set()))).toEqual([]);
  });

  it('is not made twice of one seed, nor among real hospitals; another seed goes on from where the first ended', async () => {
    await expect(generateDemo({ owner: copied.url, cases: 5, seed, now })).rejects.toThrow(/seed 7 are in this database already/);
    await generateDemo({ owner: copied.url, cases: 5, seed: seed + 1, now });
    const { rows } = await byCopy.query<{ gaps: number; cases: number }>(
      `select (select count(*)::int from board_case) as cases,
              (select count(*)::int from stream s where head <> (select count(*) from fact f where f.stream = s.id)) as gaps`,
    );
    expect(rows).toEqual([{ cases: before.get('board_case')!.length + cases + 5, gaps: 0 }]);
    await byCopy.query(`insert into organisation (id, name) values (gen_random_uuid(), 'A real hospital')`);
    await expect(generateDemo({ owner: copied.url, cases: 5, seed: seed + 2, now })).rejects.toThrow(/no demo has/);
  });
});
