import type { LoggedFact } from '#event-log';
import type { Subject } from '../access/subject.js';
import type { Hydrator } from '../hydration/hydrator.js';
import type { LiveLimits } from '../options.js';
import { Ring, type ReadyFact } from './ring.js';
import type { Watcher } from './watcher.js';

/** One watched stream in this process: its place in the log, its latest facts, and who watches. */
export class Feed {
  readonly watchers = new Set<Watcher>();
  readonly ring: Ring;
  /** What the database said last; every number up to it is there. */
  known: number;
  /** What a doorbell said: a reason to look, not yet a promise. */
  rung = 0;
  /** The highest head that any doorbell told of, or that was given up as never announced. */
  announced: number;
  /** The head that the last sweep saw. */
  swept: number;
  low = 0;
  /** How often in a row its content could not be read although its facts could. */
  unreadable = 0;
  /** Earlier facts on their way to those who catch up, by the number they follow: read once, however many need them. */
  readonly backlog = new Map<number, Promise<readonly ReadyFact[]>>();

  constructor(
    readonly subject: Subject,
    public epoch: number,
    /** The last number that was broadcast. */
    public head: number,
    limits: LiveLimits,
  ) {
    this.known = head;
    this.announced = head;
    this.swept = head;
    this.ring = new Ring(limits.ringFacts, limits.ringBytes);
  }

  get stream(): string {
    return this.subject.stream;
  }
  /** A fragment that fails on one row must not hold the stream up for ever: content saves a question, the facts are what counts. */
  get bare(): boolean {
    return this.unreadable >= 3;
  }
  get due(): boolean {
    return this.known > this.head || this.rung > this.head;
  }
}

/** The feed's facts ready to be sent; bare ones where their content cannot be read again and again. */
export async function readyFor(feed: Feed, hydrator: Hydrator, facts: readonly LoggedFact[], head: number): Promise<ReadyFact[]> {
  try {
    const ready = await hydrator.ready(feed.subject, facts, head, feed.bare);
    feed.unreadable = 0;
    return ready;
  } catch (error) {
    feed.unreadable++;
    throw error;
  }
}
