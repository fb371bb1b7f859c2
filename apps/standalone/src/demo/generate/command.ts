import { parseArgs } from 'node:util';
import pg from 'pg';
import { StartupProblem, type Config } from '#config';
import { prepareDataFolder, runningWith } from '../../data-folder.js';
import { openDatabase } from '../../database.js';
import { seedDemo } from '../seed.js';
import { generateDemo } from './generate-demo.js';
import { progress } from './progress.js';

const usage = 'Say how many: npm run demo:generate -- --cases 20000 --seed 7 (and --until 2026-11-20 for another day than today).';
// The case numbers of a board and year stay readable, and the plan of all cases is kept in memory.
const mostCases = 1_000_000;
const mostSeed = 2_147_483_647;
const rowThread = new URL('./row-thread.js', import.meta.url);

export interface Asked {
  readonly cases: number;
  readonly seed: number;
  readonly now?: Date;
}

export function askedFor(args: readonly string[]): Asked {
  const { cases, seed = '1', until } = given(args);
  if (cases === undefined) throw new StartupProblem(usage);
  const day = until === undefined ? undefined : new Date(`${until}T00:00:00.000Z`);
  if (day && (!/^\d{4}-\d{2}-\d{2}$/.test(until!) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== until))
    throw new StartupProblem(`--until ${until} is not a day such as 2026-11-20.`);
  // Before that the demo's boards had not been founded.
  if (day && (day.getTime() > Date.now() || day.getTime() < Date.now() - 365 * 86_400_000))
    throw new StartupProblem(`--until ${until} is not a day of the last twelve months.`);
  return { cases: whole('--cases', cases, 1, mostCases), seed: whole('--seed', seed, 0, mostSeed), ...(day ? { now: day } : {}) };
}

function given(args: readonly string[]): { cases?: string | undefined; seed?: string | undefined; until?: string | undefined } {
  try {
    const option = { type: 'string' } as const;
    return parseArgs({ args: [...args], options: { cases: option, seed: option, until: option } }).values;
  } catch {
    throw new StartupProblem(usage);
  }
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new StartupProblem(`${name} ${text} is not a whole number from ${least} to ${most}.`);
  return value;
}

/** Wakes the demo's database, or takes the one that is named, fills it and says what it did. */
export async function fillDemo(config: Config, asked: Asked, signal: AbortSignal): Promise<void> {
  if (config.oidc) throw new StartupProblem('OIDC_ISSUER is set, so this is no demo: nothing is generated where people sign in for real.');
  // Its gateways would read tens of thousands of facts to whoever looks on, and its commands wait for the numbers that are taken here.
  const running = runningWith(config.dataDir);
  if (running)
    throw new StartupProblem(`Consilium runs (process ${running.pid}, ${running.address}): stop it, generate, and start it again.`);
  if (!config.database) prepareDataFolder(config.dataDir);
  const database = await openDatabase(config);
  try {
    if (config.database) await requireAlone(config.database.owner);
    if (database.isEmpty) {
      await seedDemo(database.urls);
      await database.sayFilled();
    }
    const shown = progress(asked.cases, process.stdout);
    const { cases, rows, seconds } = await generateDemo({
      ...asked,
      owner: database.urls.owner!,
      rowThread,
      onProgress: shown,
      signal,
    }).finally(shown.end);
    const pace = Math.round(cases / seconds);
    console.log(`Added ${cases} invented cases (${rows} rows) of seed ${asked.seed} in ${seconds.toFixed(1)} s, ${pace} a second.`);
  } finally {
    await database.stop();
  }
}

/** Whoever is connected to a database of one's own choice may be a Consilium that runs. */
async function requireAlone(owner: string): Promise<void> {
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  try {
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    const { others } = rows[0]!;
    if (others > 0)
      throw new StartupProblem(`Somebody else is connected to this database (${others}): stop Consilium, generate, and start it again.`);
  } finally {
    await client.end();
  }
}
