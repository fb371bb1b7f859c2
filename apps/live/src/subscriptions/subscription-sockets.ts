import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols, type Server } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Following } from '../following.js';
import { originAllowed } from '../handshake.js';
import { closeCodes, goingAway, SocketRefused } from './errors.js';
import { closeSoon, type SubscriptionConnection } from './subscription-connection.js';

export const subscriptionPath = '/graphql';
// A document, its variables and a token.
const messageBytes = 16 * 1024;
/** Of a client that has not been let in yet: who it is, and a ping. */
const messagesBefore = 4;

/** What belongs to one socket from its first byte on. */
export interface Opened {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  /** Once it is known whose it is. */
  connection?: SubscriptionConnection;
}

/** The WebSockets of subscriptions: opened by our own pages and by programs, asked whether they are still there, gone when they are not. */
export class SubscriptionSockets {
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: messageBytes, perMessageDeflate: false, handleProtocols });
  readonly #answered = new WeakSet<WebSocket>();
  readonly #upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => this.#admit(request, socket, head);
  #http: HttpServer | undefined;
  #asking: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly following: Following,
    private readonly publicUrl: string,
    private readonly protocol: Server<Opened>,
    private readonly closed: (opened: Opened) => void,
  ) {}

  open(server: HttpServer): void {
    this.#http = server.on('upgrade', this.#upgrade);
    // One that has not answered when it is asked again is gone: a half-open socket is found within twice this.
    this.#asking = setInterval(() => this.#ask(), this.following.limits.pingEvery).unref();
  }

  async stop(): Promise<void> {
    this.#http?.off('upgrade', this.#upgrade);
    clearInterval(this.#asking);
    const gone = [...this.#server.clients].map((socket) => new Promise<void>((resolve) => socket.once('close', () => resolve())));
    for (const socket of this.#server.clients) closeSoon(socket, goingAway);
    await Promise.all(gone);
  }

  #admit(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Other paths are other doors'.
    if (request.url?.split('?')[0] !== subscriptionPath) return;
    if (this.following.isStopped || !originAllowed(request, this.publicUrl)) {
      this.following.metrics.refused('ORIGIN_REFUSED');
      socket.on('error', () => undefined);
      return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    }
    this.#server.handleUpgrade(request, socket, head, (opened) => this.#greet(opened, request));
  }

  #greet(socket: WebSocket, request: IncomingMessage): void {
    const opened: Opened = { socket, request };
    this.#answered.add(socket);
    socket.on('pong', () => this.#answered.add(socket));
    socket.on('error', () => undefined);
    const closed = this.protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => socket.send(text),
        close: (code = 1000, reason = '') => closeSoon(socket, { code, reason }),
        onMessage: (hear) => {
          let before = 0;
          socket.on('message', (data, isBinary) => {
            // What was already on its way when the socket was refused.
            if (socket.readyState !== socket.OPEN) return;
            const { connection } = opened;
            if (isBinary) return this.#refuse(socket, 'BAD_INPUT');
            if (connection ? !connection.maySpeak(performance.now()) : ++before > messagesBefore)
              return this.#refuse(socket, 'RATE_LIMITED');
            hear(String(data)).catch((error: unknown) => {
              if (error instanceof SocketRefused) return this.#refuse(socket, error.refusal);
              this.following.failed('a subscription', error);
              closeSoon(socket, { code: closeCodes.INTERNAL, reason: 'INTERNAL' });
            });
          });
        },
      },
      opened,
    );
    socket.once('close', (code, reason) => {
      this.closed(opened);
      closed(code, String(reason)).catch((error: unknown) => this.following.failed('closing a subscription', error));
    });
  }

  #refuse(socket: WebSocket, refusal: SocketRefused['refusal']): void {
    const { metrics } = this.following;
    if (refusal === 'BAD_INPUT') metrics.malformedMessages++;
    else metrics.refused(refusal);
    closeSoon(socket, { code: closeCodes[refusal], reason: refusal });
  }

  #ask(): void {
    for (const socket of this.#server.clients) {
      if (!this.#answered.delete(socket)) socket.terminate();
      else if (socket.readyState === socket.OPEN) socket.ping();
    }
  }
}
