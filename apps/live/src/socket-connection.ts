import type { Server, Socket } from 'socket.io';
import type { ClientMessages, ServerMessages } from '#contracts';
import type { Identified } from '#identity';
import { Connection, type Outlet } from './connection.js';

export type LiveServer = Server<ClientMessages, ServerMessages>;
export type LiveSocket = Socket<ClientMessages, ServerMessages>;

/** The parts of Engine.IO's socket that tell how much waits to be sent. */
interface EngineSocket {
  readonly writeBuffer: readonly { readonly data?: unknown }[];
  readonly transport: { readonly socket?: { readonly bufferedAmount?: number } };
}

/** A socket of socket.io. */
export class SocketConnection extends Connection {
  /** Where its person looks, by stream. */
  readonly places = new Map<string, string | null>();

  constructor(
    readonly socket: LiveSocket,
    outlet: Outlet,
    identified: Identified,
    messagesPerSecond: number,
    now: number,
  ) {
    super(outlet, identified, socket.handshake.address || null, messagesPerSecond, now);
  }

  /** What Engine.IO holds back, and what the WebSocket does. */
  get buffered(): number {
    const engine = this.socket.conn as unknown as EngineSocket;
    const waiting = engine.writeBuffer.reduce((sum, { data }) => sum + (typeof data === 'string' ? data.length : 0), 0);
    return waiting + (engine.transport.socket?.bufferedAmount ?? 0);
  }

  get isOpen(): boolean {
    return this.socket.connected;
  }

  end(): void {
    this.socket.disconnect(true);
  }
}
