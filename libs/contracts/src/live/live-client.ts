import { Backoff } from './backoff.js';
import { Observed, sameState, type ConnectionState } from './connection-state.js';
import {
  ephemeralKinds,
  type EphemeralKind,
  type FactsMessage,
  type LiveRefusal,
  type RequestedMessage,
  type ServerMessages,
  type OpenWordingAnswer,
  type OpenWordingMessage,
  type WatchAnswer,
  type WriteWordingAnswer,
  type WriteWordingMessage,
} from './protocol.js';
import { SocketTransport, type LiveTransport, type SocketOptions } from './transport.js';
import { WatchedStream, Watcher, type WatchHandlers, type Watching } from './watched-stream.js';

export interface LiveClientOptions extends SocketOptions {
  /** For tests. */
  readonly transport?: LiveTransport;
  readonly random?: () => number;
  /** Calls back when what was just applied has been painted, or never; missing where there is no screen. */
  readonly painted?: (then: () => void) => void;
  /** How long an unanswered watch is waited for, in milliseconds. */
  readonly answerWithin?: number;
}

/**
 * Follows streams: after a snapshot at some position, every later fact exactly once and in order, across breaks, restarts and restored
 * backups. Runs in browsers and in Node; a program gets a token, a browser uses its session cookie.
 */
export class LiveClient {
  readonly #transport: LiveTransport;
  readonly #backoff: Backoff;
  readonly #answerWithin: number;
  readonly #painted: LiveClientOptions['painted'];
  readonly #random: () => number;
  readonly #streams = new Map<string, WatchedStream>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #state = new Observed<ConnectionState>({ status: 'offline', code: null }, sameState);
  #connected = false;
  #code: LiveRefusal | null = null;
  #closed = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LiveClientOptions) {
    this.#transport = options.transport ?? new SocketTransport(options);
    this.#random = options.random ?? Math.random;
    this.#painted = options.painted;
    this.#backoff = new Backoff(this.#random);
    this.#answerWithin = options.answerWithin ?? 10_000;
    this.#open();
  }

  get state(): ConnectionState {
    return this.#state.current;
  }

  /** Called at every change of `state`; answers how to stop. */
  readonly onState = (listener: (state: ConnectionState) => void): (() => void) => this.#state.subscribe(listener);

  /** Everything after the snapshot's position. Several watches of one stream share one on the wire and keep a cursor each. */
  watch(stream: string, from: { readonly epoch: number; readonly after: number }, handlers: WatchHandlers): Watching {
    const watcher = new Watcher(from, handlers);
    const watched = this.#streams.get(stream) ?? new WatchedStream(stream);
    this.#streams.set(stream, watched);
    watched.watchers.add(watcher);
    watched.known = Math.max(watched.known, from.after);
    this.#ask(watched);
    return {
      stream,
      get head() {
        return watcher.cursor.head;
      },
      get epoch() {
        return watcher.cursor.epoch;
      },
      stop: () => this.#forget(watched, watcher),
    };
  }

  /** Says that this person looks at the stream, and at which place; null place means only the stream itself. */
  presence(stream: string, place: string | null = null): void {
    if (this.#connected) this.#transport.send('presence', { stream, place });
  }

  /** Passed on to the others who watch the stream; lost without a trace when the connection is down. */
  ephemeral(kind: EphemeralKind, stream: string, detail: unknown): void {
    if (this.#connected) this.#transport.send(kind, { stream, detail });
  }

  /** What one lacks of a text that is written together; null where nobody answered. */
  openWording(message: OpenWordingMessage): Promise<OpenWordingAnswer | null> {
    return this.#answer((ack) => this.#transport.send('openWording', message, ack));
  }

  /** Null where nobody answered: it may be stored or not, and is sent again. */
  writeWording(message: WriteWordingMessage): Promise<WriteWordingAnswer | null> {
    return this.#answer((ack) => this.#transport.send('writeWording', message, ack));
  }

  closeWording(stream: string, review: string): void {
    if (this.#connected) this.#transport.send('closeWording', { stream, review });
  }

  /** Tells how long a traced request took; lost without a trace when the connection is down. */
  requested(message: RequestedMessage): void {
    if (this.#connected) this.#transport.send('requested', message);
  }

  /** Tries to connect now, instead of at the end of the wait: for "the network is back" and for "signed in again". */
  hurry(): void {
    if (this.#connected || this.#closed || this.#retry === undefined) return;
    this.#backoff.reset();
    this.#open();
  }

  close(): void {
    this.#closed = true;
    this.#connected = false;
    for (const timer of this.#timers) clearTimeout(timer);
    if (this.#retry) clearTimeout(this.#retry);
    this.#transport.close();
    this.#tell();
  }

  #open(): void {
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#transport.open({
      opened: () => {
        this.#connected = true;
        this.#code = null;
        // Not yet a reason to forget the waiting: a gateway that accepts and drops would be called in a tight circle.
        this.#after(5_000, () => this.#connected && this.#backoff.reset());
        for (const watched of this.#streams.values()) this.#ask(watched);
        this.#tell();
      },
      closed: (code) => {
        this.#connected = false;
        this.#code = code;
        for (const watched of this.#streams.values()) this.#unanswered(watched);
        if (this.#closed) return;
        this.#retry = setTimeout(() => this.#open(), this.#backoff.next());
        this.#tell();
      },
      message: (name, message) => this.#heard(name, message),
    });
  }

  #heard<Name extends keyof ServerMessages>(name: Name, message: Parameters<ServerMessages[Name]>[0]): void {
    const watched = this.#streams.get(message.stream);
    if (!watched) return;
    if (name === 'facts') {
      const { needSnapshot, gap } = watched.take(message as Parameters<ServerMessages['facts']>[0]);
      for (const watcher of needSnapshot) this.#snapshot(watched, watcher, message as { epoch: number; head: number });
      if (gap && !watched.asking) this.#ask(watched);
      else if (!gap && needSnapshot.length === 0) this.#confirm(message as FactsMessage);
    } else if (name === 'resync') {
      const { epoch, head } = message as Parameters<ServerMessages['resync']>[0];
      for (const watcher of watched.resync({ stream: watched.id, epoch, head })) this.#snapshot(watched, watcher, { epoch, head });
    } else if (name === 'ended') {
      this.#end(watched, (message as Parameters<ServerMessages['ended']>[0]).code);
    } else if (name === 'wording') {
      for (const { handlers } of watched.watchers) handlers.wording?.(message as Parameters<ServerMessages['wording']>[0]);
    } else if (name === 'presence') {
      for (const { handlers } of watched.watchers) handlers.presence?.((message as Parameters<ServerMessages['presence']>[0]).people);
    } else {
      const kind = ephemeralKinds.find((known) => known === name);
      if (kind) for (const { handlers } of watched.watchers) handlers.ephemeral?.(kind, message as Parameters<ServerMessages['typing']>[0]);
    }
    this.#tell();
  }

  /** A part of those who are asked says when it was on the screen: nobody can measure it elsewhere. */
  #confirm({ stream, facts, confirm = 0 }: FactsMessage): void {
    const seq = facts.at(-1)?.seq;
    if (seq === undefined || this.#random() >= confirm) return;
    this.#painted?.(() => this.#connected && this.#transport.send('shown', { stream, seq }));
  }

  /** Watches from the hindmost cursor. Also the answer to a gap and to a break: nothing is skipped, repeats are dropped. */
  #ask(watched: WatchedStream): void {
    const from = watched.from;
    if (!this.#connected || !from) return;
    const attempt = ++watched.attempt;
    watched.asking = true;
    watched.answered = false;
    const again = (wait: number) => this.#after(wait, () => watched.attempt === attempt && !watched.answered && this.#ask(watched));
    const unanswered = again(this.#answerWithin);
    this.#transport.send('watch', { stream: watched.id, ...from }, (answer: WatchAnswer) => {
      if (watched.attempt !== attempt || !this.#streams.has(watched.id)) return;
      watched.asking = false;
      this.#drop(unanswered);
      if (answer.ok) {
        watched.answered = true;
        watched.known = answer.head;
        for (const { handlers } of watched.watchers) handlers.watched?.();
      } else if (answer.code === 'RATE_LIMITED' || answer.code === 'INTERNAL') {
        again(this.#backoff.next());
      } else {
        this.#end(watched, answer.code);
      }
      this.#tell();
    });
    this.#tell();
  }

  #snapshot(watched: WatchedStream, watcher: Watcher, message: { readonly epoch: number; readonly head: number }): void {
    watcher.resyncing = true;
    const attempt = async (): Promise<void> => {
      try {
        const position = await watcher.handlers.resync({ epoch: message.epoch, head: message.head });
        if (!watched.watchers.has(watcher)) return;
        watcher.cursor.moveTo(position);
        watcher.resyncing = false;
        this.#ask(watched);
      } catch {
        // The snapshot could not be read, most likely because the API is away as well.
        if (watched.watchers.has(watcher)) this.#after(this.#backoff.next(), () => void attempt());
      }
    };
    void attempt();
  }

  #end(watched: WatchedStream, code: LiveRefusal): void {
    this.#streams.delete(watched.id);
    for (const { handlers } of watched.watchers) handlers.ended?.(code);
    watched.watchers.clear();
  }

  #forget(watched: WatchedStream, watcher: Watcher): void {
    watched.watchers.delete(watcher);
    if (watched.watchers.size > 0 || this.#streams.get(watched.id) !== watched) return;
    this.#streams.delete(watched.id);
    if (this.#connected) this.#transport.send('unwatch', { stream: watched.id });
    this.#tell();
  }

  #unanswered(watched: WatchedStream): void {
    watched.attempt++;
    watched.asking = false;
    watched.answered = false;
  }

  #tell(): void {
    const streams = [...this.#streams.values()];
    const behind = streams.reduce((sum, stream) => sum + stream.behind, 0);
    const settled =
      behind === 0 && streams.every((stream) => stream.answered && [...stream.watchers].every((watcher) => !watcher.resyncing));
    if (!this.#connected) this.#state.set({ status: 'offline', code: this.#code });
    else this.#state.set(settled ? { status: 'live' } : { status: 'catchingUp', behind });
  }

  #answer<Answer>(ask: (ack: (answer: Answer) => void) => void): Promise<Answer | null> {
    if (!this.#connected) return Promise.resolve(null);
    return new Promise((resolve) => {
      const unanswered = this.#after(this.#answerWithin, () => resolve(null));
      ask((answer) => {
        this.#drop(unanswered);
        resolve(answer);
      });
    });
  }

  #after(wait: number, work: () => unknown): ReturnType<typeof setTimeout> {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (!this.#closed) work();
    }, wait);
    this.#timers.add(timer);
    return timer;
  }

  #drop(timer: ReturnType<typeof setTimeout>): void {
    clearTimeout(timer);
    this.#timers.delete(timer);
  }
}
