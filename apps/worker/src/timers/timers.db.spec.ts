import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { openWriter } from '#database';
import { Doorbells, UnitOfWork } from '#event-log';
import { newId, systemClock } from '#kernel';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { ForgetOldIdempotencyKeys } from './forget-old-idempotency-keys.js';
import { TellBoardsAboutCaseActivity } from './tell-boards-about-case-activity.js';

let database: TestDatabase;
let owner: pg.Pool;
let writer: DataSource;
let timer: TellBoardsAboutCaseActivity;
const rung: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 3 });
  writer = await openWriter(database.urls, [], 4);
  const doorbells = new Doorbells();
  doorbells.listen((bells) => rung.push(...bells.map(({ stream }) => stream)));
  timer = new TellBoardsAboutCaseActivity(writer, new UnitOfWork(writer, systemClock, doorbells));
});
afterAll(async () => {
  await writer.destroy();
  await owner.end();
  await database.drop();
});

async function boardWithCases(count: number): Promise<{ board: string; cases: string[] }> {
  const [board, organisation, patient] = [newId(), newId(), newId()];
  const code = Array.from(board.slice(-5), (digit) => String.fromCharCode(65 + parseInt(digit, 16))).join('');
  await owner.query('insert into board (id, name, code) values ($1::uuid, $1::uuid::text, $2)', [board, code]);
  await owner.query('insert into organisation (id, name) values ($1::uuid, $1::uuid::text)', [organisation]);
  await owner.query(
    `insert into patient (id, organisation_id, identifier_system, identifier, name, birth_date, sex, created_at)
     values ($1::uuid, $2, 'test', $1::uuid::text, 'Invented', '1960-01-01', 'FEMALE', now())`,
    [patient, organisation],
  );
  const cases = Array.from({ length: count }, () => newId());
  await owner.query(
    `insert into board_case (id, board_id, organisation_id, patient_id, number, status, question, reason, question_kind,
       pain_profile, health, submitted_at, updated_at, referral_updated_at)
     select c, $2, $3, $4, c::text, 'IN_REVIEW', 'q', 'r', 'pain', '{}', '{}', now(), now(), now() from unnest($1::uuid[]) c`,
    [cases, board, organisation, patient],
  );
  return { board, cases };
}
const mark = (client: Pick<pg.Pool, 'query'>, board: string, cases: string[]) =>
  client.query(
    `insert into case_activity_due (case_id, board_id, at) select c, $2, now() from unnest($1::uuid[]) c on conflict (case_id) do update set at = excluded.at`,
    [cases, board],
  );
const told = async (board: string): Promise<string[]> =>
  (await owner.query<{ id: string }>(`select refs->>'caseId' as id from fact where stream = $1 order by seq`, [`board:${board}`])).rows.map(
    ({ id }) => id,
  );

describe('telling boards about case activity', () => {
  it('makes one fact of any number of marks, rings, and is quiet while nothing is due', async () => {
    const { board, cases } = await boardWithCases(3);
    for (let n = 0; n < 5; n++) await mark(owner, board, cases);
    await timer.run();
    expect(new Set(await told(board))).toEqual(new Set(cases));
    expect(rung.filter((stream) => stream === `board:${board}`)).toHaveLength(1);
    await timer.run();
    expect(await told(board)).toHaveLength(3);
    await mark(owner, board, [cases[0]!]);
    await timer.run();
    expect((await told(board)).at(-1)).toBe(cases[0]);
  });

  it('tells a busy board in parts, and several workers at once tell each case once', async () => {
    const { board, cases } = await boardWithCases(450);
    await mark(owner, board, cases);
    await Promise.all([timer.run(), timer.run(), timer.run()]);
    expect((await told(board)).sort()).toEqual([...cases].sort());
  });

  it('leaves a mark that is being renewed for the next round, when what was done can be seen', async () => {
    const { board, cases } = await boardWithCases(2);
    await mark(owner, board, cases);
    const client = await owner.connect();
    await client.query('begin');
    await mark(client, board, [cases[0]!]);
    await timer.run();
    expect(await told(board)).toEqual([cases[1]]);
    await client.query('commit');
    client.release();
    await timer.run();
    expect(await told(board)).toEqual([cases[1], cases[0]]);
  });
});

describe('idempotency keys', () => {
  it('are forgotten after seven days and not before', async () => {
    await owner.query(
      `insert into idempotency (actor, key, request_hash, at) values
         ('a', 'old', '', now() - interval '7 days 1 minute'), ('a', 'young', '', now() - interval '6 days 23 hours')`,
    );
    await new ForgetOldIdempotencyKeys(writer).run();
    expect((await owner.query(`select key from idempotency where actor = 'a'`)).rows).toEqual([{ key: 'young' }]);
  });
});
