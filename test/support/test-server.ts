import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '#database';
import { startPostgres, type EmbeddedPostgres } from '#embedded-postgres';
import { temporaryFolder } from './run-folders.js';
import { requireTestName, runFolderVariable, testServerVariable, withDatabase, type TestServer } from './names.js';

const timeline = join(import.meta.dirname, '../../apps/migrate/src/timeline');

export interface RunningTestServer {
  readonly server: TestServer;
  stop(): Promise<void>;
}

/** One server for the whole run, our own in a temporary folder or the one that TEST_DATABASE_URL names; tests find it in the environment. */
export async function startTestServer(): Promise<RunningTestServer> {
  const given = process.env['TEST_DATABASE_URL'];
  const running = await (given ? useServer(given) : embedServer());
  process.env[testServerVariable] = JSON.stringify(running.server);
  const folder = temporaryFolder();
  process.env[runFolderVariable] = folder;
  return {
    ...running,
    stop: async () => {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function embedServer(): Promise<RunningTestServer> {
  const folder = temporaryFolder();
  const postgres = await startPostgres({ dataDir: folder, throwAway: true });
  const stop = async (): Promise<void> => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { owner, writer, reader } = postgres.urls('postgres');
    const template = await makeTemplate(owner, postgres);
    return { server: { owner, writer, reader, template }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function useServer(address: string): Promise<RunningTestServer> {
  requireTestName(new URL(address).pathname.slice(1));
  const template = await makeTemplate(address);
  const stop = async (): Promise<void> => {
    await onServer(address, async (client) => {
      const { rows } = await client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [
        template,
      ]);
      for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`);
    });
  };
  return { server: { owner: address, template }, stop };
}

/** Copies are named after their template, so that what a failed test forgot to drop is found again. */
async function makeTemplate(owner: string, postgres?: EmbeddedPostgres): Promise<string> {
  const template = `consilium_test_${randomBytes(4).toString('hex')}`;
  await onServer(owner, async (client) => void (await client.query(`create database ${template}`)));
  await migrate(postgres?.urls(template).owner ?? withDatabase(owner, template), timeline);
  return template;
}

async function onServer(address: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
