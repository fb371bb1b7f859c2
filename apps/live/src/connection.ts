import type { Server, Socket } from 'socket.io';
import type { ClientMessages, ServerMessages } from '#contracts';
import type { Identified } from '#identity';
import type { Watcher } from './streams/watcher.js';

export type LiveServer = Server<ClientMessages, ServerMessages>;
export type LiveSocket = Socket<ClientMessages, ServerMessages>;

/** The parts of Engine.IO's socket that tell how much waits to be sent. */
interface EngineSocket {
  readonly writeBuffer: readonly { readonly data?: unknown }[];
  readonly transport: { readonly socket?: { readonly bufferedAmount?: number } };
}

/** One open socket and who it belongs to. */
export class Connection {
  readonly watchers = new Map<string, Watcher>();
  /** Since when it has not drained, in milliseconds since 1970; null while it keeps up. */
  slowSince: number | null = null;
  /** Where its person looks, by stream. */
  readonly places = new Map<string, string | null>();
  #allowance: number;
  #refilled: number;

  constructor(
    readonly socket: LiveSocket,
    readonly identified: Identified,
    private readonly messagesPerSecond: number,
    now: number,
  ) {
    this.#allowance = messagesPerSecond * 4;
    this.#refilled = now;
  }

  /** The client's network address, for the audit. */
  get origin(): string | null {
    return this.socket.handshake.address || null;
  }

  /** Bytes that were handed over and have not left this process: what Engine.IO holds back, and what the WebSocket does. */
  get buffered(): number {
    const engine = this.socket.conn as unknown as EngineSocket;
    const waiting = engine.writeBuffer.reduce((sum, { data }) => sum + (typeof data === 'string' ? data.length : 0), 0);
    return waiting + (engine.transport.socket?.bufferedAmount ?? 0);
  }

  /** A bucket of four seconds' messages: a client that returns may watch all its streams at once. */
  maySpeak(now: number): boolean {
    const most = this.messagesPerSecond * 4;
    this.#allowance = Math.min(most, this.#allowance + ((now - this.#refilled) / 1_000) * this.messagesPerSecond);
    this.#refilled = now;
    if (this.#allowance < 1) return false;
    this.#allowance -= 1;
    return true;
  }
}
