import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { projectFolder } from '#config';

/** Seconds, from what a warm page takes to what nobody waits for. */
export const requestBuckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

type Labels = Readonly<Record<string, string>>;
/** A figure that is asked for when it is scraped: one number, or one for each set of labels. */
type Reading = () => Rows;
type Rows = number | readonly (readonly [Labels, number])[];

/**
 * What a site watches. One registry per process; a name ends in its unit, and a label's values are a short list that the program knows:
 * never an id, never what a client wrote. Asked twice for the same name it answers the same figure, so that parts need not know each other.
 */
export class Metrics {
  readonly registry = new Registry();

  constructor() {
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: 20 });
    const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string };
    this.gauge(
      'consilium_build_info',
      'Always 1; says which version runs on which Node.',
      () => [[{ version, node: process.version }, 1]],
      ['version', 'node'],
    );
  }

  counter(name: string, help: string, labelNames: readonly string[] = []): Counter {
    return this.#known<Counter>(name) ?? new Counter({ name, help, labelNames: [...labelNames], registers: [this.registry] });
  }

  histogram(name: string, help: string, buckets: readonly number[], labelNames: readonly string[] = []): Histogram {
    return (
      this.#known<Histogram>(name) ??
      new Histogram({ name, help, labelNames: [...labelNames], buckets: [...buckets], registers: [this.registry] })
    );
  }

  /** What there is now, read when it is scraped. */
  gauge(name: string, help: string, read: Reading | (() => Promise<Rows>), labelNames: readonly string[] = []): void {
    if (this.#known(name)) return;
    new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers: [this.registry],
      async collect() {
        const rows = asRows(await read());
        this.reset();
        // Without labels a reset leaves a zero, and a zero is a figure.
        if (rows.length === 0) this.remove({});
        for (const [labels, value] of rows) this.set(labels, value);
      },
    });
  }

  /** A number that only grows and is counted elsewhere, read when it is scraped. */
  total(name: string, help: string, read: Reading, labelNames: readonly string[] = []): void {
    if (this.#known(name)) return;
    new Counter({
      name,
      help,
      labelNames: [...labelNames],
      registers: [this.registry],
      collect() {
        const reading = read();
        this.reset();
        for (const [labels, value] of asRows(reading)) this.inc(labels, value);
      },
    });
  }

  #known<Known>(name: string): Known | undefined {
    return this.registry.getSingleMetric(name) as Known | undefined;
  }
}

const asRows = (reading: ReturnType<Reading>): readonly (readonly [Labels, number])[] =>
  typeof reading === 'number' ? [[{}, reading]] : reading;
