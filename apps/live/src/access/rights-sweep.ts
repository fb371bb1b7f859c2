import type { Reader } from '#database';
import type { Clock } from '#kernel';
import type { Connection } from '../connection.js';
import type { LiveMetrics } from '../metrics.js';
import type { LiveOptions } from '../options.js';
import type { Watcher } from '../streams/watcher.js';
import { pairsThatHold } from './rights.js';

export interface Sweepable {
  connections(): Iterable<Connection>;
  /** The grant of this socket no longer stands: it is closed. */
  dismiss(connection: Connection): void;
  /** The right to this stream has ended: delivery of it ends. */
  lose(watcher: Watcher): void;
}

/** Asks again for everybody at once whether they may. What was true too long ago no longer counts: delivery then waits. */
export class RightsSweep {
  #checkedAt = -Infinity;
  #running: Promise<void> | undefined;
  #waiting: (() => void)[] = [];

  constructor(
    private readonly sockets: Sweepable,
    private readonly authenticator: LiveOptions['authenticator'],
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly holdsFor: number,
    private readonly metrics: LiveMetrics,
  ) {}

  get holds(): boolean {
    return performance.now() - this.#checkedAt <= this.holdsFor;
  }

  /** At once while the last sweep is young enough, else after the next one. */
  async fresh(): Promise<void> {
    while (!this.holds) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  sweep(): Promise<void> {
    this.#running ??= this.#sweep().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #sweep(): Promise<void> {
    const startedAt = performance.now();
    const connections = [...this.sockets.connections()];
    const watchers = connections.flatMap((connection) => [...connection.watchers.values()]);
    const [alive, holding] = await Promise.all([
      this.authenticator.sessionAlive([...new Set(connections.map(({ identified }) => identified.grant))]),
      pairsThatHold(this.reader, watchers, this.clock.now()),
    ]);
    const now = this.clock.now();
    for (const connection of connections)
      if (!alive.has(connection.identified.grant) || connection.identified.expiresAt <= now) this.sockets.dismiss(connection);
    for (const watcher of watchers) {
      if (holding.has(watcher) || !watcher.feed.watchers.has(watcher)) continue;
      this.metrics.rightsLost++;
      this.sockets.lose(watcher);
    }
    this.#checkedAt = startedAt;
    this.metrics.observe?.swept('rights', (performance.now() - startedAt) / 1_000);
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
