import type { FactsMessage, LiveRefusal } from '#contracts';
import type { Identified } from '#identity';
import type { Feed } from './streams/feed.js';
import type { Watcher } from './streams/watcher.js';

/** How one door's messages leave. What they say, when, and to whom is the same for every door. */
export interface Outlet {
  /** The same message to all of these, who are at the feed's head. */
  broadcast(feed: Feed, message: FactsMessage, watchers: readonly Watcher[]): void;
  send(watcher: Watcher, message: FactsMessage): void;
  /** Nothing follows: the watcher has to begin again from here, with a new snapshot. */
  resync(watcher: Watcher, position: { readonly epoch: number; readonly head: number }): void;
  /** Nothing follows: the right to the stream has ended. */
  ended(watcher: Watcher, code: LiveRefusal): void;
  entered(watcher: Watcher): void;
  left(watcher: Watcher): void;
  /** Into the broadcast and out of it. */
  join(watcher: Watcher): void;
  part(watcher: Watcher): void;
}

/** Why the service ends a connection that its client would keep. */
export type Ending = 'grant' | 'slow';

/** One open socket, of whichever door, and who it belongs to. */
export abstract class Connection {
  /** By the name that the client gave to each of its watches. */
  readonly watchers = new Map<string, Watcher>();
  /** Since when it has not drained, in milliseconds since 1970; null while it keeps up. */
  slowSince: number | null = null;
  readonly #messages: Allowance;

  constructor(
    readonly outlet: Outlet,
    readonly identified: Identified,
    /** The client's network address, for the audit. */
    readonly origin: string | null,
    messagesPerSecond: number,
    now: number,
  ) {
    this.#messages = new Allowance(messagesPerSecond, now);
  }

  /** Bytes that were handed over and have not left this process. */
  abstract get buffered(): number;
  abstract get isOpen(): boolean;
  abstract end(why: Ending): void;

  maySpeak(now: number): boolean {
    return this.#messages.take(now);
  }
}

/** A bucket of four seconds' messages: a client that returns may watch all its streams at once. */
class Allowance {
  #left: number;

  constructor(
    private readonly perSecond: number,
    private refilled: number,
  ) {
    this.#left = perSecond * 4;
  }

  take(now: number): boolean {
    this.#left = Math.min(this.perSecond * 4, this.#left + ((now - this.refilled) / 1_000) * this.perSecond);
    this.refilled = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
