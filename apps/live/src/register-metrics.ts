import type { Metrics } from '#observability';
import type { LiveMetrics } from './metrics.js';

/** What a site watches of the gateway: alarms on `gaps`, on `lag`, on what was closed or refused. */
const figures: Readonly<Record<string, readonly [name: string, help: string]>> = {
  sockets: ['consilium_live_sockets', 'Open sockets.'],
  streams: ['consilium_live_streams', 'Streams that somebody watches.'],
  watchers: ['consilium_live_watchers', 'Pairs of a socket and a stream that it watches.'],
  slow: ['consilium_live_slow_sockets', 'Sockets that read slower than is sent, and catch up from the log.'],
  lag: ['consilium_live_lag_milliseconds', 'From a fact to its broadcast, of the last one.'],
  gaps: ['consilium_live_gaps_total', 'Numbers missing in the log: never, or something is badly wrong.'],
  resyncs: ['consilium_live_resyncs_total', 'Watchers told to fetch a new snapshot.'],
  rightsLost: ['consilium_live_rights_lost_total', 'Watches ended because a right ended.'],
  closedAsSlow: ['consilium_live_closed_as_slow_total', 'Sockets closed because they did not catch up in time.'],
  refusedHandshakes: ['consilium_live_refused_handshakes_total', 'Sockets refused at the door.'],
  malformedMessages: ['consilium_live_malformed_messages_total', 'Messages that were none of the protocol.'],
  failures: ['consilium_live_failures_total', 'Sweeps, reads or deliveries that failed and were tried again.'],
};

export function registerMetrics(metrics: Metrics, live: LiveMetrics): void {
  for (const [figure, [name, help]] of Object.entries(figures)) metrics.gauge(name, help, () => live.snapshot()[figure] ?? 0);
}
