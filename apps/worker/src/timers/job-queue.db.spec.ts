import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { getConstructionPlans } from 'pg-boss';
import type { DataSource } from 'typeorm';
import { openWriter, poolOf } from '#database';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { until } from '../../../../test/support/until.js';
import { JobQueue, timerQueue, type Scheduled } from './job-queue.js';

let database: TestDatabase;
let owner: pg.Pool;
const writers: DataSource[] = [];
const queues: JobQueue[] = [];
const failures: unknown[] = [];

beforeAll(async () => {
  database = await testDatabase();
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
});
afterAll(async () => {
  for (const queue of queues) await queue.stop();
  for (const writer of writers) await writer.destroy();
  await owner?.end();
  await database?.drop();
});

async function worker(...timers: Scheduled[]): Promise<JobQueue> {
  const writer = await openWriter(database.urls, [], 4);
  writers.push(writer);
  const queue = new JobQueue(poolOf(writer), timers, (error) => failures.push(error), 0.5);
  queues.push(queue);
  await queue.start();
  return queue;
}

describe('timers as jobs', () => {
  it('are done by one of several workers, one run at a time, as the application’s own login; a failed run stops nothing', async () => {
    let [running, most, done, fails] = [0, 0, 0, 0];
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    const long: Scheduled = {
      name: 'Long',
      every: 60_000,
      run: async () => {
        most = Math.max(most, ++running);
        await held;
        running--;
        done++;
      },
    };
    const failing: Scheduled = { name: 'Failing', every: 24 * 3_600_000, run: () => Promise.reject(new Error(`run ${++fails}`)) };
    const [one, two] = [await worker(long, failing), await worker(long, failing)];

    const { rows } = await owner.query<{ key: string; cron: string }>('select key, cron from pgboss.schedule order by key');
    expect(rows).toEqual([
      { key: 'Failing', cron: '0 3 * * *' },
      { key: 'Long', cron: '*/1 * * * *' },
    ]);

    // Both workers are due at the same moment, and again while it runs.
    await Promise.all([one.ask('Long'), two.ask('Long'), one.ask('Long')]);
    // The clock may have asked before all three, when a minute turned meanwhile: there is one either way.
    const waiting = await owner.query(`select from pgboss.job where singleton_key = 'Long' and state in ('created', 'active')`);
    expect(waiting.rowCount).toBe(1);
    await until(() => running === 1, 'the run');
    expect([await two.ask('Long'), most]).toEqual([null, 1]);
    expect(await one.ask('Failing')).not.toBeNull();
    await until(() => fails === 1, 'the failing one');
    await until(async () => (await two.ask('Failing')) !== null, 'it may run again');
    await until(() => fails === 2, 'the next run of the failing one');
    go();
    await until(() => done === 1, 'its end');
    await until(async () => (await two.ask('Long')) !== null, 'the next run');
    await until(() => done === 2, 'its end');
    expect([most, failures]).toEqual([1, []]);
    const jobs = await owner.query(`select distinct name from pgboss.job`);
    expect(jobs.rows.map(({ name }) => name)).toContain(timerQueue);
  }, 30_000);

  it('lie in the schema that this version of pg-boss asks for', () => {
    const timeline = readFileSync(join(import.meta.dirname, '../../../migrate/src/timeline/0015-job-queue.sql'), 'utf8');
    const statements = (sql: string) => new Set(sql.split(/;\s*\n/).map((statement) => statement.replace(/\s+/g, ' ').trim()));
    const ours = statements(timeline);
    const ofTransaction = /^(BEGIN|COMMIT|SET LOCAL .*|SELECT pg_advisory_xact_lock.*|CREATE SCHEMA IF NOT EXISTS pgboss|)$/;
    expect([...statements(getConstructionPlans('pgboss'))].filter((one) => !ours.has(one) && !ofTransaction.test(one))).toEqual([]);
  });
});
