import { setTimeout as wait } from 'node:timers/promises';

/** The WebSocket under an Engine.IO socket. */
interface RawSocket {
  terminate(): void;
  once(event: 'close', listener: () => void): void;
}
export interface EngineSocket {
  once(event: 'close', listener: () => void): void;
  readonly transport: { readonly socket?: RawSocket };
}

// Time for the farewell to leave. A peer that is gone, or does not read, never answers it, and would be waited for another 30 s with
// everything that is buffered for it.
const farewell = 1_000;

/** Sees to it that a socket that was closed is gone. */
export class OpenSockets {
  readonly #open = new Set<RawSocket>();

  follow(engine: EngineSocket): void {
    const { socket } = engine.transport;
    if (!socket) return;
    this.#open.add(socket);
    socket.once('close', () => this.#open.delete(socket));
    engine.once('close', () => setTimeout(() => this.#open.has(socket) && socket.terminate(), farewell).unref());
  }

  /** For the end of the process: those that say goodbye at once may, the others are cut off. */
  async end(): Promise<void> {
    for (const until = performance.now() + farewell / 2; this.#open.size > 0 && performance.now() < until;) await wait(10);
    for (const socket of this.#open) socket.terminate();
  }
}
