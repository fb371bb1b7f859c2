import pg from 'pg';
import { StartupProblem } from '#config';
import { catalogueId } from '#procedures';
import { bareTables } from './bare-tables.js';
import { readCompany } from './company.js';
import { foundHouses, requireDemo } from './found-houses.js';
import type { Season } from './plan.js';
import { SharedNumbers } from './shared-numbers.js';
import type { Setting } from './stories/story.js';
import { writeCases } from './write-cases.js';

const day = 86_400_000;
/** For how long the worker lets a key stand (apps/worker, ForgetOldIdempotencyKeys). */
export const keptKeys = 7 * day;

export interface GenerateDemo {
  /** Address of the database's owner. Migrated; with the demo's people, or empty: then they are put in first. */
  readonly owner: string;
  readonly cases: number;
  readonly seed: number;
  /** Everything happens before the beginning of its day (UTC), and idempotency keys are kept for the seven days before it. */
  readonly now?: Date;
  readonly onProgress?: (done: number) => void;
  /** Ends it between two batches: nothing was added. */
  readonly signal?: AbortSignal;
  /** Whether keys and indexes are built anew at the end; where left out, when more cases are added than are there. */
  readonly rebuilds?: boolean;
}

export interface Generated {
  readonly cases: number;
  readonly rows: number;
  readonly seconds: number;
}

/** Fills the demo's database with so many cases more, in one transaction: all of them, or none. */
export async function generateDemo(asked: GenerateDemo): Promise<Generated> {
  const { owner: address, cases, seed, now = new Date() } = asked;
  const owner = new pg.Client({ connectionString: address });
  await owner.connect();
  try {
    await requireDemo(owner);
    await foundHouses(owner, address);
    const began = performance.now();
    await owner.query('begin');
    const season = seasonOf(seed, cases, now);
    const setting = await settingOf(owner, season);
    if (await hasSeed(owner, seed))
      throw new StartupProblem(`The cases of seed ${seed} are in this database already: choose another --seed to add more.`);
    const bare = (asked.rebuilds ?? (await areMore(owner, cases))) ? await bareTables(owner) : null;
    const numbers = await SharedNumbers.read(owner, setting.company);
    const { onProgress, signal } = asked;
    const rows = await writeCases(owner, setting, numbers, { keysSince: now.getTime() - keptKeys, onProgress, signal });
    await bare?.dressed();
    await numbers.save(owner);
    await analyze(owner);
    await owner.query('commit');
    return { cases, rows, seconds: (performance.now() - began) / 1_000 };
  } finally {
    // Rolls back what was not committed.
    await owner.end();
  }
}

export const seasonOf = (seed: number, cases: number, now: Date): Season => ({ seed, cases, until: now.getTime() - (now.getTime() % day) });

export async function settingOf(owner: pg.Client, season: Season): Promise<Setting> {
  const company = await readCompany(owner);
  const { rows } = await owner.query<{ code: string; name: string }>('select code, name from procedure');
  return { season, company, procedures: new Map(rows.map(({ code, name }) => [code, { id: catalogueId('procedure', code), name }])) };
}

async function hasSeed(owner: pg.Client, seed: number): Promise<boolean> {
  const { rowCount } = await owner.query('select from patient where identifier like $1 limit 1', [`SYNTHETIC-${seed}-%`]);
  return rowCount! > 0;
}

/** Whether so many are more than there are: only then does building the indexes anew pay. A few hundred are quick in any case. */
async function areMore(owner: pg.Client, cases: number): Promise<boolean> {
  const { rows } = await owner.query<{ there: number }>('select count(*)::int as there from board_case');
  return cases >= 500 && cases > rows[0]!.there;
}

/**
 * Figures to plan by for tables that are no longer small, before anybody waits for a page; from 12,000 rows of each, which is enough, and the
 * server's own look comes a minute later. Inside the transaction: the first to read a page after it marks each of its rows as committed and
 * logs the page, which was half of this work.
 */
async function analyze(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relispartition`,
  );
  await owner.query('set local default_statistics_target = 40');
  await owner.query(`analyze ${rows.map(({ name }) => name).join(', ')}`);
  await owner.query('analyze only fact');
}
