import { parseArgs } from 'node:util';

/** Mistakes that the harness makes on purpose, inside its own processes: each must turn it red, or its green means nothing. */
export const faults = ['naive-cursor', 'no-idempotency', 'swapped-order'] as const;
export type Fault = (typeof faults)[number];

export interface ChaosOptions {
  readonly seconds: number;
  readonly seed: number;
  readonly fault: Fault | null;
  readonly writers: number;
  readonly watchers: number;
  /** Of the writers, how many refer patients; the others sit on the board. */
  readonly referrers: number;
  readonly apis: number;
  readonly gateways: number;
  readonly workers: number;
  /** How much must have been done before it may end. */
  readonly least: { readonly kills: number; readonly acknowledged: number };
}

export const standard: ChaosOptions = {
  seconds: 60,
  seed: 1,
  fault: null,
  writers: 24,
  watchers: 60,
  referrers: 6,
  apis: 2,
  gateways: 2,
  workers: 1,
  least: { kills: 10, acknowledged: 100 },
};

export function readOptions(args: readonly string[]): ChaosOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string' },
      seed: { type: 'string' },
      break: { type: 'string' },
      writers: { type: 'string' },
      watchers: { type: 'string' },
      referrers: { type: 'string' },
      apis: { type: 'string' },
      gateways: { type: 'string' },
      workers: { type: 'string' },
    },
  });
  const number = (name: Exclude<keyof ChaosOptions, 'fault' | 'least'>): number => {
    const value = Number(values[name] ?? standard[name]);
    if (!Number.isFinite(value) || value < 1) throw new Error(`--${name} must be a number from 1`);
    return value;
  };
  const fault = values.break === undefined ? null : (faults.find((known) => known === values.break) ?? undefined);
  if (fault === undefined) throw new Error(`--break must be one of ${faults.join(', ')}`);
  return {
    seconds: number('seconds'),
    seed: number('seed'),
    fault,
    writers: number('writers'),
    watchers: number('watchers'),
    referrers: number('referrers'),
    apis: number('apis'),
    gateways: number('gateways'),
    workers: number('workers'),
    least: standard.least,
  };
}
