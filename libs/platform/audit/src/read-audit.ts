import type { Pool } from 'pg';
import { newId } from '#kernel';
import { outsideTraces, traced, type Metrics } from '#observability';

export interface ReadEntry {
  readonly at: Date;
  readonly actor: string;
  readonly role: string | null;
  /** The operation's name or kind. */
  readonly operation: string;
  readonly documentHash: Buffer;
  readonly patientIds: readonly string[];
  /** Public ids of records that were asked for by name, answered or not. */
  readonly askedIds?: readonly string[];
  readonly refused: boolean;
  readonly origin: string | null;
  readonly correlationId: string | null;
}

interface Waiting {
  readonly entry: ReadEntry;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

const insert = `insert into read_audit (id, at, actor, role, operation, document_hash, patient_ids, asked_ids, refused, origin, correlation_id)
  select e.id, e.at, e.actor, e.role, e.operation, decode(e.document_hash, 'hex'), array(select jsonb_array_elements_text(e.patient_ids))::uuid[],
         array(select jsonb_array_elements_text(e.asked_ids)), e.refused, e.origin, e.correlation_id
  from jsonb_to_recordset($1::jsonb) as e (id uuid, at timestamptz, actor text, role text, operation text, document_hash text,
       patient_ids jsonb, asked_ids jsonb, refused boolean, origin text, correlation_id text)`;

/**
 * One row per request that read patients' data, durable before the request is answered. An insert with a commit of its own costs more
 * than the page (measured: 11,300 → 2,260 reads a second), so what arrives while one commit is under way shares the next.
 */
export class ReadAudit {
  #waiting: Waiting[] = [];
  #writing = false;
  readonly #measured: Measured | undefined;

  constructor(
    private readonly pool: Pool,
    metrics?: Metrics,
  ) {
    this.#measured = metrics && measured(metrics);
  }

  record(entry: ReadEntry): Promise<void> {
    return traced('record the read', undefined, () => this.#record(entry));
  }

  #record(entry: ReadEntry): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ entry, done, failed });
      // The statement is everybody's who waits.
      if (!this.#writing) void outsideTraces(() => this.#write());
    });
  }

  async #write(): Promise<void> {
    this.#writing = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      const rows = batch.map(({ entry: { documentHash, patientIds, askedIds, correlationId, ...entry } }) => ({
        id: newId(entry.at),
        ...entry,
        document_hash: documentHash.toString('hex'),
        patient_ids: patientIds,
        asked_ids: askedIds ?? [],
        correlation_id: correlationId,
      }));
      const began = performance.now();
      try {
        await this.pool.query({ name: 'read_audit', text: insert, values: [JSON.stringify(rows)] });
        for (const { done } of batch) done();
      } catch (error) {
        this.#measured?.failures.inc();
        // Nobody of this batch is answered: an unaudited read did not happen.
        for (const { failed } of batch) failed(error);
      }
      this.#measured?.seconds.observe((performance.now() - began) / 1_000);
      this.#measured?.rows.observe(batch.length);
    }
    this.#writing = false;
  }
}

type Measured = ReturnType<typeof measured>;
const measured = (metrics: Metrics) => ({
  seconds: metrics.histogram(
    'consilium_read_audit_flush_seconds',
    'Time of one insert into the audit of reads; every request of the batch is answered only after it.',
    [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 15],
  ),
  rows: metrics.histogram(
    'consilium_read_audit_batch_rows',
    'Requests that shared one insert into the audit of reads.',
    [1, 2, 5, 10, 25, 50, 100, 250],
  ),
  failures: metrics.counter(
    'consilium_read_audit_failures_total',
    'Batches that could not be written to the audit of reads; their requests were not answered.',
  ),
});
