import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { ephemeralKinds, livePath, type ClientMessages, type ServerMessages, type WatchAnswer, type WatchMessage } from '#contracts';
import { LogReader } from '#event-log';
import { globalId, systemClock, type Clock } from '#kernel';
import { RightsSweep } from './access/rights-sweep.js';
import { Admission } from './admission.js';
import { Connection, type LiveServer, type LiveSocket } from './connection.js';
import { identify, originAllowed } from './handshake.js';
import { Hydrator } from './hydration/hydrator.js';
import { clientMessages } from './messages.js';
import { LiveMetrics } from './metrics.js';
import { OpenSockets, type EngineSocket } from './open-sockets.js';
import { defaultLimits, type LiveLimits, type LiveOptions } from './options.js';
import { Presence } from './presence.js';
import { Repeated } from './repeated.js';
import { Backlog } from './streams/backlog.js';
import { Delivery } from './streams/delivery.js';
import { Feed } from './streams/feed.js';
import { Feeds } from './streams/feeds.js';
import { Watcher } from './streams/watcher.js';

/** The socket door: signed-in people and systems follow the streams that they may, each fact once and in order. */
export class Gateway {
  readonly metrics = new LiveMetrics();
  readonly #clock: Clock;
  readonly #limits: LiveLimits;
  readonly #log: LogReader;
  readonly #io: LiveServer;
  readonly #sockets = new OpenSockets();
  readonly #connections = new Map<string, Connection>();
  readonly #admission: Admission;
  readonly #rights: RightsSweep;
  readonly #delivery: Delivery;
  readonly #feeds: Feeds;
  readonly #presence: Presence;
  readonly #repeated: Repeated[];
  #unlisten: (() => void) | undefined;
  #stopped = false;

  constructor(private readonly options: LiveOptions) {
    const { reader } = options;
    this.#clock = options.clock ?? systemClock;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#log = new LogReader(reader);
    this.#log.onGap = (gap) => {
      this.metrics.gaps++;
      options.log?.('ALARM: a number is missing in the log', { stream: gap.stream, expected: gap.expected });
    };
    this.#io = new Server<ClientMessages, ServerMessages>({
      path: livePath,
      transports: ['websocket'],
      serveClient: false,
      pingInterval: this.#limits.pingEvery,
      pingTimeout: this.#limits.pongWithin,
      maxHttpBufferSize: 16 * 1024,
      allowRequest: (request, answer) => {
        const allowed = !this.#stopped && originAllowed(request, options.publicUrl);
        if (!allowed) this.metrics.refusedHandshakes++;
        answer(allowed ? null : 'ORIGIN_REFUSED', allowed);
      },
    });
    const hydrator = new Hydrator(options.model, reader, this.#clock, this.metrics);
    const failed = (what: string, error: unknown): void => this.#failed(what, error);
    this.#admission = new Admission(reader, this.#log, this.#clock);
    this.#rights = new RightsSweep(
      {
        connections: () => this.#connections.values(),
        dismiss: (connection) => connection.socket.disconnect(true),
        lose: (watcher) => {
          this.#detach(watcher);
          watcher.connection.socket.emit('ended', { stream: watcher.feed.stream, code: 'NOT_FOUND' });
        },
      },
      options.authenticator,
      reader,
      this.#clock,
      this.#limits.rightsHoldFor,
      this.metrics,
    );
    const backlog = new Backlog(this.#log, hydrator, this.metrics);
    this.#delivery = new Delivery(this.#io, backlog, this.#rights, options.recordReads, this.#limits, this.metrics, failed);
    this.#feeds = new Feeds(this.#log, hydrator, this.#delivery, this.metrics, {
      failed,
      resync: (feed, epoch, head, onlyBehind) => {
        for (const watcher of [...feed.watchers])
          if (onlyBehind === undefined || watcher.sent < onlyBehind) this.#resync(watcher, epoch, head);
      },
    });
    this.#presence = new Presence(this.#io);
    this.#repeated = [
      new Repeated(options.sweepEvery ?? 100, () => this.#feeds.sweep(), failed),
      new Repeated(options.checkRightsEvery ?? 600, () => this.#rights.sweep(), failed),
      new Repeated(100, () => this.#delivery.tend(performance.now(), ({ socket }) => socket.disconnect(true)), failed),
    ];
    this.metrics.now = () => ({
      sockets: this.#connections.size,
      streams: this.#feeds.byStream.size,
      watchers: [...this.#feeds.byStream.values()].reduce((sum, feed) => sum + feed.watchers.size, 0),
      slow: this.#delivery.slow.size,
    });
  }

  /** Opens the door on the API's own server and port. */
  async open(server: HttpServer): Promise<void> {
    this.#io.use((socket, next) => void this.#enter(socket).then((code) => next(code === null ? undefined : new Error(code))));
    this.#io.on('connection', (socket) => this.#greet(socket));
    this.#unlisten = this.options.doorbells.listen((bells) => this.#feeds.wake(bells));
    await this.#rights.sweep().catch((error: unknown) => this.#failed('checking rights', error));
    for (const repeated of this.#repeated) repeated.start();
    this.#io.attach(server);
    this.#io.engine.on('connection', (engine: EngineSocket) => this.#sockets.follow(engine));
  }

  /** Before the pools close. The HTTP server is not ours to close. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unlisten?.();
    await Promise.all(this.#repeated.map((repeated) => repeated.stop()));
    this.#feeds.stop();
    this.#presence.stop();
    this.#io.disconnectSockets(true);
    this.#io.engine?.close();
    await this.#sockets.end();
  }

  /** What waits to be sent, a figure for each socket. */
  bufferedBytes(): number[] {
    return [...this.#connections.values()].map(({ buffered }) => buffered);
  }

  async #enter(socket: LiveSocket): Promise<string | null> {
    const who = await identify(socket, this.options);
    if (typeof who === 'string') {
      this.metrics.refusedHandshakes++;
      return who;
    }
    const connection = new Connection(socket, who, this.#limits.messagesPerSecond, performance.now());
    (socket.data as { connection?: Connection }).connection = connection;
    return null;
  }

  #greet(socket: LiveSocket): void {
    const connection = (socket.data as { connection?: Connection }).connection;
    if (!connection || this.#stopped) return void socket.disconnect(true);
    this.#connections.set(socket.id, connection);
    socket.on('error', () => undefined);
    socket.on('disconnect', () => {
      for (const watcher of [...connection.watchers.values()]) this.#detach(watcher);
      this.#connections.delete(socket.id);
      this.#delivery.slow.delete(connection);
    });
    // The wire knows no types: any name, anything beside it, and what looks like an ack need not be one.
    socket.onAny((name: unknown, ...content: unknown[]) => {
      try {
        this.#hear(connection, name, content);
      } catch (error) {
        this.#failed('a message', error);
      }
    });
  }

  #hear(connection: Connection, name: unknown, content: readonly unknown[]): void {
    const last = content.at(-1);
    const ack = (answer: WatchAnswer): void => {
      if (typeof last === 'function') (last as (answer: WatchAnswer) => void)(answer);
    };
    if (!connection.maySpeak(performance.now())) return ack({ ok: false, code: 'RATE_LIMITED' });
    if (typeof name !== 'string' || !Object.hasOwn(clientMessages, name)) return void this.metrics.malformedMessages++;
    const parsed = clientMessages[name as keyof ClientMessages].safeParse(content[0]);
    if (!parsed.success) {
      this.metrics.malformedMessages++;
      return ack({ ok: false, code: 'BAD_INPUT' });
    }
    const message: { stream: string; place?: string | null; detail?: unknown } = parsed.data;
    const watcher = connection.watchers.get(message.stream);
    if (name === 'watch') return this.#watch(connection, parsed.data as WatchMessage, ack, typeof last === 'function');
    // Everything else is about what one already watches.
    if (!watcher) return;
    if (name === 'unwatch') return this.#detach(watcher);
    if (name === 'presence') return this.#presence.place(connection, watcher.feed, message.place ?? null);
    const kind = ephemeralKinds.find((known) => known === name);
    const { actor } = connection.identified;
    if (!kind || actor.kind !== 'person') return;
    const passedOn = { stream: message.stream, detail: message.detail, person: globalId('Person', actor.id) };
    connection.socket.to(Presence.room(watcher.feed)).volatile.emit(kind, passedOn);
  }

  #watch(connection: Connection, asked: WatchMessage, ack: (answer: WatchAnswer) => void, acked: boolean): void {
    const { stream } = asked;
    const refuse = (code: 'NOT_FOUND' | 'RATE_LIMITED' | 'INTERNAL'): void => {
      if (acked) ack({ ok: false, code });
      else connection.socket.emit('ended', { stream, code });
    };
    if (connection.watchers.size >= this.#limits.streamsPerSocket && !connection.watchers.has(stream)) return refuse('RATE_LIMITED');
    this.#admission.ask({
      connection,
      stream,
      fail: (error) => {
        this.#failed('a watch', error);
        refuse('INTERNAL');
      },
      decide: (admitted) => {
        if (!connection.socket.connected || this.#stopped) return;
        const earlier = connection.watchers.get(stream);
        if (earlier) this.#detach(earlier);
        if (!admitted) return void this.#recordRefused(connection, stream).then(refuse);
        const { subject, heads } = admitted;
        const { head, low } = heads.of(stream);
        let feed = this.#feeds.byStream.get(stream);
        const known = Math.max(head, feed?.known ?? 0);
        ack({ ok: true, epoch: heads.epoch, head: known });
        const elsewhere = asked.epoch !== heads.epoch || asked.after < low || asked.after > known || (feed && feed.epoch !== heads.epoch);
        if (elsewhere) {
          this.metrics.resyncs++;
          return void connection.socket.emit('resync', { stream, epoch: heads.epoch, head: known });
        }
        if (!feed) {
          feed = new Feed(subject, heads.epoch, head, this.#limits);
          feed.low = low;
          this.#feeds.byStream.set(stream, feed);
        }
        const watcher = new Watcher(connection, feed, asked.after);
        feed.watchers.add(watcher);
        connection.watchers.set(stream, watcher);
        this.#presence.enter(connection, feed);
        this.#delivery.serve(watcher);
      },
    });
  }

  /** REC-1: a refused read leaves an entry too, before it is answered. */
  async #recordRefused(connection: Connection, stream: string): Promise<'NOT_FOUND' | 'INTERNAL'> {
    const { origin, identified } = connection;
    try {
      await this.options.recordReads([{ actor: identified.actor, stream, patientIds: [], refused: true, origin }]);
      return 'NOT_FOUND';
    } catch (error) {
      this.#failed('recording a refusal', error);
      return 'INTERNAL';
    }
  }

  #resync(watcher: Watcher, epoch: number, head: number): void {
    this.#detach(watcher);
    this.metrics.resyncs++;
    watcher.connection.socket.emit('resync', { stream: watcher.feed.stream, epoch, head });
  }

  #detach(watcher: Watcher): void {
    const { feed, connection } = watcher;
    this.#delivery.part(watcher);
    feed.watchers.delete(watcher);
    connection.watchers.delete(feed.stream);
    this.#presence.leave(connection, feed);
    if (feed.watchers.size === 0 && this.#feeds.byStream.get(feed.stream) === feed) this.#feeds.byStream.delete(feed.stream);
  }

  /** Names what failed and how, never the message: a database's error can quote what it was about. */
  #failed(what: string, error: unknown): void {
    this.metrics.failures++;
    const { name = 'Error', code = '' } = (error ?? {}) as { name?: string; code?: string };
    if (!this.#stopped) this.options.log?.(`live: ${what} failed`, { name, code });
  }
}
