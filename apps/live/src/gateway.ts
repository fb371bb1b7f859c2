import type { Server as HttpServer } from 'node:http';
import { Following } from './following.js';
import type { LiveMetrics } from './metrics.js';
import type { LiveOptions } from './options.js';
import { SocketDoor } from './socket-door.js';

/** Signed-in people and systems follow the streams that they may, each fact once and in order. */
export class Gateway {
  readonly #following: Following;
  readonly #socketDoor: SocketDoor;

  constructor(options: LiveOptions) {
    this.#following = new Following(options);
    this.#socketDoor = new SocketDoor(this.#following, options);
  }

  get metrics(): LiveMetrics {
    return this.#following.metrics;
  }

  /** Opens its doors on the API's own server and port. */
  async open(server: HttpServer): Promise<void> {
    await this.#following.start();
    this.#socketDoor.open(server);
  }

  /** Before the pools close. The HTTP server is not ours to close. */
  async stop(): Promise<void> {
    await this.#following.stop();
    await this.#socketDoor.stop();
  }

  /** What waits to be sent, a figure for each socket. */
  bufferedBytes(): number[] {
    return [...this.#following.connections].map(({ buffered }) => buffered);
  }
}
