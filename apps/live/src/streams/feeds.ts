import { GapInLog, type Doorbell, type LoggedFact, type LogReader } from '#event-log';
import { within } from '#observability';
import type { Hydrator } from '../hydration/hydrator.js';
import type { LiveMetrics } from '../metrics.js';
import type { Delivery } from './delivery.js';
import { readyFor, type Feed } from './feed.js';
import { tracedDeliveries } from './traced-deliveries.js';

const factsPerReading = 64;
const feedsPerReading = 64;

export interface FeedEvents {
  /** The feed's numbers no longer stand for the same facts, or this watcher's are no longer kept. */
  resync(feed: Feed, epoch: number, head: number, onlyBehind?: number): void;
  failed(what: string, error: unknown): void;
}

/** All watched streams of this process: hears the bells, looks at the heads, reads each stream's next facts once. */
export class Feeds {
  readonly byStream = new Map<string, Feed>();
  readonly #due = new Set<Feed>();
  readonly #busy = new Set<Feed>();
  #pumping = false;
  #sweeping: Promise<void> | undefined;
  #stopped = false;

  constructor(
    private readonly log: LogReader,
    private readonly hydrator: Hydrator,
    private readonly delivery: Delivery,
    private readonly metrics: LiveMetrics,
    private readonly events: FeedEvents,
  ) {}

  stop(): void {
    this.#stopped = true;
    this.byStream.clear();
    this.#due.clear();
  }

  wake(bells: readonly Doorbell[]): void {
    for (const { stream, head } of bells) {
      const feed = this.byStream.get(stream);
      if (!feed) continue;
      feed.announced = Math.max(feed.announced, head);
      if (head <= feed.head) continue;
      feed.rung = Math.max(feed.rung, head);
      this.#due.add(feed);
    }
    void this.#pump();
  }

  /** The bells only hurry it: this finds everything that a lost one did not tell. */
  sweep(): Promise<void> {
    this.#sweeping ??= this.#sweep().finally(() => (this.#sweeping = undefined));
    return this.#sweeping;
  }

  async #sweep(): Promise<void> {
    const began = performance.now();
    // The heads as they were before the question: one that rises meanwhile must not look as if the database had gone back.
    const before = [...this.byStream.values()].map((feed) => ({ feed, head: feed.head }));
    const heads = await this.log.heads(before.map(({ feed }) => feed.stream));
    for (const { feed, head } of before) {
      if (this.byStream.get(feed.stream) !== feed) continue;
      const now = heads.of(feed.stream);
      if (heads.epoch !== feed.epoch || now.head < head) {
        this.events.resync(feed, heads.epoch, now.head);
        continue;
      }
      feed.known = Math.max(feed.known, now.head);
      // A bell may be on its way while the heads are read; one that has not come by the next sweep is lost.
      if (feed.swept > feed.announced) {
        this.metrics.unrung += feed.swept - feed.announced;
        feed.announced = feed.swept;
      }
      feed.swept = now.head;
      if (now.low > feed.low) this.events.resync(feed, heads.epoch, now.head, now.low);
      feed.low = now.low;
      if (feed.due) this.#due.add(feed);
      for (const watcher of feed.watchers) if (!watcher.atHead) this.delivery.serve(watcher);
    }
    this.metrics.observe?.swept('heads', (performance.now() - began) / 1_000);
    void this.#pump();
  }

  async #pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    try {
      while (!this.#stopped) {
        const batch = [...this.#due].filter((feed) => !this.#busy.has(feed)).slice(0, feedsPerReading);
        if (batch.length === 0) return;
        for (const feed of batch) {
          this.#due.delete(feed);
          this.#busy.add(feed);
        }
        // Each goes on by itself: a stream whose content takes long holds nobody else up.
        await this.#read(batch).then(
          (found) => batch.forEach((feed) => void this.#advance(feed, found.get(feed.stream) ?? [])),
          (error: unknown) => {
            for (const feed of batch) this.#busy.delete(feed);
            this.events.failed('reading the log', error);
          },
        );
      }
    } finally {
      this.#pumping = false;
    }
  }

  async #read(batch: readonly Feed[]): Promise<Map<string, LoggedFact[]>> {
    const placeOf = (feed: Feed) => ({ stream: feed.stream, epoch: feed.epoch, after: feed.head, head: feed.known });
    try {
      return await this.log.factsAfter(batch.map(placeOf), factsPerReading);
    } catch (error) {
      if (!(error instanceof GapInLog) || batch.length === 1) throw error;
      // The stream with the gap stands still, and alarms again at every sweep; the others do not wait for it.
      this.events.failed('reading the log', error);
      const rest = batch.filter(({ stream }) => stream !== error.stream);
      return this.#read(rest);
    }
  }

  async #advance(feed: Feed, facts: readonly LoggedFact[]): Promise<void> {
    const traced = tracedDeliveries(feed, facts);
    try {
      const last = facts.at(-1);
      if (!last) {
        feed.rung = feed.head;
        return;
      }
      this.metrics.factsRead += facts.length;
      await within(traced?.first, async () => {
        const ready = await readyFor(feed, this.hydrator, facts, Math.max(feed.known, last.seq));
        const epoch = feed.epoch;
        if (this.byStream.get(feed.stream) === feed && feed.epoch === epoch) await this.delivery.broadcast(feed, ready, traced?.spans);
      });
      if (feed.due) this.#due.add(feed);
    } catch (error) {
      this.events.failed('delivering', error);
    } finally {
      traced?.end();
      this.#busy.delete(feed);
      if (this.#due.size > 0) void this.#pump();
    }
  }
}
