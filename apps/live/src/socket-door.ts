import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import {
  ephemeralKinds,
  livePath,
  type ClientMessages,
  type CloseWordingMessage,
  type FactsMessage,
  type LiveRefusal,
  type OpenWordingAnswer,
  type OpenWordingMessage,
  type RequestedMessage,
  type ServerMessages,
  type WatchAnswer,
  type WatchMessage,
  type WriteWordingAnswer,
  type WriteWordingMessage,
} from '#contracts';
import { globalId } from '#kernel';
import type { Outlet } from './connection.js';
import type { Following } from './following.js';
import { identify, originAllowed } from './handshake.js';
import { clientMessages } from './messages.js';
import { OpenSockets, type EngineSocket } from './open-sockets.js';
import type { LiveOptions } from './options.js';
import { Presence } from './presence.js';
import { SocketConnection, type LiveServer, type LiveSocket } from './socket-connection.js';
import type { Feed } from './streams/feed.js';
import type { Watcher } from './streams/watcher.js';
import { Wordings } from './wording/wordings.js';

const socketOf = ({ connection }: Watcher): LiveSocket => (connection as SocketConnection).socket;
type WordingAnswer = OpenWordingAnswer | WriteWordingAnswer;
/** The room of the sockets that have everything up to the head. */
const atHead = (feed: Feed): string => `head:${feed.stream}`;

/** The door of our own client and of programs that use it: socket.io, with presence beside the facts. */
export class SocketDoor implements Outlet {
  readonly #io: LiveServer;
  readonly #sockets = new OpenSockets();
  readonly #presence: Presence;
  readonly #wordings: Wordings;

  constructor(
    private readonly following: Following,
    private readonly options: Pick<LiveOptions, 'publicUrl' | 'authenticator' | 'wordings' | 'doorbells' | 'recordReads' | 'sweepEvery'>,
  ) {
    const { limits, metrics } = following;
    this.#io = new Server<ClientMessages, ServerMessages>({
      path: livePath,
      transports: ['websocket'],
      serveClient: false,
      pingInterval: limits.pingEvery,
      pingTimeout: limits.pongWithin,
      // A write of 64 KB to a text, as base64, with its frame; everything else is far smaller, and checked.
      maxHttpBufferSize: 96 * 1024,
      allowRequest: (request, answer) => {
        const allowed = !following.isStopped && originAllowed(request, options.publicUrl);
        if (!allowed) metrics.refused('ORIGIN_REFUSED');
        answer(allowed ? null : 'ORIGIN_REFUSED', allowed);
      },
    });
    this.#presence = new Presence(this.#io);
    this.#wordings = new Wordings(following, options);
  }

  open(server: HttpServer): void {
    this.#io.use((socket, next) => void this.#enter(socket).then((code) => next(code === null ? undefined : new Error(code))));
    this.#io.on('connection', (socket) => this.#greet(socket));
    this.#io.attach(server);
    this.#wordings.start();
    this.#io.engine.on('connection', (engine: EngineSocket) => this.#sockets.follow(engine));
  }

  /** The HTTP server is not ours to close. */
  async stop(): Promise<void> {
    this.#presence.stop();
    this.#wordings.stop();
    this.#io.disconnectSockets(true);
    this.#io.engine?.close();
    await this.#sockets.end();
  }

  /** Encoded once, however many get it. */
  broadcast(feed: Feed, message: FactsMessage): void {
    this.#io.to(atHead(feed)).emit('facts', message);
  }
  send(watcher: Watcher, message: FactsMessage): void {
    socketOf(watcher).emit('facts', message);
  }
  resync(watcher: Watcher, position: { epoch: number; head: number }): void {
    socketOf(watcher).emit('resync', { stream: watcher.feed.stream, ...position });
  }
  ended(watcher: Watcher, code: LiveRefusal): void {
    socketOf(watcher).emit('ended', { stream: watcher.feed.stream, code });
  }
  entered({ connection, feed }: Watcher): void {
    this.#presence.enter(connection as SocketConnection, feed);
  }
  left({ connection, feed }: Watcher): void {
    this.#presence.leave(connection as SocketConnection, feed);
    this.#wordings.left(connection as SocketConnection, feed.stream);
  }
  join(watcher: Watcher): void {
    void socketOf(watcher).join(atHead(watcher.feed));
  }
  part(watcher: Watcher): void {
    void socketOf(watcher).leave(atHead(watcher.feed));
  }

  async #enter(socket: LiveSocket): Promise<string | null> {
    const who = await identify(socket, this.options);
    if (typeof who === 'string') {
      this.following.metrics.refused(who);
      return who;
    }
    const connection = new SocketConnection(socket, this, who, this.following.limits.messagesPerSecond, performance.now());
    (socket.data as { connection?: SocketConnection }).connection = connection;
    return null;
  }

  #greet(socket: LiveSocket): void {
    const connection = (socket.data as { connection?: SocketConnection }).connection;
    if (!connection || this.following.isStopped) return void socket.disconnect(true);
    this.following.enter(connection);
    socket.on('error', () => undefined);
    socket.on('disconnect', () => this.following.leave(connection));
    // The wire knows no types: any name, anything beside it, and what looks like an ack need not be one.
    socket.onAny((name: unknown, ...content: unknown[]) => {
      try {
        this.#hear(connection, name, content);
      } catch (error) {
        this.following.failed('a message', error);
      }
    });
  }

  #hear(connection: SocketConnection, name: unknown, content: readonly unknown[]): void {
    const { metrics } = this.following;
    const last = content.at(-1);
    const ack = (answer: WatchAnswer | WordingAnswer): void => {
      if (typeof last === 'function') (last as (answer: unknown) => void)(answer);
    };
    if (!connection.maySpeak(performance.now())) {
      metrics.refused('RATE_LIMITED');
      return ack({ ok: false, code: 'RATE_LIMITED' });
    }
    if (typeof name !== 'string' || !Object.hasOwn(clientMessages, name)) return void metrics.malformedMessages++;
    const parsed = clientMessages[name as keyof ClientMessages].safeParse(content[0]);
    if (!parsed.success) {
      metrics.malformedMessages++;
      return ack({ ok: false, code: 'BAD_INPUT' });
    }
    if (name === 'requested') {
      const { traceparent, took } = parsed.data as RequestedMessage;
      return this.following.screens.requested(traceparent, took);
    }
    const message = parsed.data as { stream: string; place?: string | null; detail?: unknown; seq?: number };
    const watcher = connection.watchers.get(message.stream);
    if (name === 'watch') return this.#watch(connection, parsed.data as WatchMessage, ack, typeof last === 'function');
    // Everything else is about what one already watches.
    if (!watcher) return ack({ ok: false, code: 'NOT_FOUND' });
    if (name === 'openWording') return this.#answer(this.#wordings.open(connection, watcher, parsed.data as OpenWordingMessage), ack);
    if (name === 'writeWording') return this.#answer(this.#wordings.write(connection, watcher, parsed.data as WriteWordingMessage), ack);
    if (name === 'closeWording') return this.#wordings.close(connection, (parsed.data as CloseWordingMessage).review);
    if (name === 'shown') return this.following.screens.shown(connection, message.stream, message.seq ?? 0);
    if (name === 'unwatch') return this.following.detach(watcher);
    if (name === 'presence') return this.#presence.place(connection, watcher.feed, message.place ?? null);
    const kind = ephemeralKinds.find((known) => known === name);
    const { actor } = connection.identified;
    if (!kind || actor.kind !== 'person') return;
    const person = globalId('Person', actor.id);
    this.#presence.passOn(connection, watcher.feed, kind, { stream: message.stream, detail: message.detail, person });
  }

  #answer(answer: Promise<WordingAnswer>, ack: (answer: WordingAnswer) => void): void {
    answer.then(ack, (error: unknown) => {
      this.following.failed('a text written together', error);
      ack({ ok: false, code: 'INTERNAL' });
    });
  }

  #watch(connection: SocketConnection, { stream, epoch, after }: WatchMessage, ack: (answer: WatchAnswer) => void, acked: boolean): void {
    const { socket } = connection;
    this.following.watch({
      connection,
      key: stream,
      stream,
      epoch,
      after,
      refused: (code) => {
        if (acked) ack({ ok: false, code });
        else socket.emit('ended', { stream, code });
      },
      accepted: (position) => ack({ ok: true, ...position }),
      elsewhere: (position) => void socket.emit('resync', { stream, ...position }),
    });
  }
}
