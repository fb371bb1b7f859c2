import type { LiveRefusal } from '#contracts';
import { LogReader } from '#event-log';
import { systemClock, type Clock } from '#kernel';
import { RightsSweep } from './access/rights-sweep.js';
import { Admission } from './admission.js';
import type { Connection } from './connection.js';
import { Hydrator } from './hydration/hydrator.js';
import { LiveMetrics } from './metrics.js';
import { defaultLimits, type LiveLimits, type LiveOptions } from './options.js';
import { Repeated } from './repeated.js';
import { Screens } from './screens.js';
import { Backlog } from './streams/backlog.js';
import { Delivery } from './streams/delivery.js';
import { Feed } from './streams/feed.js';
import { Feeds } from './streams/feeds.js';
import { Watcher } from './streams/watcher.js';

interface Position {
  readonly epoch: number;
  readonly head: number;
}

/** A client asks to follow a stream, and how its door tells it what came of that. */
export interface Request {
  readonly connection: Connection;
  /** The client's own name for this watch; an earlier one of the same name ends. */
  readonly key: string;
  readonly stream: string;
  readonly epoch: number;
  readonly after: number;
  refused(code: LiveRefusal): void;
  /** Said before anything is delivered. */
  accepted(position: Position): void;
  /** Said after `accepted` instead of deliveries: what the client has does not lead here. */
  elsewhere(position: Position): void;
}

/** What all doors of the gateway share: who may follow what, the watched streams, each read and hydrated once, and their delivery. */
export class Following {
  readonly metrics = new LiveMetrics();
  readonly screens = new Screens(this.metrics);
  readonly clock: Clock;
  readonly limits: LiveLimits;
  readonly connections = new Set<Connection>();
  readonly #log: LogReader;
  readonly #admission: Admission;
  readonly #rights: RightsSweep;
  readonly #delivery: Delivery;
  readonly #feeds: Feeds;
  readonly #repeated: Repeated[];
  #unlisten: (() => void) | undefined;
  #stopped = false;

  constructor(private readonly options: LiveOptions) {
    const { reader } = options;
    this.clock = options.clock ?? systemClock;
    this.limits = { ...defaultLimits, ...options.limits };
    this.#log = new LogReader(reader);
    this.#log.onGap = (gap) => {
      this.metrics.gaps++;
      options.log?.('ALARM: a number is missing in the log', { stream: gap.stream, expected: gap.expected });
    };
    const hydrator = new Hydrator(options.model, reader, this.clock, this.metrics);
    const failed = (what: string, error: unknown): void => this.failed(what, error);
    this.#admission = new Admission(reader, this.#log, this.clock);
    this.#rights = new RightsSweep(
      {
        connections: () => this.connections,
        dismiss: (connection) => connection.end('grant'),
        lose: (watcher) => {
          this.detach(watcher);
          watcher.connection.outlet.ended(watcher, 'NOT_FOUND');
        },
      },
      options.authenticator,
      reader,
      this.clock,
      this.limits.rightsHoldFor,
      this.metrics,
    );
    const backlog = new Backlog(this.#log, hydrator, this.metrics);
    this.#delivery = new Delivery(backlog, this.#rights, options.recordReads, this.limits, this.metrics, this.screens, failed);
    this.#feeds = new Feeds(this.#log, hydrator, this.#delivery, this.metrics, {
      failed,
      resync: (feed, epoch, head, onlyBehind) => {
        for (const watcher of [...feed.watchers])
          if (onlyBehind === undefined || watcher.sent < onlyBehind) this.#resync(watcher, { epoch, head });
      },
    });
    this.#repeated = [
      new Repeated(options.sweepEvery ?? 100, () => this.#feeds.sweep(), failed),
      new Repeated(options.checkRightsEvery ?? 600, () => this.#rights.sweep(), failed),
      new Repeated(100, () => this.#delivery.tend(performance.now(), (connection) => connection.end('slow')), failed),
    ];
    this.metrics.now = () => ({
      sockets: this.connections.size,
      streams: this.#feeds.byStream.size,
      watchers: [...this.#feeds.byStream.values()].reduce((sum, feed) => sum + feed.watchers.size, 0),
      slow: this.#delivery.slow.size,
      undelivered: [...this.#feeds.byStream.values()].reduce((sum, { known, head }) => sum + Math.max(0, known - head), 0),
    });
  }

  get isStopped(): boolean {
    return this.#stopped;
  }

  async start(): Promise<void> {
    this.#unlisten = this.options.doorbells.listen((bells) => this.#feeds.wake(bells));
    await this.#rights.sweep().catch((error: unknown) => this.failed('checking rights', error));
    for (const repeated of this.#repeated) repeated.start();
  }

  /** Before the doors close their sockets, and before the pools close. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unlisten?.();
    await Promise.all(this.#repeated.map((repeated) => repeated.stop()));
    this.#feeds.stop();
  }

  /** Until rights checked a moment ago hold; what is pushed beside the facts waits as they do. */
  async rightsAreFresh(): Promise<void> {
    await this.#rights.fresh();
  }

  enter(connection: Connection): void {
    this.connections.add(connection);
  }

  leave(connection: Connection): void {
    for (const watcher of [...connection.watchers.values()]) this.detach(watcher);
    this.connections.delete(connection);
    this.#delivery.slow.delete(connection);
  }

  watch(request: Request): void {
    const { connection, key, stream } = request;
    const refuse = (code: LiveRefusal): void => {
      this.metrics.refused(code);
      request.refused(code);
    };
    if (connection.watchers.size >= this.limits.streamsPerSocket && !connection.watchers.has(key)) return refuse('RATE_LIMITED');
    this.#admission.ask({
      connection,
      stream,
      fail: (error) => {
        this.failed('a watch', error);
        refuse('INTERNAL');
      },
      decide: (admitted) => {
        if (!connection.isOpen || this.#stopped) return refuse('INTERNAL');
        const earlier = connection.watchers.get(key);
        if (earlier) this.detach(earlier);
        if (!admitted) return void this.#recordRefused(connection, stream).then(refuse);
        const { subject, heads } = admitted;
        const { head, low } = heads.of(stream);
        let feed = this.#feeds.byStream.get(stream);
        if (feed && feed.epoch < heads.epoch) {
          // Who comes with the new epoch's place need not come again because no sweep has passed since it began.
          for (const watcher of [...feed.watchers]) this.#resync(watcher, { epoch: heads.epoch, head });
          feed = undefined;
        }
        const position = { epoch: heads.epoch, head: Math.max(head, feed?.known ?? 0) };
        request.accepted(position);
        const { epoch, after } = request;
        if (epoch !== heads.epoch || after < low || after > position.head || (feed && feed.epoch !== heads.epoch)) {
          this.metrics.resyncs++;
          return request.elsewhere(position);
        }
        if (!feed) {
          feed = new Feed(subject, heads.epoch, head, this.limits);
          feed.low = low;
          this.#feeds.byStream.set(stream, feed);
        }
        const watcher = new Watcher(connection, key, feed, after);
        feed.watchers.add(watcher);
        connection.watchers.set(key, watcher);
        connection.outlet.entered(watcher);
        this.#delivery.serve(watcher);
      },
    });
  }

  detach(watcher: Watcher): void {
    const { feed, connection } = watcher;
    this.#delivery.part(watcher);
    feed.watchers.delete(watcher);
    if (connection.watchers.get(watcher.key) === watcher) connection.watchers.delete(watcher.key);
    connection.outlet.left(watcher);
    if (feed.watchers.size === 0 && this.#feeds.byStream.get(feed.stream) === feed) this.#feeds.byStream.delete(feed.stream);
  }

  /** Names what failed and how, never the message: a database's error can quote what it was about. */
  failed(what: string, error: unknown): void {
    this.metrics.failures++;
    const { name = 'Error', code = '' } = (error ?? {}) as { name?: string; code?: string };
    if (!this.#stopped) this.options.log?.(`live: ${what} failed`, { name, code });
  }

  /** REC-1: a refused read leaves an entry too, before it is answered. */
  async #recordRefused({ origin, identified }: Connection, stream: string): Promise<'NOT_FOUND' | 'INTERNAL'> {
    try {
      await this.options.recordReads([{ actor: identified.actor, stream, patientIds: [], refused: true, origin }]);
      return 'NOT_FOUND';
    } catch (error) {
      this.failed('recording a refusal', error);
      return 'INTERNAL';
    }
  }

  #resync(watcher: Watcher, position: Position): void {
    this.detach(watcher);
    this.metrics.resyncs++;
    watcher.connection.outlet.resync(watcher, position);
  }
}
