import { setImmediate as breathe } from 'node:timers/promises';
import type { FactsMessage } from '#contracts';
import type { OpenSpan } from '#observability';
import type { RightsSweep } from '../access/rights-sweep.js';
import type { Connection } from '../connection.js';
import { recordBefore, type RecordReads } from '../hydration/read-trail.js';
import type { LiveMetrics } from '../metrics.js';
import type { LiveLimits } from '../options.js';
import type { Screens } from '../screens.js';
import type { Backlog } from './backlog.js';
import type { Feed } from './feed.js';
import type { ReadyFact } from './ring.js';
import type { Watcher } from './watcher.js';

// One message's weight: a socket that stops reading then holds little more than the limit.
const messageBytes = 64 * 1024;

function messagesOf(facts: readonly ReadyFact[]): ReadyFact[][] {
  const messages: ReadyFact[][] = [];
  let bytes = Infinity;
  for (const fact of facts) {
    if (bytes + fact.bytes > messageBytes) {
      messages.push([]);
      bytes = 0;
    }
    messages.at(-1)!.push(fact);
    bytes += fact.bytes;
  }
  return messages;
}

/** Brings facts to sockets: one broadcast, encoded once, to those at the head; each of the others from its own place. */
export class Delivery {
  readonly slow = new Set<Connection>();

  constructor(
    private readonly backlog: Backlog,
    private readonly rights: Pick<RightsSweep, 'fresh' | 'holds'>,
    private readonly record: RecordReads,
    private readonly limits: LiveLimits,
    private readonly metrics: LiveMetrics,
    private readonly screens: Screens,
    private readonly failed: (what: string, error: unknown) => void,
  ) {}

  /** The feed's next facts. Between the last check and the last socket nothing is awaited, so nobody slips in unchecked. */
  async broadcast(feed: Feed, ready: readonly ReadyFact[], spans?: ReadonlyMap<number, OpenSpan>): Promise<void> {
    const patients = [...new Set(ready.flatMap((fact) => fact.patients))];
    const atHead = (): Watcher[] => [...feed.watchers].filter((watcher) => watcher.atHead);
    do await this.rights.fresh();
    while (await recordBefore(atHead(), patients, this.record));
    if (!this.rights.holds) return this.broadcast(feed, ready, spans);
    feed.ring.push(ready);
    feed.head = ready.at(-1)!.fact.seq;
    for (const message of messagesOf(ready)) {
      const watchers = atHead();
      if (watchers.length === 0) break;
      const confirm = this.screens.ask(feed, message, watchers.length, spans);
      const sent = { ...this.#message(feed, message), ...(confirm !== undefined && { confirm }) };
      for (const [outlet, its] of Map.groupBy(watchers, ({ connection }) => connection.outlet)) outlet.broadcast(feed, sent, its);
      this.metrics.broadcasts++;
      this.metrics.deliveries += watchers.length;
      for (const { at } of message) this.metrics.observe?.delivered(Math.max(0, Date.now() - at) / 1_000);
      for (const watcher of watchers) {
        watcher.sent = message.at(-1)!.fact.seq;
        if (watcher.connection.buffered > this.limits.bufferedBytes) this.#leave(watcher.connection);
      }
    }
    this.metrics.lag = Date.now() - ready.at(-1)!.at;
    for (const watcher of feed.watchers) if (!watcher.atHead) this.serve(watcher);
  }

  /** Catches one socket up until it is at the head, or until it does not take more. */
  serve(watcher: Watcher): void {
    if (watcher.serving || watcher.atHead || watcher.connection.slowSince !== null) return;
    watcher.serving = true;
    this.#serve(watcher)
      .catch((error: unknown) => this.failed('catch-up', error))
      .finally(() => (watcher.serving = false));
  }

  async #serve(watcher: Watcher): Promise<void> {
    const { feed, connection } = watcher;
    const open = (): boolean => feed.watchers.has(watcher) && connection.slowSince === null;
    while (open() && watcher.sent < feed.head) {
      const facts = feed.ring.after(watcher.sent) ?? (await this.backlog.after(feed, watcher.sent));
      const [message] = messagesOf(facts);
      if (!message) return;
      do await this.rights.fresh();
      while (await recordBefore([watcher], [...new Set(message.flatMap((fact) => fact.patients))], this.record));
      if (!open()) return;
      if (!this.rights.holds) continue;
      connection.outlet.send(watcher, this.#message(feed, message));
      this.metrics.catchUps++;
      watcher.sent = message.at(-1)!.fact.seq;
      if (connection.buffered > this.limits.bufferedBytes) return this.#leave(connection);
      await breathe();
    }
    if (open() && watcher.sent === feed.head) this.#join(watcher);
  }

  /** Looks after those who do not keep up: back when drained, closed when that takes too long. */
  tend(now: number, close: (connection: Connection) => void): void {
    for (const connection of this.slow) {
      if (connection.buffered <= this.limits.drainedBytes) {
        connection.slowSince = null;
        this.slow.delete(connection);
        for (const watcher of connection.watchers.values()) this.serve(watcher);
      } else if (now - connection.slowSince! > this.limits.slowFor) {
        this.slow.delete(connection);
        this.metrics.closedAsSlow++;
        close(connection);
      }
    }
  }

  #join(watcher: Watcher): void {
    watcher.atHead = true;
    watcher.connection.outlet.join(watcher);
  }

  #leave(connection: Connection): void {
    if (connection.slowSince !== null) return;
    connection.slowSince = performance.now();
    this.slow.add(connection);
    this.metrics.slowed++;
    for (const watcher of connection.watchers.values()) this.part(watcher);
  }

  /** Out of the broadcast. */
  part(watcher: Watcher): void {
    watcher.atHead = false;
    watcher.connection.outlet.part(watcher);
  }

  #message(feed: Feed, facts: readonly ReadyFact[]): FactsMessage {
    return { stream: feed.stream, epoch: feed.epoch, head: Math.max(feed.known, feed.head), facts: facts.map(({ fact }) => fact) };
  }
}
