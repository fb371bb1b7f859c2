import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWriter } from '#database';
import { caseStream, Doorbells, UnitOfWork } from '#event-log';
import { globalId, person, systemClock } from '#kernel';
import { logLines, logTables, everyLineTable, readLogLine } from '../../../libs/platform/observability/src/log-lines.js';
import { Canaries } from '../trust/canaries.js';
import { Cable } from './cable.js';
import { openInstallation, programs, until, type Followed, type Installation } from './three-processes.js';
import { expectWritten } from './written-docs.js';

describe('the figures move when', () => {
  const canaries = new Canaries();
  const secret = (label: string): string => canaries.text('moved', 'board', label);
  let cable: Cable;
  let site: Installation;
  let seen: Followed;
  const figure = async (name: 'api' | 'live' | 'worker', metric: string, labels: Record<string, string> = {}): Promise<number> =>
    (await site.at[name].metrics()).sum(metric, labels);
  /** The figure rises above what it is now, because of what is done. */
  const rises = async (
    name: 'api' | 'live' | 'worker',
    metric: string,
    done: () => Promise<unknown>,
    labels: Record<string, string> = {},
  ): Promise<void> => {
    const before = await figure(name, metric, labels);
    await done();
    await until(async () => (await figure(name, metric, labels)) > before, `${metric} rising above ${before}`);
  };
  const chair = () => site.world.members[0]!;

  beforeAll(async () => {
    site = await openInstallation({ LOG_LEVEL: 'debug' }, async (urls) => {
      cable = await Cable.to(urls.writer!);
      return { ...urls, writer: cable.through(urls.writer!), reader: cable.through(urls.reader!) };
    });
    seen = await site.follow(site.world.members[1]!);
  }, 180_000);
  afterAll(async () => {
    await site?.close();
    await cable?.close();
  });

  it('nobody rings the doorbell: the sweep finds the fact, and counts it', async () => {
    const writer = await openWriter(site.database.urls, [], 1);
    try {
      const silent = new UnitOfWork(writer, systemClock, new Doorbells());
      const write = () =>
        silent.run({ name: 'test', actor: person(chair().id) }, async ({ record }) => {
          record(caseStream(site.world.cases[0]!.id), 'caseActivity', {});
          return {};
        });
      await rises('live', 'consilium_live_unrung_facts_total', write);
      // One that is announced is not counted.
      const before = await figure('live', 'consilium_live_unrung_facts_total');
      const sweeps = await figure('live', 'consilium_live_sweep_duration_seconds_count', { sweep: 'heads' });
      const had = seen.facts.length;
      await site.comment(chair(), secret('comment'));
      await until(() => seen.facts.length > had, 'the fact');
      await until(
        async () => (await figure('live', 'consilium_live_sweep_duration_seconds_count', { sweep: 'heads' })) > sweeps + 1,
        'two sweeps',
      );
      expect(await figure('live', 'consilium_live_unrung_facts_total')).toBe(before);
    } finally {
      await writer.destroy();
    }
  }, 120_000);

  it('requests are refused, or end in what nobody foresaw', async () => {
    const wrong = { i: { caseId: 'case_x', body: secret('refused'), audience: 'BOARD' } };
    const mutation = 'mutation ($i: AddCommentInput!) { addComment(input: $i) { comment { id } } }';
    await rises('api', 'consilium_refusals_total', () => site.ask(chair(), mutation, wrong), { code: 'ID_MALFORMED' });
    await rises('api', 'consilium_refusals_total', () => site.ask(chair(), `{ ${secret('field')} }`), { code: 'QUERY_INVALID' });
    await rises('api', 'consilium_refusals_total', () => fetch(`${site.at.api.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ viewer { person { id } } }"}' }), { code: 'UNAUTHENTICATED' }); // prettier-ignore
    await rises('api', 'consilium_idempotency_replays_total', async () => {
      await site.comment(chair(), 'twice', 0, 'one key');
      await site.comment(chair(), 'twice', 0, 'one key');
    });
  });

  it('the audit cannot be written: the request fails with it, and so says the figure', async () => {
    await site.owner.query('revoke insert on audit_entry from consilium_writer');
    await rises('api', 'consilium_write_audit_failures_total', () => site.comment(chair(), secret('unaudited')));
    await site.owner.query('grant insert on audit_entry to consilium_writer');
    await site.owner.query('revoke insert on read_audit from consilium_reader');
    const page = 'query ($id: ID!) { boardCase(id: $id) { number patient { name } } }';
    const id = globalId('BoardCase', site.world.cases[0]!.id);
    const unforeseen = await figure('api', 'consilium_unforeseen_errors_total');
    await rises('api', 'consilium_read_audit_failures_total', () => site.ask(chair(), page, { id }));
    await site.owner.query('grant insert on read_audit to consilium_reader');
    expect(await figure('api', 'consilium_unforeseen_errors_total')).toBeGreaterThan(unforeseen);
  });

  it('two transactions are in each other’s way: one is run again', async () => {
    // Takes the case after the stream, where a comment takes the stream after the case.
    const client = await site.owner.connect();
    const caseId = site.world.cases[1]!.id;
    await site.comment(chair(), 'first', 1);
    const waits = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    const collide = async (): Promise<void> => {
      await client.query('begin');
      // The other one is to be the victim.
      await client.query(`set local deadlock_timeout = '30s'`);
      await client.query('select head from stream where id = $1 for update', [`case:${caseId}`]);
      const comment = site.comment(chair(), 'second', 1);
      await until(async () => (await site.owner.query(waits)).rows.length > 0, 'the comment waiting');
      await client.query('select id from board_case where id = $1 for update', [caseId]);
      await client.query('rollback');
      // Whoever wrote it notices nothing.
      expect((await comment).body.errors).toBeUndefined();
    };
    try {
      await rises('api', 'consilium_unit_of_work_retries_total', collide, { sqlstate: '40P01' });
    } finally {
      client.release();
    }
  }, 120_000);

  it('the worker cannot do what follows from a fact: it says so, and brings it again', async () => {
    await site.owner.query('revoke insert, update on reaction_cursor from consilium_writer');
    try {
      await site.comment(chair(), secret('something follows from it'));
      await until(() => site.at.worker.output.includes('"event":"reaction"'), 'word of what failed');
    } finally {
      await site.owner.query('grant insert, update on reaction_cursor to consilium_writer');
    }
    const behind = `select s.id from stream s join reaction_cursor c on c.stream = s.id where s.kind = 'case' and s.head > c.seq`;
    await until(async () => (await site.owner.query(behind)).rowCount === 0, 'what was left', 30_000);
  }, 120_000);

  it('the worker’s timer cannot work: failures, and a worklist that gets older', async () => {
    await site.owner.query('revoke delete on case_activity_due from consilium_writer');
    try {
      await rises('worker', 'consilium_worker_timer_failures_total', () => site.comment(chair(), 'marks the case'), {
        timer: 'TellBoardsAboutCaseActivity',
      });
      const last = await figure('worker', 'consilium_worker_timer_last_success_timestamp_seconds', {
        timer: 'TellBoardsAboutCaseActivity',
      });
      await until(async () => Date.now() / 1_000 - last > 1.5, 'time passing without a success');
      expect(
        await figure('worker', 'consilium_worker_timer_last_success_timestamp_seconds', { timer: 'TellBoardsAboutCaseActivity' }),
      ).toBe(last);
      expect((await site.owner.query('select 1 from case_activity_due')).rows.length).toBeGreaterThan(0);
    } finally {
      await site.owner.query('grant delete on case_activity_due to consilium_writer');
    }
    await until(async () => (await site.owner.query('select 1 from case_activity_due')).rows.length === 0, 'the worklist being told');
  }, 120_000);

  it('Postgres hangs: requests queue for connections', async () => {
    const waiting = [...Array(8).keys()].map((index) => site.comment(chair(), `queued ${index}`, 2));
    cable.hold();
    const more = [...Array(8).keys()].map((index) => site.comment(chair(), `held ${index}`, 2));
    await until(async () => (await figure('api', 'consilium_database_pool_waiting', { pool: 'writer' })) > 0, 'requests waiting');
    expect(await figure('api', 'consilium_database_pool_connections', { pool: 'writer', state: 'in_use' })).toBe(5);
    expect(await figure('api', 'consilium_database_reachable')).toBe(0);
    cable.mend();
    for (const { body } of await Promise.all([...waiting, ...more])) expect(body.errors).toBeUndefined();
    await until(async () => (await figure('api', 'consilium_database_reachable')) === 1, 'being reachable again');
    const { text } = await site.at.api.metrics();
    const slow = Number(/consilium_database_pool_wait_seconds_bucket\{le="0.25",pool="writer"\} (\d+)/.exec(text)?.[1]);
    expect(await figure('api', 'consilium_database_pool_wait_seconds_count', { pool: 'writer' })).toBeGreaterThan(slow);
  }, 120_000);

  it('Postgres dies: every process says so, and is well again by itself', async () => {
    cable.cut();
    for (const name of programs) {
      await until(async () => (await figure(name, 'consilium_database_reachable')) === 0, `${name} missing Postgres`);
      expect((await fetch(`${site.at[name].address}/health/ready`)).status).toBe(503);
      expect((await fetch(`${site.at[name].address}/health/live`)).status).toBe(200);
    }
    await until(async () => (await figure('live', 'consilium_doorbell_bus_connected')) === 0, 'the bus being lost');
    await rises('live', 'consilium_live_failures_total', async () => undefined);
    await rises('api', 'consilium_unforeseen_errors_total', () => site.comment(chair(), secret('while it is away')));
    await rises('worker', 'consilium_worker_timer_failures_total', async () => undefined);
    expect((await site.at.worker.metrics()).text).not.toMatch(/^consilium_sessions \d/m);
    cable.mend();
    for (const name of programs)
      await until(async () => (await figure(name, 'consilium_database_reachable')) === 1, `${name} having Postgres again`);
    await until(async () => (await figure('live', 'consilium_doorbell_bus_connected')) === 1, 'the bus being back');
    const had = seen.facts.length;
    await site.comment(chair(), secret('afterwards'));
    await until(() => seen.facts.length > had, 'the fact');
  }, 120_000);

  it('and all that the three wrote meanwhile has the shape that docs/operators/logs.md says, with no word of anybody', () => {
    expectWritten('docs/operators/logs.md', 'every line', everyLineTable());
    expectWritten('docs/operators/logs.md', 'events', logTables());
    const events = new Set<string>();
    for (const name of programs) {
      const { lines, output } = site.at[name];
      expect([name, lines.length > 5]).toEqual([name, true]);
      for (const line of lines) {
        let read;
        try {
          read = readLogLine(line);
        } catch (error) {
          throw new Error(`${name} wrote what is no line of its log: ${line}\n${String(error)}`);
        }
        expect(read.program).toBe(name);
        events.add('event' in read ? read.event : 'framework');
      }
      expect([name, canaries.in(output).map(({ label }) => label)]).toEqual([name, []]);
    }
    expect(canaries.count).toBeGreaterThan(5);
    // Every event of the documentation has been seen, so none is there on paper only.
    expect([...events].sort()).toEqual(Object.keys(logLines).sort());
    expect(() =>
      readLogLine('{"level":"info","time":"2026-11-22T16:10:20.417Z","program":"api","context":"x","msg":"y","patient":"z"}'),
    ).toThrow();
  });

  it('the worker ends: it answers nobody any more', async () => {
    await site.at.worker.stop('SIGKILL');
    await expect(fetch(`${site.at.worker.address}/metrics`)).rejects.toThrow();
  });
});
