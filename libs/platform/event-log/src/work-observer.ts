import { Refusal } from '#kernel';
import type { Metrics } from '#observability';

/** What a unit of work tells whoever measures. */
export interface WorkObserver {
  /** Answers what to call at its end, with what it failed of or null. */
  began(command: string): (failure: unknown) => void;
  /** The whole transaction is run again. */
  retried(sqlState: string): void;
  /** Answered with what its idempotency key stands for. */
  repeated(): void;
  /** Its audit entry could not be written, so it did not happen. */
  unaudited(): void;
}

export function measureWork(metrics: Metrics): WorkObserver {
  const seconds = metrics.histogram(
    'consilium_unit_of_work_duration_seconds',
    'Time of one command with its retries, from its first statement to its commit or its refusal.',
    [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    ['command', 'outcome'],
  );
  const retries = metrics.counter(
    'consilium_unit_of_work_retries_total',
    'Transactions run again because another one was in the way, by SQLSTATE: 40001 serialization failure, 40P01 deadlock.',
    ['sqlstate'],
  );
  for (const sqlstate of ['40001', '40P01']) retries.inc({ sqlstate }, 0);
  const repeats = metrics.counter(
    'consilium_idempotency_replays_total',
    'Requests answered with what the same idempotency key had done before.',
  );
  const unaudited = metrics.counter(
    'consilium_write_audit_failures_total',
    'Commands, done or refused, whose audit entry could not be written; each was rolled back and answered with INTERNAL.',
  );
  return {
    began: (command) => {
      const began = performance.now();
      return (failure) => {
        const outcome = failure === null ? 'done' : failure instanceof Refusal ? 'refused' : 'failed';
        seconds.observe({ command, outcome }, (performance.now() - began) / 1_000);
      };
    },
    retried: (sqlstate) => retries.inc({ sqlstate }),
    repeated: () => repeats.inc(),
    unaudited: () => unaudited.inc(),
  };
}
