import pg from 'pg';
import type { Viewer } from '#access';
import { isTracing, traced } from '#observability';
import { becoming, becomeReader } from './become.js';
import { discardUnfinished } from './discard-unfinished.js';
import { Packet } from './packet.js';
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
 * The reader role: page statements. Each read is one transaction (viewer, statements) in one packet; the viewer's setting is its own
 * statement, because inside the page statement the order of evaluation once returned another's rows.
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
    if (this.onStatement) for (const { name } of statements) this.onStatement(name);
    const packet = new Packet([{ name: 'become', text: becomeReader, values: becoming(viewer) }, ...statements]);
    let failure: unknown;
    try {
      client.query(packet);
      const [, ...results] = await packet.done;
      return results;
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      client.release(failure !== undefined && isConnectionFailure(failure) ? true : undefined);
      this.onRun?.(statements.length, performance.now() - began);
    }
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
  });
  traceStatements(pool, 'reader');
  return new Reader(discardUnfinished(pool));
}
