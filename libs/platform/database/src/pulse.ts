import pg from 'pg';

// Longer than any pause of a database that is well, shorter than a proxy waits.
const patience = 2_000;

/**
 * Whether the database answers, over a connection of its own: a pool in which requests queue says that this process is busy, not that
 * the database is away, and a busy process that is taken out of service only makes the others busier.
 */
export class Pulse {
  readonly #pool: pg.Pool;
  #asked: Promise<boolean> | undefined;

  /** Signs in as that pool does. */
  constructor({ options }: pg.Pool) {
    this.#pool = new pg.Pool({
      ...options,
      application_name: 'consilium-pulse',
      max: 1,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    });
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** Answers within four seconds; those who ask meanwhile share the answer. */
  beats(): Promise<boolean> {
    this.#asked ??= this.#ask().finally(() => (this.#asked = undefined));
    return this.#asked;
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #ask(): Promise<boolean> {
    try {
      const client = await this.#pool.connect();
      const answered = await client.query('select 1').then(
        () => true,
        () => false,
      );
      // One that did not answer is not asked again.
      client.release(!answered);
      return answered;
    } catch {
      return false;
    }
  }
}
