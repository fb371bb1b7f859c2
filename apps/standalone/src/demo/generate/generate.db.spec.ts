import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { transitions } from '#cases';
import { openWriter } from '#database';
import { recommendationKinds } from '#opinions';
import { allRows } from '../../../../api/src/rows.js';
import { dropDatabase, testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { withDatabase } from '../../../../../test/support/names.js';
import { ByCommands } from './by-commands.js';
import { contentsOf, differences, textOf, type Contents } from './compare.js';
import type { Deed } from './deed.js';
import { foundHouses } from './found-houses.js';
import { generateDemo, keptKeys, seasonOf, settingOf } from './generate-demo.js';
import { planCases } from './plan.js';
import { tell } from './stories/tell.js';

const cases = 60;
const seed = 7;
const now = new Date();

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
  await generateDemo({ owner: copied.url, cases, seed, now });
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

  it('shows every state that a case can reach, every command, ballot, strength, plan and priority', async () => {
    const values = async (sql: string): Promise<unknown[]> => (await byCopy.query<{ v: unknown }>(sql)).rows.map(({ v }) => v).sort();
    const reachable = new Set(Object.values(transitions).flatMap(({ to }) => (to === 'same' || to === 'returnsTo' ? [] : [to])));
    expect(await values('select distinct status as v from board_case')).toEqual([...reachable, 'SUBMITTED'].sort());
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

  it('fills every table that the application may write', async () => {
    const { rows } = await byCopy.query<{ name: string }>(
      `select distinct table_name as name from information_schema.role_table_grants where grantee = 'consilium_writer' and privilege_type = 'INSERT'
        and table_name not like 'fact\\_%' order by 1`,
    );
    const contents = await contentsOf(byCopy);
    // Sign-ins, and what the worker has paid.
    expect(rows.filter(({ name }) => contents.get(name)!.length === 0).map(({ name }) => name)).toEqual([
      'case_activity_due',
      'person_identity',
      'session',
    ]);
  });
});
