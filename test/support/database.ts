import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { requireTestName, testServerVariable, withDatabase, type TestServer } from './names.js';

export interface TestDatabase {
  readonly name: string;
  /** In the shape that `openReader`, `openWriter` and the modules take. */
  readonly urls: { readonly owner: string; readonly writer?: string; readonly reader?: string };
  /** Owner: passes every policy, for arranging and looking. */
  readonly ownerUrl: string;
  /** Logins of the application's two roles; missing when TEST_DATABASE_URL names a server of somebody else's. */
  readonly writerUrl?: string;
  readonly readerUrl?: string;
  /** Closes whatever is still connected and removes the database. */
  drop(): Promise<void>;
}

/** A database of one's own, migrated and empty: a copy of the run's template (20 to 60 ms). */
export async function testDatabase(): Promise<TestDatabase> {
  const server = testServer();
  const name = `${server.template}_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template ${server.template}`);
  const addressOf = (role: string | undefined): string | undefined => role && withDatabase(role, name);
  const urls = { owner: withDatabase(server.owner, name), writer: addressOf(server.writer), reader: addressOf(server.reader) };
  return {
    name,
    urls: urls as TestDatabase['urls'],
    ownerUrl: urls.owner,
    ...(urls.writer ? { writerUrl: urls.writer } : {}),
    ...(urls.reader ? { readerUrl: urls.reader } : {}),
    drop: () => dropDatabase(name),
  };
}

export async function dropDatabase(name: string): Promise<void> {
  requireTestName(name);
  const server = testServer();
  // A pool says that it has ended before its connections have: cut off meanwhile, one would fail with nobody listening.
  const connected = `select from pg_stat_activity where datname = '${name}'`;
  for (const end = Date.now() + 500; Date.now() < end && (await onServer(server, connected)) > 0;)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await onServer(server, `drop database if exists "${name}" with (force)`);
}

function testServer(): TestServer {
  const server = process.env[testServerVariable];
  if (!server) throw new Error('No test server: a test that needs a database ends in .db.spec.ts, or lies under test/');
  return JSON.parse(server) as TestServer;
}

async function onServer(server: TestServer, statement: string): Promise<number> {
  const client = new pg.Client({ connectionString: server.owner });
  await client.connect();
  try {
    return (await client.query(statement)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
