import { io, type Socket } from 'socket.io-client';
import {
  liveProtocol,
  livePath,
  liveRefusals,
  type ClientMessages,
  type LiveHandshake,
  type LiveRefusal,
  type ServerMessages,
} from './protocol.js';

export interface TransportEvents {
  opened(): void;
  /** With a code when the gateway refused the handshake. */
  closed(code: LiveRefusal | null): void;
  message<Name extends keyof ServerMessages>(name: Name, message: Parameters<ServerMessages[Name]>[0]): void;
}

/** One connection at a time; the client decides when to try again. Tests put a fake gateway in its place. */
export interface LiveTransport {
  open(events: TransportEvents): void;
  close(): void;
  send<Name extends keyof ClientMessages>(name: Name, ...args: Parameters<ClientMessages[Name]>): void;
}

export interface SocketOptions {
  /** Where the gateway is: its origin, such as https://consilium.example. */
  readonly url: string;
  /** A bearer token, or how to get a fresh one; without it the browser's session cookie is used. */
  readonly token?: string | (() => string | Promise<string>) | undefined;
  /** Further handshake headers; programs outside a browser only. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

const names = [
  'facts',
  'resync',
  'ended',
  'presence',
  'pointer',
  'viewport',
  'typing',
  'wording',
] as const satisfies (keyof ServerMessages)[];

export class SocketTransport implements LiveTransport {
  #socket: Socket<ServerMessages, ClientMessages> | undefined;

  constructor(private readonly options: SocketOptions) {}

  open(events: TransportEvents): void {
    this.close();
    const { url, token, headers } = this.options;
    const socket: Socket<ServerMessages, ClientMessages> = io(url, {
      path: livePath,
      // Only WebSocket: with long polling, several gateways would need sticky sessions.
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      ...(headers && { extraHeaders: { ...headers } }),
      auth: (give) => {
        const handshake = (value?: string): LiveHandshake => ({ protocol: liveProtocol, ...(value !== undefined && { token: value }) });
        if (typeof token !== 'function') return give(handshake(token));
        Promise.resolve()
          .then(token)
          .then((value) => give(handshake(value)))
          .catch(() => socket.disconnect());
      },
    });
    this.#socket = socket;
    const current = () => this.#socket === socket;
    const closed = (code: LiveRefusal | null) => {
      if (!current()) return;
      this.#socket = undefined;
      socket.close();
      events.closed(code);
    };
    socket.on('connect', () => current() && events.opened());
    socket.on('disconnect', () => closed(null));
    socket.on('connect_error', (error) => closed(liveRefusals.find((code) => code === error.message) ?? null));
    const listen = socket.on.bind(socket) as (name: string, listener: (message: never) => void) => void;
    for (const name of names) listen(name, (message) => current() && events.message(name, message));
  }

  close(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
  }

  send<Name extends keyof ClientMessages>(name: Name, ...args: Parameters<ClientMessages[Name]>): void {
    this.#socket?.emit(name, ...args);
  }
}
