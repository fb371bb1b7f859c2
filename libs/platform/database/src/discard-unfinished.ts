import type { Connection, Pool, PoolClient } from 'pg';

type Client = PoolClient & { connection: Connection; getTransactionStatus(): string | null; end(): Promise<void> };

/**
 * A connection given back inside a transaction would hand its next user somebody else's half-done work (measured: TypeORM returns an
 * aborted one after `Promise.all` of nested transactions). It is closed instead; the pool opens a fresh one.
 */
export function discardUnfinished(pool: Pool): Pool {
  // A connection that the server ends (restart, terminated backend) fails its query and is replaced. The client says so by an event as
  // well, for as long as it lives, and one that nobody listens to would end the whole process.
  const known = new WeakSet<PoolClient>();
  // Not at 'connect': TypeORM opens the pool's first connection before anyone can listen.
  pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    client.on('error', () => undefined);
    closeWhenFatal(client as Client);
  });
  pool.on('error', () => undefined);
  pool.on('release', (_error, client) => {
    if ((client as Client).getTransactionStatus() !== 'I') void (client as Client).end().catch(() => undefined);
  });
  return pool;
}

/**
 * After a FATAL error the server closes the connection, a moment later. In between the failed query's caller gives the connection back,
 * and whoever asked next would get it and fail too (seen about once in 700 terminated backends). So it counts as closed at once.
 */
function closeWhenFatal(client: Client): void {
  client.connection.prependListener('errorMessage', ({ severity }: { severity?: string }) => {
    if (severity !== 'FATAL' && severity !== 'PANIC') return;
    void client.end().catch(() => undefined);
    client.connection.stream.destroy();
  });
}
