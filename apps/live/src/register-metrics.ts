import type { Metrics } from '#observability';
import type { LiveMetrics } from './metrics.js';

/** What a site watches of the gateway. */
const held: Readonly<Record<string, readonly [name: string, help: string]>> = {
  sockets: ['consilium_live_sockets', 'Open sockets.'],
  streams: ['consilium_live_streams', 'Streams that somebody watches.'],
  watchers: ['consilium_live_watchers', 'Pairs of a socket and a stream that it watches.'],
  slow: ['consilium_live_slow_sockets', 'Sockets that read slower than is sent, and catch up from the log.'],
  undelivered: [
    'consilium_live_undelivered_facts',
    'Facts of watched streams that are in the log and not broadcast yet: heads minus delivered.',
  ],
};

const counted: Readonly<Record<string, readonly [name: string, help: string]>> = {
  factsRead: ['consilium_live_facts_read_total', 'Facts read from the log, once for each stream.'],
  fragmentsRead: ['consilium_live_fragments_read_total', 'Rows whose content was read, once for each stream and fact.'],
  broadcasts: ['consilium_live_broadcasts_total', 'Messages made for everybody at a stream’s head.'],
  deliveries: ['consilium_live_deliveries_total', 'Sockets that a broadcast went to, added up.'],
  catchUps: ['consilium_live_catch_ups_total', 'Messages to one socket that was not at the head.'],
  unrung: [
    'consilium_live_unrung_facts_total',
    'Facts of watched streams that no doorbell announced: found by a sweep, and later than they could be.',
  ],
  gaps: ['consilium_live_gaps_total', 'Numbers missing in the log: never, or something is badly wrong.'],
  resyncs: ['consilium_live_resyncs_total', 'Watchers told to fetch a new snapshot.'],
  rightsLost: ['consilium_live_rights_lost_total', 'Watches ended because a right ended.'],
  slowed: ['consilium_live_slowed_total', 'Times that a socket left the broadcast because it did not keep up.'],
  closedAsSlow: ['consilium_live_closed_as_slow_total', 'Sockets closed because they did not catch up in time.'],
  malformedMessages: ['consilium_live_malformed_messages_total', 'Messages that were none of the protocol.'],
  failures: ['consilium_live_failures_total', 'Sweeps, reads or deliveries that failed and were tried again.'],
};

// A doorbell brings a fact within a few milliseconds; without one it comes with a sweep, 100 ms to 2 s later.
const lagBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const workBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5];

export function registerMetrics(metrics: Metrics, live: LiveMetrics): void {
  // One look at all streams serves the whole scrape.
  let [snapshot, lookedAt] = [live.snapshot(), -Infinity];
  const read = (figure: string) => (): number => {
    if (performance.now() - lookedAt > 20) [snapshot, lookedAt] = [live.snapshot(), performance.now()];
    return snapshot[figure] ?? 0;
  };
  for (const [figure, [name, help]] of Object.entries(held)) metrics.gauge(name, help, read(figure));
  for (const [figure, [name, help]] of Object.entries(counted)) metrics.total(name, help, read(figure));
  metrics.total(
    'consilium_live_refusals_total',
    'Sockets, watches and messages refused, by code.',
    () => [...live.refusals].map(([code, count]) => [{ code }, count] as const),
    ['code'],
  );
  const lag = metrics.histogram(
    'consilium_live_delivery_lag_seconds',
    'From the time that a fact bears, given when its transaction began, to its broadcast.',
    lagBuckets,
  );
  const hydration = metrics.histogram(
    'consilium_live_hydration_duration_seconds',
    'Reading the content of one batch of facts.',
    workBuckets,
  );
  const sweeps = metrics.histogram(
    'consilium_live_sweep_duration_seconds',
    'One look at the heads of all watched streams, or at the rights of all who watch.',
    workBuckets,
    ['sweep'],
  );
  const shown = metrics.histogram(
    'consilium_live_write_to_screen_seconds',
    'From the time that a fact bears to the word of a browser that it has painted it; a few browsers of each broadcast are asked.',
    lagBuckets,
  );
  live.observe = {
    delivered: (seconds) => lag.observe(seconds),
    hydrated: (seconds) => hydration.observe(seconds),
    swept: (sweep, seconds) => sweeps.observe({ sweep }, seconds),
    shown: (seconds) => shown.observe(seconds),
  };
}
