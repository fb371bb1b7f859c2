import { PgBoss } from 'pg-boss';
import type pg from 'pg';

/** The one queue; each timer is a key in it. */
export const timerQueue = 'timers';
/** A run that takes longer is given up, and the next one may begin: no timer needs half of it. */
const longestRun = 15 * 60;

export interface Scheduled {
  readonly name: string;
  /** Milliseconds; whole minutes. */
  readonly every: number;
  run(): Promise<void>;
}

/** How pg-boss is told to come again: the nearest rhythm of the clock that is not rarer than what was asked for. */
export function cronOf(every: number): string {
  const minutes = Math.max(1, Math.floor(every / 60_000));
  const dividing = (whole: number, wanted: number): number => {
    let found = Math.min(whole, wanted);
    while (whole % found !== 0) found--;
    return found;
  };
  if (minutes < 60) return `*/${dividing(60, minutes)} * * * *`;
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `0 */${dividing(24, hours)} * * *` : '0 3 * * *';
}

/**
 * Timers of a minute and more, as jobs of which one is waiting or running at a time, whatever the number of workers (ADR 25). Over the
 * worker's own connections, in a schema that the timeline made.
 */
export class JobQueue {
  readonly #boss: PgBoss;

  constructor(
    private readonly pool: Pick<pg.Pool, 'query'>,
    private readonly timers: readonly Scheduled[],
    failed: (error: unknown) => void,
    private readonly pollSeconds = 5,
  ) {
    this.#boss = new PgBoss({
      db: { executeSql: (text, values) => this.pool.query(text, values?.length ? values : undefined) as never },
      schema: 'pgboss',
      migrate: false,
      createSchema: false,
      // What only the owner may do, and what only large queues need.
      reindex: false,
      monitorVacuum: false,
      registerInstance: false,
      openTelemetry: { enabled: false },
    });
    this.#boss.on('error', failed);
  }

  async start(): Promise<void> {
    await this.#boss.start();
    // A run that failed is not tried again: the next one finds what it left.
    const options = { retryLimit: 0, expireInSeconds: longestRun, retentionSeconds: 24 * 3_600, deleteAfterSeconds: 24 * 3_600 };
    await this.#boss.createQueue(timerQueue, { policy: 'exclusive', ...options });
    for (const { name, every } of this.timers)
      await this.#boss.schedule(timerQueue, cronOf(every), { timer: name }, { key: name, singletonKey: name });
    await this.#boss.work<{ timer: string }>(
      timerQueue,
      { pollingIntervalSeconds: this.pollSeconds, localConcurrency: 2 },
      async ([job]) => await this.timers.find(({ name }) => name === job?.data.timer)?.run(),
    );
  }

  /** Now, beside its rhythm; null while one is waiting or running. */
  ask(name: string): Promise<string | null> {
    return this.#boss.send(timerQueue, { timer: name }, { singletonKey: name });
  }

  stop(): Promise<void> {
    return this.#boss.stop({ graceful: true, timeout: 5_000 });
  }
}
