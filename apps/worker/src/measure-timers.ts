import type { Metrics } from '#observability';

export interface TimerFigures {
  /** There is this timer, every so many seconds. */
  known(timer: string, every: number): void;
  ran(timer: string, seconds: number, succeeded: boolean): void;
}

/** When each timer did its work last. One that never has is counted from the start of the process, or nobody would miss it. */
export function measureTimers(metrics: Metrics, now: () => number = Date.now): TimerFigures {
  const last = new Map<string, number>();
  const periods = new Map<string, number>();
  const rows = (of: ReadonlyMap<string, number>) => () => [...of].map(([timer, value]) => [{ timer }, value] as const);
  metrics.gauge(
    'consilium_worker_timer_last_success_timestamp_seconds',
    'When the timer last did its work, in seconds since 1970; the start of the process until it first has.',
    rows(last),
    ['timer'],
  );
  metrics.gauge('consilium_worker_timer_period_seconds', 'How long the timer rests between two runs.', rows(periods), ['timer']);
  const failures = metrics.counter('consilium_worker_timer_failures_total', 'Runs that failed; each is tried again.', ['timer']);
  const took = metrics.histogram(
    'consilium_worker_timer_duration_seconds',
    'Time of one run.',
    [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60],
    ['timer'],
  );
  return {
    known: (timer, every) => {
      last.set(timer, now() / 1_000);
      periods.set(timer, every);
      failures.inc({ timer }, 0);
    },
    ran: (timer, seconds, succeeded) => {
      took.observe({ timer }, seconds);
      if (succeeded) last.set(timer, now() / 1_000);
      else failures.inc({ timer });
    },
  };
}
