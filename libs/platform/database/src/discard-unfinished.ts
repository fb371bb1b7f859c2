import type { Pool, PoolClient } from 'pg';

type Client = PoolClient & { getTransactionStatus(): string | null; end(): Promise<void> };

/**
 * A connection given back inside a transaction would hand its next user somebody else's half-done work (measured: TypeORM returns an
 * aborted one after `Promise.all` of nested transactions). It is closed instead; the pool opens a fresh one.
 */
export function discardUnfinished(pool: Pool): Pool {
  // A connection that the server ends (restart, terminated backend) fails its query and is replaced. The client says so by an event as
  // well, for as long as it lives, and one that nobody listens to would end the whole process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  pool.on('release', (_error, client) => {
    if ((client as Client).getTransactionStatus() !== 'I') void (client as Client).end().catch(() => undefined);
  });
  return pool;
}
