import pg from 'pg';
import type { Config } from '#config';
import type { DatabaseUrls } from '#database';
import { addressOfRunning, startPostgres } from '#embedded-postgres';
import { bringUpToDate } from '../../migrate/src/bring-up-to-date.js';
import { postgresFolder, prepareDataFolder } from './data-folder.js';

export interface Database {
  readonly urls: DatabaseUrls;
  /** Whether nobody has put anything into it yet. */
  readonly isEmpty: boolean;
  /** Remembers that the demo data is in, whole. */
  sayFilled(): Promise<void>;
  stop(): Promise<void>;
}

/** The database of the configuration, migrated; our own when it names none. */
export async function openDatabase(config: Config): Promise<Database> {
  if (!config.database) return embedded(config.dataDir);
  await bringUpToDate(config.database.owner);
  const [first] = await ask(config.database.owner, 'select 1 from organisation limit 1');
  return { urls: config.database, isEmpty: first === undefined, sayFilled: () => Promise.resolve(), stop: () => Promise.resolve() };
}

// Kept in the database itself: it cannot be there without the data, nor the data without it.
const filled = 'demo data complete';

const sayFilled = (maintenance: string): Promise<unknown> => ask(maintenance, `comment on database consilium is '${filled}'`);

/** Runs it with the owner's address of the data: of the named database, of the demo that runs, or of the stopped demo's, woken for this. */
export async function withOwner(config: Config, work: (ownerUrl: string) => Promise<void>, restores = false): Promise<void> {
  if (config.database) return work(config.database.owner);
  const folder = postgresFolder(config.dataDir);
  const running = addressOfRunning(folder);
  if (running) return work(running);
  prepareDataFolder(config.dataDir);
  const postgres = await startPostgres({ dataDir: folder });
  try {
    await work(postgres.url);
    // What was restored is nobody's half-made demo: without this the next start would make it anew.
    if (restores) await sayFilled(postgres.urls('postgres').owner);
  } finally {
    await postgres.stop();
  }
}

async function embedded(dataDir: string): Promise<Database> {
  const postgres = await startPostgres({
    dataDir: postgresFolder(dataDir),
    onUnexpectedEnd: () => {
      console.error('The database ended by itself; starting it again.');
      postgres.start().catch((error: Error) => {
        console.error(`The database does not start again: ${error.message}`);
        process.exit(1);
      });
    },
  });
  try {
    const maintenance = postgres.urls('postgres').owner;
    const [known] = await ask(
      maintenance,
      `select shobj_description(oid, 'pg_database') = '${filled}' as filled from pg_database where datname = 'consilium'`,
    );
    const isEmpty = known?.['filled'] !== true;
    if (isEmpty) {
      // A first start that was cut short left part of the demo. Nobody has worked with it: the server opens only when all is in.
      await ask(maintenance, 'drop database consilium with (force)');
      await ask(maintenance, 'create database consilium');
      // Hundreds of commits that nobody waits for: their data is safe before the note that says they are in. For the whole server,
      // because a setting of the database would stay with every connection that was opened meanwhile.
      await ask(maintenance, 'alter system set synchronous_commit = off');
      await ask(maintenance, 'select pg_reload_conf()');
    }
    await bringUpToDate(postgres.url);
    return {
      urls: postgres.urls(),
      isEmpty,
      sayFilled: async () => {
        await ask(maintenance, 'alter system reset synchronous_commit');
        await ask(maintenance, 'select pg_reload_conf()');
        await sayFilled(maintenance);
      },
      stop: () => postgres.stop(),
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

async function ask(address: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
