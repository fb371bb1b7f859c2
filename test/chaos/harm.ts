import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { EmbeddedPostgres } from '#embedded-postgres';
import type { Child } from './children.js';
import type { ChaosOptions } from './options.js';
import type { Random } from './random.js';
import type { ChaosWatcher } from './watcher.js';

export interface Harm {
  readonly kills: number;
  readonly terminations: number;
  readonly stops: number;
}

interface Site {
  readonly postgres: EmbeddedPostgres;
  readonly children: readonly Child[];
  readonly watchers: readonly ChaosWatcher[];
}

/**
 * Kills a process every one to two seconds, ends all connections every four or so, and stops Postgres as a power cut would every ten. It
 * goes on beyond its time, four times as long at most, until as much was done and written as the options ask: a slow machine must not
 * make a run easy.
 */
export async function breakThings(
  { seconds, least }: ChaosOptions,
  { postgres, children, watchers }: Site,
  random: Random,
  acknowledged: () => number,
): Promise<Harm> {
  const end = Date.now() + seconds * 1_000;
  const tally = { kills: 0, terminations: 0, stops: 0 };
  const isOver = (at: number): boolean =>
    at > end && ((tally.kills >= least.kills && acknowledged() >= least.acknowledged) || at > end + 4_000 * seconds);
  const every = async (from: number, to: number, work: () => Promise<void> | void): Promise<void> => {
    for (;;) {
      const pause = random.between(from, to);
      if (isOver(Date.now() + pause)) return;
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

export async function withOwner<T>(postgres: EmbeddedPostgres, work: (owner: pg.Client) => Promise<T>): Promise<T> {
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
