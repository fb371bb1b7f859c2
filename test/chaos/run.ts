import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startPostgres, type EmbeddedPostgres } from '#embedded-postgres';
import { bringUpToDate } from '../../apps/migrate/src/bring-up-to-date.js';
import { Child } from './children.js';
import { toEnvironment } from './installation.js';
import type { ChaosOptions } from './options.js';
import { Random } from './random.js';
import { isGreen, judge, readLog, type Verdict } from './verdict.js';
import { watch, watchNaively, type ChaosWatcher } from './watcher.js';
import { addSerial, arrange, type ChaosWorld } from './world.js';
import { write, type WriterTally } from './writer.js';

export interface ChaosReport {
  readonly verdict: Verdict;
  readonly green: boolean;
  readonly kills: number;
  readonly terminations: number;
  readonly stops: number;
  readonly attempts: number;
  /** Why attempts went unanswered, and how often. */
  readonly trouble: ReadonlyMap<string, number>;
  /** The last that each process printed. */
  readonly said: readonly string[];
}

/** Runs an installation, breaks it for a while, and compares what everybody was told with what is there. */
export async function runChaos(options: ChaosOptions, say: (line: string) => void): Promise<ChaosReport> {
  const folder = mkdtempSync(join(tmpdir(), `consilium-test-${process.pid}-chaos-`));
  chmodSync(folder, 0o711);
  const children: Child[] = [];
  const watchers: ChaosWatcher[] = [];
  const postgres = await startPostgres({ dataDir: folder });
  try {
    await bringUpToDate(postgres.url);
    const world = await withOwner(postgres, async (owner) => {
      if (options.fault === 'naive-cursor') await addSerial(owner);
      return arrange(owner);
    });
    const random = new Random(options.seed);
    const apis = await addresses(options.apis);
    const gateways = await addresses(options.gateways);
    const urls = postgres.urls();
    const fault = { CHAOS_FAULT: options.fault ?? '' };
    const gatewayProgram = options.fault === 'naive-cursor' ? 'naive-gateway-process' : 'gateway-process';
    apis.forEach(({ port }, n) => children.push(new Child(`api ${n}`, 'api-process', toEnvironment({ urls, port }, fault))));
    gateways.forEach(({ port }, n) => children.push(new Child(`gateway ${n}`, gatewayProgram, toEnvironment({ urls, port }, fault))));
    for (const child of children) child.start();
    await Promise.all(children.map((child) => child.up()));
    say(`up: ${options.apis} API processes, ${options.gateways} gateways, ${options.writers} writers, ${options.watchers} watchers`);

    const gatewayUrls = gateways.map(({ url }) => url);
    for (let n = 0; n < options.watchers; n++) watchers.push(someWatcher(n, options, world, gatewayUrls, random.fork(`watcher ${n}`)));
    let over = false;
    const tallies = Array.from({ length: options.writers }, (): WriterTally => ({
      acknowledged: [],
      attempts: 0,
      trouble: new Map(),
      otherwise: [],
      refused: [],
    }));
    const writing = tallies.map((tally, n) =>
      write(
        `w${n}`,
        world,
        world.members[n % world.members.length]!,
        apis.map(({ url }) => url),
        random.fork(`writer ${n}`),
        tally,
        () => over,
        { key: options.fault !== 'no-idempotency' },
      ),
    );
    const harm = await breakThings(options, postgres, children, watchers, random.fork('harm'));
    over = true;
    await Promise.all(writing);
    await Promise.all(children.map((child) => child.up()));
    const { verdict } = await withOwner(postgres, async (owner) => {
      await quiet(owner);
      const histories = watchers.flatMap((watcher) => watcher.histories);
      await reachHeads(owner, watchers);
      const resyncs = watchers.reduce((sum, watcher) => sum + watcher.resyncs, 0);
      const fallen = children
        .filter(({ falls }) => falls > 0)
        .map(({ name, falls, lastWords }) => `${name} fell ${falls} times: ${lastWords}`);
      return { verdict: await judge(owner, tallies, histories, resyncs, fallen) };
    });
    const attempts = tallies.reduce((sum, tally) => sum + tally.attempts, 0);
    const trouble = new Map<string, number>();
    for (const tally of tallies) for (const [what, count] of tally.trouble) trouble.set(what, (trouble.get(what) ?? 0) + count);
    return { verdict, green: isGreen(verdict), ...harm, attempts, trouble, said: children.map(({ name, said }) => `${name}: ${said}`) };
  } finally {
    for (const watcher of watchers) watcher.stop();
    await Promise.all(children.map((child) => child.stop()));
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function someWatcher(n: number, { fault }: ChaosOptions, world: ChaosWorld, gateways: readonly string[], random: Random): ChaosWatcher {
  const sides = n % 5 === 0 ? ['referral'] : ['case'];
  const streams = sides.flatMap((side) => world.cases.filter(() => random.next() < 0.4).map((id) => `${side}:${id}`));
  if (sides[0] === 'case') streams.push(`board:${world.board}`);
  const people = sides[0] === 'case' ? world.members : world.referrers;
  const name = `watcher ${n}`;
  return fault === 'naive-cursor'
    ? watchNaively(name, streams, gateways, random)
    : watch(name, random.pick(people), streams, gateways, random);
}

/** Kills a process every one to two seconds, ends all connections every four or so, and stops Postgres as a power cut would every ten. */
async function breakThings(
  { seconds }: ChaosOptions,
  postgres: EmbeddedPostgres,
  children: readonly Child[],
  watchers: readonly ChaosWatcher[],
  random: Random,
): Promise<{ kills: number; terminations: number; stops: number }> {
  const end = Date.now() + seconds * 1_000;
  const tally = { kills: 0, terminations: 0, stops: 0 };
  const every = async (from: number, to: number, work: () => Promise<void> | void): Promise<void> => {
    for (;;) {
      const pause = random.between(from, to);
      if (Date.now() + pause > end) return;
      await wait(pause);
      await work();
    }
  };
  await Promise.all([
    every(1_000, 2_000, () => {
      const up = children.filter((child) => child.isUp);
      if (up.length === 0) return;
      random.pick(up).kill();
      tally.kills++;
    }),
    every(3_000, 5_000, async () => {
      tally.terminations++;
      const others = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
      await withOwner(postgres, (owner) => owner.query(others)).catch(() => undefined);
    }),
    every(7_000, 12_000, async () => {
      tally.stops++;
      await postgres.immediateStop();
      await postgres.start();
    }),
    every(200, 600, () => random.pick(watchers).vanish()),
    wait(seconds * 1_000),
  ]);
  return tally;
}

/** The worker pays what is due once a second; until then the board's streams still move. */
async function quiet(owner: pg.Client): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await wait(100)) {
    const { rows } = await owner.query('select 1 from case_activity_due limit 1');
    if (rows.length === 0) return;
  }
}

/** All at the head within 30 s of healing; whoever is not will differ from the log. */
async function reachHeads(owner: pg.Client, watchers: readonly ChaosWatcher[]): Promise<void> {
  const log = await readLog(owner);
  const behind = (): boolean =>
    watchers.some(({ histories }) => histories.some(({ stream, entries }) => entries.length < (log.get(stream)?.length ?? 0)));
  for (const end = Date.now() + 30_000; behind() && Date.now() < end;) await wait(50);
}

async function withOwner<T>(postgres: EmbeddedPostgres, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: postgres.url });
  // Ended by an immediate stop like everybody else.
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end().catch(() => undefined);
  }
}

async function addresses(count: number): Promise<{ url: string; port: number }[]> {
  const probes = await Promise.all(
    Array.from({ length: count }, async () => {
      const probe = createServer();
      await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
      return probe;
    }),
  );
  return Promise.all(
    probes.map(async (probe) => {
      const { port } = probe.address() as AddressInfo;
      await new Promise((resolve) => probe.close(resolve));
      return { url: `http://127.0.0.1:${port}`, port };
    }),
  );
}
