import { mkdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { StartupProblem } from '#config';
import { accountForPostgres } from './account.js';
import { findBinaries } from './binaries.js';
import { openCluster, type Passwords } from './cluster.js';
import { endLeftover, leaveFolder, takeFolder } from './owner.js';
import { reachableFolder } from './reachable-folder.js';
import { runServer, type Server, type ServerSettings } from './server.js';

export interface StartPostgres {
  /** Folder for the cluster, its passwords and its log; made when missing. */
  readonly dataDir: string;
  /** A free one is chosen when left out. */
  readonly port?: number;
  /** For tests: what was acknowledged survives every end of the server, but not the machine's: nothing waits for the disk. */
  readonly throwAway?: boolean;
  /** Called when the server ends although nobody asked it to. */
  readonly onUnexpectedEnd?: () => void;
}

export interface EmbeddedPostgres {
  /** Connection addresses of one database for the three roles; `consilium` when no name is given. */
  urls(database?: string): { owner: string; writer: string; reader: string };
  /** The owner's address of the database `consilium`. */
  readonly url: string;
  readonly port: number;
  /** The server's process; null while it is stopped. */
  pid(): number | null;
  /** True when this start made the cluster. */
  readonly isNew: boolean;
  /** Ends open connections, writes everything down, returns when the process is gone. */
  stop(): Promise<void>;
  /** Ends as in a power cut: the next start replays the log. */
  immediateStop(): Promise<void>;
  /** Starts again after a stop, on the same port. */
  start(): Promise<void>;
}

/** Starts a Postgres that belongs to this process: it listens on this machine only and ends with the process, even after kill -9. */
export async function startPostgres({ dataDir, port, throwAway = false, onUnexpectedEnd }: StartPostgres): Promise<EmbeddedPostgres> {
  const account = accountForPostgres();
  const folder = reachableFolder(account, makeFolder(resolve(dataDir)));
  const binaries = findBinaries(account);
  await takeFolder(folder);
  try {
    const cluster = await openCluster(folder, binaries, account, throwAway);
    await endLeftover(cluster.path);
    const settings = { binary: binaries.postgres, account, cluster: cluster.path, logFile: join(folder, 'postgres.log'), throwAway };
    const first = await startOnSomePort(settings, port);
    const chosen = first.port;
    let running: Server | null = first;
    const watch = (server: Server): void =>
      void server.ended.then(() => {
        if (running !== server) return;
        running = null;
        onUnexpectedEnd?.();
      });
    watch(first);

    const end = async (signal: 'SIGINT' | 'SIGQUIT'): Promise<void> => {
      const server = running;
      running = null;
      await server?.end(signal);
    };
    const urls = (database = 'consilium'): ReturnType<EmbeddedPostgres['urls']> => addresses(chosen, cluster.passwords, database);
    await prepareRoles(urls, cluster.passwords).catch(async (error: unknown) => {
      await end('SIGINT');
      throw error;
    });
    return {
      urls,
      url: urls().owner,
      port: chosen,
      isNew: cluster.isNew,
      pid: () => running?.pid ?? null,
      stop: async () => {
        await end('SIGINT');
        leaveFolder(folder);
      },
      immediateStop: () => end('SIGQUIT'),
      start: async () => {
        if (running) return;
        await takeFolder(folder);
        await endLeftover(cluster.path);
        const again = await startOnSomePort(settings, chosen);
        running = again;
        watch(again);
      },
    };
  } catch (error) {
    leaveFolder(folder);
    throw error;
  }
}

function makeFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    return path;
  } catch (error) {
    throw new StartupProblem(
      `The data folder ${path} cannot be written (${(error as NodeJS.ErrnoException).code}): set CONSILIUM_DATA_DIR to one that can.`,
    );
  }
}

async function startOnSomePort(settings: Omit<ServerSettings, 'port'>, wanted: number | undefined): Promise<Server & { port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await freePort());
    try {
      return { ...(await runServer({ ...settings, port })), port };
    } catch (error) {
      const code = (error as { code?: string }).code;
      // Somebody may take the free port first; the killed server's last children need a moment to notice.
      const passes = (code === 'EADDRINUSE' && (wanted === undefined || attempt < 10)) || code === 'STILL_ENDING';
      if (!passes || attempt === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

const addresses = (port: number, passwords: Passwords, database: string): { owner: string; writer: string; reader: string } => {
  const address = (user: string, password: string): string => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  return {
    owner: address('consilium', passwords.owner),
    writer: address('consilium_writer', passwords.writer),
    reader: address('consilium_reader', passwords.reader),
  };
};

/** The application's two roles get logins of their own, so that neither is the owner's with a mask on. */
async function prepareRoles(urls: EmbeddedPostgres['urls'], passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: urls('postgres').owner });
  await client.connect();
  try {
    const { rows } = await client.query("select 1 from pg_database where datname = 'consilium'");
    if (rows.length > 0) return;
    for (const role of ['writer', 'reader'] as const) {
      const name = `consilium_${role}`;
      await client.query(
        `do $$ begin if not exists (select from pg_roles where rolname = '${name}') then create role ${name}; end if; end $$`,
      );
      await client.query(`alter role ${name} login password '${passwords[role]}'`);
    }
    // Last, so that its presence says that all of this has been done.
    await client.query('create database consilium');
  } finally {
    await client.end();
  }
}
