import type { LogReader } from '#event-log';
import type { Hydrator } from '../hydration/hydrator.js';
import type { LiveMetrics } from '../metrics.js';
import { readyFor, type Feed } from './feed.js';
import type { ReadyFact } from './ring.js';

const blockSize = 64;
const blocksPerFeed = 8;
// Long enough that all who return after a restart share one reading, short enough that nothing old stays in memory.
const keptFor = 3_000;

/** Facts that have left the ring, read in blocks that everybody who catches up shares. */
export class Backlog {
  constructor(
    private readonly log: LogReader,
    private readonly hydrator: Hydrator,
    private readonly metrics: LiveMetrics,
  ) {}

  /** Some of the facts after this number, at least one, none beyond the feed's head. */
  async after(feed: Feed, seq: number): Promise<readonly ReadyFact[]> {
    const start = Math.max(feed.low, seq - (seq % blockSize));
    for (let fresh = false; ; fresh = true) {
      const block = await this.#block(feed, start, fresh);
      const usable = block.filter(({ fact }) => fact.seq > seq && fact.seq <= feed.head);
      if (usable.length > 0) return usable;
      // Read when the head was lower.
      feed.backlog.delete(start);
      if (fresh) return [];
    }
  }

  #block(feed: Feed, start: number, fresh: boolean): Promise<readonly ReadyFact[]> {
    const kept = fresh ? undefined : feed.backlog.get(start);
    if (kept) return kept;
    const read = this.#read(feed, start);
    feed.backlog.set(start, read);
    if (feed.backlog.size > blocksPerFeed) feed.backlog.delete(feed.backlog.keys().next().value!);
    const forget = (): void => void (feed.backlog.get(start) === read && feed.backlog.delete(start));
    read.then(() => setTimeout(forget, keptFor).unref(), forget);
    return read;
  }

  async #read(feed: Feed, start: number): Promise<readonly ReadyFact[]> {
    const head = feed.head;
    const found = await this.log.factsAfter([{ stream: feed.stream, epoch: feed.epoch, after: start, head }], blockSize);
    const facts = found.get(feed.stream) ?? [];
    this.metrics.factsRead += facts.length;
    return readyFor(feed, this.hydrator, facts, head);
  }
}
