import { cpuOf, cpuOfTree } from './cpu.js';
import type { Load } from './load.js';
import type { BenchOptions } from './options.js';
import { pageNames, type Key, type PageName } from './pages.js';
import type { Ask, Peer } from './peers/peer.js';
import { Random, shuffled } from './random.js';
import type { World } from './world.js';

/** One line of one page's table: a peer, and what else happens while it answers. */
export interface Line {
  readonly page: PageName;
  readonly peer: Peer;
  /** A writer beside it: one write for so many reads. */
  readonly churn?: { readonly address: string; readonly asks: readonly Ask[]; readonly every: number };
}

export const nameOf = ({ peer, churn }: Line): string => (churn ? `${peer.name}; one case written per ${churn.every} reads` : peer.name);

/** Milliseconds of CPU for one request; throughput and latency as information. */
export interface Measured {
  readonly server: number;
  readonly postgres: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

export type Results = ReadonlyMap<Line, readonly Measured[]>;

// Fewer say nothing; a smoke run has nothing to say.
const fewest = ({ quick }: BenchOptions): number => (quick ? 16 : 48);

/** Each round visits every line once, in an order of its own; only figures of the same round are compared. */
export async function measureRounds(
  world: World,
  lines: readonly Line[],
  load: Load,
  options: BenchOptions,
  say: (line: string) => void,
): Promise<Results> {
  const results = new Map<Line, Measured[]>(lines.map((line) => [line, []]));
  const amounts = new Map<Line, number>();
  for (const line of lines) amounts.set(line, await warmUp(world, line, load, options));
  const random = new Random(options.seed).fork('rounds');
  for (let round = 1; round <= options.rounds; round++) {
    for (const line of shuffled(lines, random)) {
      const keys = shuffled(world.keys, random).slice(0, 500);
      results.get(line)!.push(await measure(world, line, keys, load, amounts.get(line)!, options));
    }
    say(`round ${round} of ${options.rounds}`);
  }
  return results;
}

/** So that plans are made and pages are in memory; whoever remembers is asked for everything, as it will have been after a morning. */
async function warmUp(world: World, line: Line, load: Load, options: BenchOptions): Promise<number> {
  const amount = line.peer.remembers ? Math.max(fewest(options), world.keys.length) : fewest(options) * 2;
  const { seconds } = await run(line, world.keys, load, amount, options);
  return Math.max(fewest(options), Math.round((amount / Math.max(seconds, 0.05)) * options.seconds));
}

async function measure(
  world: World,
  line: Line,
  keys: readonly Key[],
  load: Load,
  amount: number,
  options: BenchOptions,
): Promise<Measured> {
  const before = { server: cpuOf(line.peer.server.pid), postgres: cpuOfTree(world.postgres.pid()!) };
  const { seconds, p50, p99 } = await run(line, keys, load, amount, options);
  return {
    server: (cpuOf(line.peer.server.pid) - before.server) / amount,
    postgres: (cpuOfTree(world.postgres.pid()!) - before.postgres) / amount,
    perSecond: amount / seconds,
    p50,
    p99,
  };
}

// So that writers beside the readers go through all cases, not each time the same.
let written = 0;

async function run({ page, peer, churn }: Line, keys: readonly Key[], load: Load, amount: number, options: BenchOptions) {
  const asks = keys.map((key, n) => peer.ask(page, key, n)!);
  const result = await load.run({
    address: peer.server.address,
    asks,
    connections: options.connections,
    amount,
    ...(churn && { beside: { ...churn, from: (written += amount) } }),
  });
  if (result.failures > 0) throw new Error(`${peer.name}, ${page} page: ${result.failures} of ${amount} requests failed`);
  return result;
}

export const linesOf = (peers: readonly Peer[], key: Key, pages: readonly PageName[] = pageNames): Line[] =>
  pages.flatMap((page) => peers.filter((peer) => peer.ask(page, key, 0) !== null).map((peer) => ({ page, peer })));
