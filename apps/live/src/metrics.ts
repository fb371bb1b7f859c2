import { liveRefusals, type LiveRefusal } from '#contracts';

/** Told of what takes time; each in seconds. */
export interface LiveObserver {
  /** From a fact's time to its broadcast. */
  delivered(seconds: number): void;
  /** Reading content for one batch of facts. */
  hydrated(seconds: number): void;
  swept(sweep: 'heads' | 'rights', seconds: number): void;
  /** From a fact's time until somebody's screen showed it. */
  shown(seconds: number): void;
}

/** What the gateway does, as numbers that only grow, and what it holds now. Observability registers them; tests count with them. */
export class LiveMetrics {
  factsRead = 0;
  /** Rows whose fragment was read: once per stream and fact, however many watch. */
  fragmentsRead = 0;
  broadcasts = 0;
  deliveries = 0;
  /** Messages to one socket that was not at the head. */
  catchUps = 0;
  resyncs = 0;
  rightsLost = 0;
  slowed = 0;
  closedAsSlow = 0;
  malformedMessages = 0;
  gaps = 0;
  failures = 0;
  /** Facts that only a sweep found: their doorbell had not come a whole sweep later. */
  unrung = 0;
  /** Milliseconds between a fact's time and its last broadcast. */
  lag = 0;

  /** Sockets, watches and messages refused, by code. */
  readonly refusals = new Map<LiveRefusal, number>(liveRefusals.map((code) => [code, 0]));

  refused(code: LiveRefusal): void {
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
  }

  /** Set by whoever measures. */
  observe: LiveObserver | undefined;

  /** Set by the gateway: what there is at this moment; `undelivered` are facts that are in the log and not yet broadcast. */
  now: () => { sockets: number; streams: number; watchers: number; slow: number; undelivered: number } = () => ({
    sockets: 0,
    streams: 0,
    watchers: 0,
    slow: 0,
    undelivered: 0,
  });

  snapshot(): Readonly<Record<string, number>> {
    const { now, observe: _, refusals: __, ...counters } = this;
    return { ...counters, ...now() };
  }
}
