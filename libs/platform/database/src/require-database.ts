import pg from 'pg';
import { StartupProblem } from '#config';
import { connectionFor, type DatabaseRole, type DatabaseUrls } from './roles.js';

/** Before anything is built on it: both logins get in and find a migrated database, or a line for each says what is wrong. */
export async function requireDatabase(urls: DatabaseUrls): Promise<void> {
  const problems = await Promise.all((['writer', 'reader'] as const).map((role) => problemWith(urls, role)));
  const lines = problems.filter((line) => line !== null);
  if (lines.length > 0) throw new StartupProblem([...new Set(lines)].join('\n'));
}

async function problemWith(urls: DatabaseUrls, role: DatabaseRole): Promise<string | null> {
  const connection = connectionFor(urls, role);
  const setting = urls[role] === undefined ? 'DATABASE_URL' : `DATABASE_${role.toUpperCase()}_URL`;
  // The address without user and password.
  const { host, pathname } = new URL(connection.connectionString);
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ migrated: boolean }>(`select to_regclass('public.migration') is not null as migrated`);
    return rows[0]!.migrated ? null : `The database at ${host}${pathname} is empty: run migrate first.`;
  } catch (error) {
    const { code = '', message = '' } = error as { code?: string; message?: string };
    // The role that the login takes on: made by the first migration, or granted by roles.sql.
    if (code === '22023') return `${setting}: the database at ${host}${pathname} has no role consilium_${role}: run migrate first.`;
    if (error instanceof pg.DatabaseError) return `${setting}: ${host}${pathname} refuses: ${message}.`;
    return `${setting}: no answer from ${host}${pathname} (${code || message}). Is that Postgres running?`;
  } finally {
    await client.end().catch(() => undefined);
  }
}
