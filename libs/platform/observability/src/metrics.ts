import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What a site watches. One registry per process; names end in their unit. */
export class Metrics {
  readonly registry = new Registry();

  readonly requestSeconds = new Histogram({
    name: 'consilium_http_request_duration_seconds',
    help: 'Time to answer, by route and status class.',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.registry],
  });
  readonly refusals = new Counter({
    name: 'consilium_refusals_total',
    help: 'Requests refused, by code.',
    labelNames: ['code'],
    registers: [this.registry],
  });
  readonly unforeseen = new Counter({
    name: 'consilium_unforeseen_errors_total',
    help: 'Errors that no rule foresaw; each has a correlation id in the log.',
    registers: [this.registry],
  });
  readonly readStatements = new Counter({
    name: 'consilium_read_statements_total',
    help: 'Page statements sent by the reader role.',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: 20 });
  }

  /** A figure that is asked for when it is scraped, such as the pool's waiting requests or the gateway's sockets. */
  gauge(name: string, help: string, value: () => number): void {
    if (this.registry.getSingleMetric(name)) return;
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(value());
      },
    });
  }
}
