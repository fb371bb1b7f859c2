import pg from 'pg';
import type { Viewer } from '#access';
import { isTracing, traced } from '#observability';
import { become, becoming } from './become.js';
import { discardUnfinished } from './discard-unfinished.js';
import { connectionFor, type DatabaseUrls } from './roles.js';
import { traceStatements } from './trace-statements.js';

export interface Statement {
  /** At most 63 bytes; the same name always stands for the same text, so that Postgres plans it once per connection. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

export type ReadRow = Record<string, unknown>;

/**
 * The reader role: page statements. Each read is one transaction (begin, viewer, statements, commit) sent in one round trip; the
 * viewer's setting is its own statement, because inside the page statement the order of evaluation once returned another's rows.
 */
export class Reader {
  /** Called with each page statement's name; tests count with it. */
  onStatement: ((name: string) => void) | undefined;
  /** Called after each transaction with how many page statements it had and how many milliseconds it took. */
  onRun: ((statements: number, took: number) => void) | undefined;

  constructor(readonly pool: pg.Pool) {}

  run(viewer: Viewer, statements: readonly Statement[]): Promise<ReadRow[][]> {
    return isTracing() ? traced('read', undefined, () => this.#run(viewer, statements)) : this.#run(viewer, statements);
  }

  async #run(viewer: Viewer, statements: readonly Statement[]): Promise<ReadRow[][]> {
    const began = performance.now();
    const client = await this.pool.connect();
    const settled = await Promise.allSettled([
      client.query('begin read only'),
      client.query({
        name: 'become',
        text: become,
        values: becoming(viewer),
      }),
      ...statements.map((statement) => {
        this.onStatement?.(statement.name);
        return client.query<ReadRow>({ name: statement.name, text: statement.text, values: [...statement.values] });
      }),
      client.query('commit'),
    ]);
    const failed = settled.find((result) => result.status === 'rejected');
    client.release(failed !== undefined && isConnectionFailure(failed.reason) ? true : undefined);
    this.onRun?.(statements.length, performance.now() - began);
    if (failed) throw failed.reason;
    return settled.slice(2, -1).map((result) => (result as PromiseFulfilledResult<pg.QueryResult<ReadRow>>).value.rows);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

const isConnectionFailure = (reason: unknown): boolean => !(reason instanceof pg.DatabaseError);

export function openReader(urls: DatabaseUrls, poolSize = 12): Reader {
  const pool = new pg.Pool({
    ...connectionFor(urls, 'reader'),
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    // Sends what is queued without waiting for the answer before it.
    ...({ pipeline: true } as object),
  });
  traceStatements(pool, 'reader');
  return new Reader(discardUnfinished(pool));
}
