import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Metrics } from '#observability';
import type { Doorbell, Doorbells } from '../doorbells.js';

const channel = 'consilium_doorbell';
// Postgres takes less than 8,000 bytes; a bell is at most about 70.
const bellsPerNotice = 90;

export interface DoorbellBusOptions {
  readonly connection: pg.ClientConfig;
  /** Bells of this time go out together: NOTIFY inside the writers' transactions cost three quarters of their throughput. */
  readonly gatherMs?: number;
  readonly log?: (line: string) => void;
}

/**
 * Carries the bells of this process to the others over one Postgres connection, one coalesced NOTIFY per few milliseconds, outside any
 * write. Nothing rests on it: a bell that gets lost only costs the time until the next sweep.
 */
export class DoorbellBus {
  /** Bells that this process sent, and heard from others; those that could not be sent. */
  readonly counts = { sent: 0, heard: 0, unsent: 0 };
  readonly #id = randomUUID();
  #connected = false;
  readonly #waiting = new Map<string, number>();
  #client: pg.Client | undefined;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #returning: ReturnType<typeof setTimeout> | undefined;
  #fromOutside = false;
  #stopped = false;
  #unlisten: (() => void) | undefined;

  constructor(
    private readonly doorbells: Doorbells,
    private readonly options: DoorbellBusOptions,
  ) {}

  measure(metrics: Metrics): void {
    metrics.gauge(
      'consilium_doorbell_bus_connected',
      '1 while this process hears and sends doorbells, 0 while only sweeps find what others wrote.',
      () => Number(this.#connected),
    );
    metrics.total(
      'consilium_doorbells_total',
      'Doorbells over the bus: sent by this process, heard from others, and those that could not be sent.',
      () => Object.entries(this.counts).map(([what, count]) => [{ what }, count] as const),
      ['what'],
    );
  }

  async start(): Promise<void> {
    this.#unlisten = this.doorbells.listen((bells) => this.#gather(bells));
    await this.#connect();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unlisten?.();
    clearTimeout(this.#gathering);
    clearTimeout(this.#returning);
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ ...this.options.connection, application_name: 'consilium-doorbell', keepAlive: true });
    const lost = (): void => {
      if (this.#client !== client) return;
      this.#client = undefined;
      this.#connected = false;
      void client.end().catch(() => undefined);
      this.#returnLater();
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ payload }) => this.#hear(payload ?? ''));
    this.#client = client;
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      this.#connected = this.#client === client;
    } catch {
      lost();
    }
    if (this.#stopped) await client.end().catch(() => undefined);
  }

  #returnLater(): void {
    if (this.#stopped || this.#returning) return;
    this.options.log?.('doorbell connection lost; sweeping until it is back');
    this.#returning = setTimeout(() => {
      this.#returning = undefined;
      void this.#connect();
    }, 500);
  }

  #gather(bells: readonly Doorbell[]): void {
    if (this.#fromOutside) return;
    for (const { stream, head } of bells) this.#waiting.set(stream, Math.max(head, this.#waiting.get(stream) ?? 0));
    this.#gathering ??= setTimeout(() => void this.#send(), this.options.gatherMs ?? 3);
  }

  async #send(): Promise<void> {
    while (this.#waiting.size > 0 && !this.#stopped) {
      const bells = [...this.#waiting];
      this.#waiting.clear();
      const notices = [];
      for (let from = 0; from < bells.length; from += bellsPerNotice)
        notices.push(JSON.stringify([this.#id, bells.slice(from, from + bellsPerNotice)]));
      // What cannot be sent is not kept: the others find it at their next sweep.
      const sent = this.#client?.query('select pg_notify($1, notice) from unnest($2::text[]) as notice', [channel, notices]);
      await (sent ?? Promise.reject(new Error('not connected'))).then(
        () => (this.counts.sent += bells.length),
        () => (this.counts.unsent += bells.length),
      );
    }
    this.#gathering = undefined;
  }

  #hear(payload: string): void {
    const bells = read(payload, this.#id);
    if (!bells) return;
    this.counts.heard += bells.length;
    this.#fromOutside = true;
    try {
      this.doorbells.ring(bells);
    } finally {
      this.#fromOutside = false;
    }
  }
}

/** Null for our own and for what is no notice of ours: anybody who may connect may NOTIFY. */
function read(payload: string, self: string): Doorbell[] | null {
  try {
    const [sender, bells] = JSON.parse(payload) as [unknown, unknown];
    if (sender === self || !Array.isArray(bells)) return null;
    return (bells as unknown[]).flatMap((bell) => {
      const [stream, head] = Array.isArray(bell) ? (bell as unknown[]) : [];
      return typeof stream === 'string' && Number.isSafeInteger(head) ? [{ stream, head: head as number }] : [];
    });
  } catch {
    return null;
  }
}
