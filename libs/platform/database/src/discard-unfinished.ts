import type { Pool, PoolClient } from 'pg';

/**
 * A connection given back inside a transaction would hand its next user somebody else's half-done work (measured: TypeORM returns an
 * aborted one after `Promise.all` of nested transactions). It is closed instead; the pool opens a fresh one.
 */
export function discardUnfinished(pool: Pool): Pool {
  pool.on('release', (_error, client) => {
    const status = (client as PoolClient & { getTransactionStatus(): string | null }).getTransactionStatus();
    if (status !== 'I') void (client as PoolClient & { end(): Promise<void> }).end();
  });
  // An idle connection that the server ends (restart, terminated backend) is replaced on next use; without a listener it would be fatal.
  pool.on('error', () => undefined);
  return pool;
}
