import { AsyncResource } from 'node:async_hooks';
import type pg from 'pg';
import { isTracing, type Metrics } from '#observability';
import type { Reader } from './reader.js';
import type { DatabaseRole } from './roles.js';

type Taken = (error: Error | undefined, client: pg.PoolClient | undefined, release: (discard?: unknown) => void) => void;

// A connection that lies ready is had within a few microseconds; one that is opened takes some ten milliseconds; more is a full pool.
const waitBuckets = [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** How long it takes to get a connection, and what the pool's are doing. */
export function measurePool(pool: pg.Pool, role: DatabaseRole, metrics: Metrics): void {
  const waited = metrics.histogram(
    'consilium_database_pool_wait_seconds',
    'Time from asking for a connection until it was had, or refused.',
    waitBuckets,
    ['pool'],
  );
  const failed = metrics.counter('consilium_database_pool_failures_total', 'Connections that were asked for and not had.', ['pool']);
  failed.inc({ pool: role }, 0);
  const take = pool.connect.bind(pool) as (taken: Taken) => void;
  const connect = (given?: Taken): Promise<pg.PoolClient> | undefined => {
    const began = performance.now();
    const had = (error: unknown): void => {
      waited.observe({ pool: role }, (performance.now() - began) / 1_000);
      if (error) failed.inc({ pool: role });
    };
    if (!given)
      return new Promise((resolve, reject) =>
        take((error, client) => {
          had(error);
          if (error) reject(error);
          else resolve(client!);
        }),
      );
    // Whoever gave the connection back would otherwise call it, as part of another request’s trace; binding costs 5 µs.
    const bound = isTracing() ? AsyncResource.bind(given) : given;
    take((error, client, release) => {
      had(error);
      bound(error, client, release);
    });
    return undefined;
  };
  pool.connect = connect as typeof pool.connect;
  pools(metrics).set(role, pool);
}

const known = new WeakMap<Metrics, Map<DatabaseRole, pg.Pool>>();

/** The pools of one process, whose figures are read when they are scraped. */
function pools(metrics: Metrics): Map<DatabaseRole, pg.Pool> {
  const already = known.get(metrics);
  if (already) return already;
  const all = new Map<DatabaseRole, pg.Pool>();
  known.set(metrics, all);
  const each = (of: (pool: pg.Pool) => number) => () => [...all].map(([pool, it]) => [{ pool }, of(it)] as const);
  metrics.gauge(
    'consilium_database_pool_connections',
    'Open connections, in use and idle.',
    () =>
      [...all].flatMap(([pool, { totalCount, idleCount }]) => [
        [{ pool, state: 'in_use' }, totalCount - idleCount] as const,
        [{ pool, state: 'idle' }, idleCount] as const,
      ]),
    ['pool', 'state'],
  );
  metrics.gauge(
    'consilium_database_pool_waiting',
    'Who waits for a connection now.',
    each(({ waitingCount }) => waitingCount),
    ['pool'],
  );
  metrics.gauge(
    'consilium_database_pool_size',
    'Connections that the pool may open.',
    each(({ options }) => options.max),
    ['pool'],
  );
  return all;
}

/** What page statements take, all of one request together. */
export function measureReader(reader: Reader, metrics: Metrics): void {
  const seconds = metrics.histogram(
    'consilium_read_duration_seconds',
    'Time of one transaction of page statements, with the wait for a connection.',
    [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 15],
  );
  const statements = metrics.counter('consilium_read_statements_total', 'Page statements sent by the reader role.');
  reader.onRun = (sent, took) => {
    statements.inc(sent);
    seconds.observe(took / 1_000);
  };
}
