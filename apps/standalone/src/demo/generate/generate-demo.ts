import pg from 'pg';
import { StartupProblem } from '#config';
import { catalogueId } from '#procedures';
import { bareTables } from './bare-tables.js';
import { readCompany } from './company.js';
import { foundHouses, requireDemo } from './found-houses.js';
import { makeRows } from './make-rows.js';
import type { Season } from './plan.js';
import { rowsFromThread } from './rows-from-thread.js';
import { readNumbers, saveNumbers } from './shared-numbers.js';
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
  /** Code of the only board that gets them; left out: each gets its share. */
  readonly only?: string;
  /** Everything happens before the beginning of its day (UTC), and idempotency keys are kept for the seven days before it. */
  readonly now?: Date;
  readonly onProgress?: (done: number) => void;
  /** Ends it between two batches: nothing was added. */
  readonly signal?: AbortSignal;
  /** Whether keys and indexes are built anew at the end; where left out, when more cases are added than are there. */
  readonly rebuilds?: boolean;
  /** The built row-thread.js, where rows are made beside what sends them; where left out, both take turns. */
  readonly rowThread?: URL;
}

export interface Generated {
  readonly cases: number;
  readonly rows: number;
  readonly seconds: number;
}

/** Nobody is to be told today of what happened in a generated past: the worker begins after it. */
export const reactedTo = `insert into reaction_cursor (stream, seq) select id, head from stream
  on conflict (stream) do update set seq = excluded.seq where reaction_cursor.seq < excluded.seq`;

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
    const season = { ...seasonOf(seed, cases, now), only: asked.only };
    const setting = await settingOf(owner, season);
    if (await hasSeed(owner, seed))
      throw new StartupProblem(`The cases of seed ${seed} are in this database already: choose another --seed to add more.`);
    const bare = (asked.rebuilds ?? (await areMore(owner, cases))) ? await bareTables(owner) : null;
    const numbers = await readNumbers(owner);
    const { rowThread } = asked;
    // What is searched is written once per case, at the end (timeline 0014).
    await owner.query(`set local app.search = 'later'`);
    const making = [setting, numbers, now.getTime() - keptKeys] as const;
    const rows = await writeCases(owner, rowThread ? rowsFromThread(...making, rowThread) : makeRows(...making), asked);
    await bare?.dressed();
    await fillSearch(owner, bare !== null);
    await saveNumbers(owner, numbers);
    await owner.query(reactedTo);
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

/** Indexes of words are built from sorted rows in a fraction of the time that they take row by row. */
async function fillSearch(owner: pg.Client, rebuilds: boolean): Promise<void> {
  const { rows: indexes } = await owner.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
      where indrelid = 'search_document'::regclass and not indisprimary`,
  );
  if (rebuilds) for (const { name } of indexes) await owner.query(`drop index ${name}`);
  await owner.query(
    `select search_refresh(array(select id from board_case c where not exists (select from search_document s where s.case_id = c.id)))`,
  );
  if (rebuilds) for (const { definition } of indexes) await owner.query(definition);
}

/**
 * Figures to plan by for tables that are no longer small, before anybody waits for a page: from 6,000 rows of each and without the documents
 * in them, which nobody searches, enough until the server's own look a minute later. Inside the transaction: the first to read a page after
 * it marks each of its rows as committed and logs the page, which was half of this work.
 */
async function analyze(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I (%s)', relname, string_agg(quote_ident(attname), ', ')) as name
       from pg_class c join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped and atttypid <> 'jsonb'::regtype
      where relnamespace = 'public'::regnamespace and relkind = 'r' and not relispartition group by relname`,
  );
  await owner.query('set local default_statistics_target = 20');
  await owner.query(`analyze ${rows.map(({ name }) => name).join(', ')}`);
  await owner.query('analyze only fact');
}
