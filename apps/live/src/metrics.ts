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
  refusedHandshakes = 0;
  malformedMessages = 0;
  gaps = 0;
  failures = 0;
  /** Milliseconds between a fact's time and its last broadcast. */
  lag = 0;

  /** Set by the gateway: what there is at this moment. */
  now: () => { sockets: number; streams: number; watchers: number; slow: number } = () => ({
    sockets: 0,
    streams: 0,
    watchers: 0,
    slow: 0,
  });

  snapshot(): Readonly<Record<string, number>> {
    const { now, ...counters } = this;
    return { ...counters, ...now() };
  }
}
