import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startPostgres, type EmbeddedPostgres } from '#embedded-postgres';
import { bringUpToDate } from '../../apps/migrate/src/bring-up-to-date.js';
import { readDemo } from '../../apps/standalone/src/demo/read-demo.js';
import { seedDemo } from '../../apps/standalone/src/demo/seed.js';
import { freePorts } from '../support/ports.js';
import { Child } from './children.js';
import { Somebody } from './acts.js';
import { environmentOf } from './installation.js';
import { readLog } from './log.js';
import { openProposals } from './proposals.js';
import type { ChaosOptions } from './options.js';
import { breakThings, withOwner } from './harm.js';
import { Random } from './random.js';
import { enterHouse, type DemoHouse } from './stage.js';
import { judgeStories, tellStories } from './tellers.js';
import { subscribe } from './subscriber.js';
import { isGreen, judge, type Verdict } from './verdict.js';
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
      return arrange(owner, { members: options.writers - options.referrers, referrers: options.referrers });
    });
    // Beside those who write one thing after the other: the demo's people, who do everything that can be done. Broken on purpose, the first suffice.
    const house = options.fault ? null : await settleIn(postgres);
    const random = new Random(options.seed);
    const apis = await addresses(options.apis);
    const gateways = await addresses(options.gateways);
    const workers = await addresses(options.workers);
    children.push(...programs(options, postgres, { api: apis, live: gateways, worker: workers }));
    for (const child of children) child.start();
    await Promise.all(children.map((child) => child.up()));
    say(
      `up: ${options.apis} API processes, ${options.gateways} gateways, ${options.workers} workers; ${options.writers} writers, ${options.watchers} watchers`,
    );
    const apiUrls = apis.map(({ url }) => url);
    const proposals = await openProposals(world, apiUrls);

    const gatewayUrls = gateways.map(({ url }) => url);
    for (let n = 0; n < options.watchers; n++) watchers.push(someWatcher(n, options, world, gatewayUrls, random.fork(`watcher ${n}`)));
    let over = false;
    const newTally = (): WriterTally => ({ acknowledged: [], attempts: 0, trouble: new Map(), otherwise: [], refused: [] });
    const tallies = Array.from({ length: options.writers }, newTally);
    const storyTally = newTally();
    const telling = house
      ? tellStories(house, { postgres, apis: apiUrls, gateways: gatewayUrls }, random, { tally: storyTally, watchers, isOver: () => over })
      : Promise.resolve([]);
    const people = [...world.members, ...world.referrers];
    const writing = tallies.map((tally, n) => {
      const one = random.fork(`writer ${n}`);
      const somebody = new Somebody(world, people[n]!, proposals, one.fork('choices'));
      return write(`w${n}`, somebody, apiUrls, one, tally, () => over, { key: options.fault !== 'no-idempotency' });
    });
    const harm = await breakThings(options, { postgres, children, watchers }, random.fork('harm'), () =>
      tallies.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0),
    );
    over = true;
    await Promise.all(writing);
    const told = await telling;
    await Promise.all(children.map((child) => child.up()));
    const { verdict } = await withOwner(postgres, async (owner) => {
      await quiet(owner);
      // What the worker still had to do is done; its timers must not write while the log is compared.
      await Promise.all(children.filter(({ name }) => name.startsWith('worker')).map((child) => child.stop()));
      const histories = watchers.flatMap((watcher) => watcher.histories);
      await reachHeads(owner, watchers, options.fault ? 5_000 : 30_000);
      const resyncs = watchers.reduce((sum, watcher) => sum + watcher.resyncs, 0);
      const fallen = children
        .filter(({ falls }) => falls > 0)
        .map(({ name, falls, lastWords }) => `${name} fell ${falls} times: ${lastWords}`);
      const verdict = await judge(owner, [...tallies, storyTally], histories, resyncs, fallen);
      const ofStories = await judgeStories(owner, told);
      return {
        verdict: {
          ...verdict,
          lost: [...verdict.lost, ...ofStories.lost],
          duplicated: [...verdict.duplicated, ...ofStories.duplicated],
          told: Object.fromEntries([...Map.groupBy(told, ({ mutation }) => mutation)].map(([mutation, list]) => [mutation, list.length])),
        },
      };
    });
    const attempts = [...tallies, storyTally].reduce((sum, tally) => sum + tally.attempts, 0);
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

type Addresses = readonly { readonly port: number }[];

/** The programs that a site runs, each with what a site tells it; a fault is loaded before one of them or takes its place. */
function programs({ fault }: ChaosOptions, postgres: EmbeddedPostgres, at: Record<'api' | 'live' | 'worker', Addresses>): Child[] {
  const urls = postgres.urls();
  return (['api', 'live', 'worker'] as const).flatMap((app) =>
    at[app].map(({ port }, n) => {
      const environment = environmentOf(urls, port);
      if (app !== 'live' || !fault) return new Child(`${app} ${n}`, `apps/${app}/src/main`, environment);
      if (fault === 'naive-cursor')
        return new Child(`${app} ${n}`, 'test/chaos/naive-gateway-process', { DATABASE_URL: urls.owner, PORT: String(port) });
      const saboteur = fault === 'swapped-order' ? 'test/chaos/swapped-order' : undefined;
      return new Child(`${app} ${n}`, 'apps/live/src/main', environment, saboteur);
    }),
  );
}

function someWatcher(n: number, { fault }: ChaosOptions, world: ChaosWorld, gateways: readonly string[], random: Random): ChaosWatcher {
  const sides = n % 5 === 0 ? ['referral'] : ['case'];
  const streams = sides.flatMap((side) => world.cases.filter(() => random.next() < 0.4).map(({ id }) => `${side}:${id}`));
  streams.push(sides[0] === 'case' ? `board:${world.board}` : `organisation:${world.organisation}`);
  const people = sides[0] === 'case' ? world.members : world.referrers;
  const name = `watcher ${n}`;
  return fault === 'naive-cursor'
    ? watchNaively(name, streams, gateways, random)
    : (n % 3 === 2 ? subscribe : watch)(name, random.pick(people), streams, gateways, random);
}

/** The demo's people and boards, without a case. */
async function settleIn(postgres: EmbeddedPostgres): Promise<DemoHouse> {
  await seedDemo(postgres.urls(), new Date(), { ...readDemo(), cases: [] });
  return withOwner(postgres, enterHouse);
}

/** The worker pays what is due once a second, and follows the log; until then streams still move. */
async function quiet(owner: pg.Client): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(100)) {
    const { rows } = await owner.query(
      `select from case_activity_due union all
       select from stream s left join reaction_cursor c on c.stream = s.id where s.kind = 'case' and s.head > coalesce(c.seq, 0) limit 1`,
    );
    if (rows.length === 0) return;
  }
}

/** All at the head so soon after healing; whoever is not will differ from the log, as some do for ever when it is broken on purpose. */
async function reachHeads(owner: pg.Client, watchers: readonly ChaosWatcher[], within: number): Promise<void> {
  const log = await readLog(owner);
  const behind = (): boolean =>
    watchers.some(({ histories }) => histories.some(({ stream, entries }) => entries.length < (log.get(stream)?.length ?? 0)));
  for (const end = Date.now() + within; behind() && Date.now() < end;) await wait(50);
}

const addresses = async (count: number): Promise<{ url: string; port: number }[]> =>
  (await freePorts(count)).map((port) => ({ url: `http://127.0.0.1:${port}`, port }));
