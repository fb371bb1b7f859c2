import type { Server as HttpServer } from 'node:http';
import { Following } from './following.js';
import type { LiveMetrics } from './metrics.js';
import type { LiveOptions } from './options.js';
import { SocketDoor } from './socket-door.js';
import { SubscriptionDoor } from './subscriptions/subscription-door.js';

/** Signed-in people and systems follow the streams that they may, each fact once and in order. */
export class Gateway {
  readonly #following: Following;
  readonly #doors: readonly [SocketDoor, SubscriptionDoor];

  constructor(options: LiveOptions) {
    this.#following = new Following(options);
    this.#doors = [new SocketDoor(this.#following, options), new SubscriptionDoor(this.#following, options)];
  }

  get metrics(): LiveMetrics {
    return this.#following.metrics;
  }

  /** Opens its doors on the API's own server and port. */
  async open(server: HttpServer): Promise<void> {
    await this.#following.start();
    for (const door of this.#doors) door.open(server);
  }

  /** Before the pools close. The HTTP server is not ours to close. */
  async stop(): Promise<void> {
    await this.#following.stop();
    await Promise.all(this.#doors.map((door) => door.stop()));
  }

  /** What waits to be sent, a figure for each socket. */
  bufferedBytes(): number[] {
    return [...this.#following.connections].map(({ buffered }) => buffered);
  }
}
