import { readPlace, reportSpan, spanBelow, type OpenSpan } from '#observability';
import type { Connection } from './connection.js';
import type { LiveMetrics } from './metrics.js';
import type { Feed } from './streams/feed.js';
import type { ReadyFact } from './streams/ring.js';

/** A broadcast that some browsers were asked about. */
interface Asked {
  /** Number and time alone: what they hold is not to be kept for this. */
  readonly facts: readonly { readonly seq: number; readonly at: number }[];
  /** Those of its facts that are traced, by their number. */
  readonly spans: ReadonlyMap<number, OpenSpan> | undefined;
  readonly sentAt: number;
  readonly answered: WeakSet<Connection>;
  left: number;
}

// Enough for a percentile, little beside what is delivered anyway.
const answersWanted = 20;
const asksPerSecond = 5;
const tracedAsksPerSecond = 50;
// Whoever is signed in can tell us any times; a collector is not theirs to fill.
const reportsPerSecond = 50;
/** A tab that was put away paints when it is looked at again, and says nothing about us. */
const answerWithin = 30_000;
const remembered = 1_000;

/** How long it takes until people see a change: a few of those who got a broadcast say when they had painted it. */
export class Screens {
  readonly #asked = new Map<string, Asked>();
  #second = 0;
  #asks = 0;
  #reports = 0;

  constructor(
    private readonly metrics: LiveMetrics,
    private readonly now: () => number = Date.now,
  ) {}

  /** Which part of those who get this message should answer, 0 to 1; undefined when nobody is asked. */
  ask(feed: Feed, facts: readonly ReadyFact[], sockets: number, spans?: ReadonlyMap<number, OpenSpan>): number | undefined {
    const now = this.now();
    this.#begin(now);
    const isTraced = facts.some(({ fact }) => spans?.has(fact.seq));
    if (sockets === 0 || this.#asks >= (isTraced ? tracedAsksPerSecond : asksPerSecond)) return undefined;
    this.#asks++;
    this.#forget(now);
    this.#asked.set(keyOf(feed.stream, facts.at(-1)!.fact.seq), {
      facts: facts.map(({ fact: { seq }, at }) => ({ seq, at })),
      spans,
      sentAt: now,
      answered: new WeakSet(),
      left: answersWanted,
    });
    return Math.min(1, answersWanted / sockets);
  }

  /** A browser has painted everything up to this number of the stream. */
  shown(connection: Connection, stream: string, seq: number): void {
    const now = this.now();
    const asked = this.#asked.get(keyOf(stream, seq));
    if (!asked || asked.left === 0 || asked.answered.has(connection) || now - asked.sentAt > answerWithin) return;
    asked.answered.add(connection);
    asked.left--;
    for (const { at, seq: number } of asked.facts) {
      this.metrics.observe?.shown(Math.max(0, now - at) / 1_000);
      const span = asked.spans?.get(number);
      if (span) spanBelow(span, 'screen', { from: asked.sentAt })?.end(now);
    }
  }

  /** A browser has just got an answer, so long after it asked: the beginning of a trace that it cannot send itself. */
  requested(traceparent: string, took: number): void {
    const place = readPlace(traceparent);
    const to = this.now();
    this.#begin(to);
    if (place && this.#reports++ < reportsPerSecond) reportSpan(place, 'browser request', { from: to - took, to });
  }

  /** Each second has its own allowance. */
  #begin(now: number): void {
    const second = Math.floor(now / 1_000);
    if (second !== this.#second) [this.#second, this.#asks, this.#reports] = [second, 0, 0];
  }

  #forget(now: number): void {
    for (const [key, { sentAt }] of this.#asked) {
      if (this.#asked.size < remembered && now - sentAt <= answerWithin) return;
      this.#asked.delete(key);
    }
  }
}

const keyOf = (stream: string, seq: number): string => `${stream} ${seq}`;
