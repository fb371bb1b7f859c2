import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { boardAudience } from '#access';
import { openReader, openWriter, type Reader } from '#database';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';

const nobody = { person: null, organisation: null, audienceBoard: null, audienceOrganisation: null };
const statement = (text: string, values: unknown[] = []) => ({ name: '', text, values });

describe('the database', () => {
  let database: TestDatabase;
  let writer: DataSource;
  let reader: Reader;
  let owner: pg.Pool;
  beforeAll(async () => {
    database = await testDatabase();
    writer = await openWriter(database.urls, [], 2);
    reader = openReader(database.urls, 2);
    owner = new pg.Pool({ connectionString: database.ownerUrl, max: 1 });
  }, 60_000);
  afterAll(async () => {
    await Promise.all([reader?.close(), writer?.destroy(), owner?.end()]);
    await database?.drop();
  });

  it('a reader sees the viewer of its own transaction only, and the next one starts with nobody', async () => {
    const who = statement(`select (app_boards())[1] as board`);
    const board = '01900000-0000-7000-8000-00000000000b';
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        reader.run(n % 2 === 0 ? boardAudience(board) : nobody, [who]).then(([rows]) => rows![0]!['board']),
      ),
    );
    expect(answers).toEqual(Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? board : null)));
  });

  it('a read sees one moment, from the look at what somebody may see to its last statement', async () => {
    await owner.query('create table moment (at integer); grant select on moment to consilium_reader');
    const look = reader.run(nobody, [
      statement('select count(*)::integer as n from moment'),
      statement('select pg_sleep(0.5)'),
      statement('select count(*)::integer as n from moment'),
    ]);
    let sleeping = 0;
    while (sleeping === 0) {
      const { rows } = await owner.query(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and query like '%pg_sleep%' and state = 'active'`,
      );
      sleeping = rows[0].n as number;
    }
    await owner.query('insert into moment values (1)');
    const [before, , after] = await look;
    expect([before, after]).toEqual([[{ n: 0 }], [{ n: 0 }]]);
  });

  it('neither role may leave its role or write what it may not', async () => {
    await expect(
      reader.run(nobody, [statement('insert into organisation (id, name) values (gen_random_uuid(), $1)', ['x'])]),
    ).rejects.toThrow(/permission denied|read-only/);
    await expect(writer.query('delete from fact')).rejects.toThrow(/permission denied/);
    await expect(writer.query('update audit_entry set outcome = outcome')).rejects.toThrow(/permission denied/);
    await expect(writer.query('alter table fact disable trigger all')).rejects.toThrow(/must be owner|permission denied/);
  });

  it('a command has a minute, which integrators rely on; a page sees one moment', async () => {
    expect(await writer.query('show transaction_timeout')).toEqual([{ transaction_timeout: '1min' }]);
    expect(await reader.run(nobody, [statement('show transaction_isolation')])).toEqual([[{ transaction_isolation: 'repeatable read' }]]);
  });

  it('survives terminated backends: the query fails, the next one has a fresh connection', async () => {
    const endedBefore = new Set<number>();
    for (let round = 0; round < 20; round++) {
      await Promise.all([reader.run(nobody, [statement('select 1')]), writer.query('select 1')]);
      let settled = 0;
      const slow = [reader.run(nobody, [statement('select pg_sleep(60)')]), writer.query('select pg_sleep(60)')].map((one) =>
        one
          .then(
            () => 'done',
            () => 'failed',
          )
          .finally(() => settled++),
      );
      // By process, and until both queries have an answer: one asked to end may still be listed, also in the next round, or may have failed on
      // its own.
      const ended = new Set<number>();
      while (ended.size < 2 && settled < 2) {
        const { rows } = await owner.query<{ pid: number }>(
          `select pid, pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and pid <> pg_backend_pid() and state = 'active' and query like '%pg_sleep%' and pid <> all ($1)`,
          [[...endedBefore]],
        );
        rows.forEach(({ pid }) => ended.add(pid));
      }
      ended.forEach((pid) => endedBefore.add(pid));
      expect(ended.size).toBe(2);
      expect(await Promise.all(slow)).toEqual(['failed', 'failed']);
      expect(await reader.run(nobody, [statement('select 1 as one')])).toEqual([[{ one: 1 }]]);
      expect(await writer.query('select 1 as one')).toEqual([{ one: 1 }]);
    }
  }, 60_000);

  it('does not lend a connection again that was left inside a transaction', async () => {
    const runner = writer.createQueryRunner();
    await runner.query('begin');
    await runner.query(`select set_config('app.person', '01900000-0000-7000-8000-0000000000aa', true)`);
    await runner.release();
    const seen = await Promise.all(Array.from({ length: 6 }, () => writer.query('select app_person() as person')));
    expect(seen.flat()).toEqual(Array.from({ length: 6 }, () => ({ person: null })));
  });
});
