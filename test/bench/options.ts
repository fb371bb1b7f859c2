import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly cases: number;
  readonly rounds: number;
  readonly seed: number;
  readonly connections: number;
  /** How long one line of one round takes, about. */
  readonly seconds: number;
  /** How many cases of the board are asked for, and stand before pages that are asked for. */
  readonly keys: number;
  readonly sockets: number;
  /** Kept after the run and used again by the next; a folder of the bench's own that is removed otherwise. */
  readonly keep: string | null;
  /** Lines whose name contains one of these; all when empty. */
  readonly only: readonly string[];
  readonly parts: ReadonlySet<Part>;
  readonly quick: boolean;
  /** Where the report is written, from the repository's root; nowhere when null. */
  readonly out: string | null;
}

export const parts = ['pages', 'comment', 'broadcast'] as const;
export type Part = (typeof parts)[number];

const usual = { cases: 20_000, rounds: 7, seed: 1, connections: 16, seconds: 1, keys: 1_000, sockets: 1_000 };
const smoke = { ...usual, cases: 300, rounds: 1, seconds: 0.2, keys: 60, sockets: 50 };

export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: 'string' },
      rounds: { type: 'string' },
      seed: { type: 'string' },
      connections: { type: 'string' },
      seconds: { type: 'string' },
      keys: { type: 'string' },
      sockets: { type: 'string' },
      keep: { type: 'string' },
      only: { type: 'string' },
      parts: { type: 'string' },
      out: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const standard = values.quick ? smoke : usual;
  const number = (name: keyof typeof usual): number => {
    const value = Number(values[name] ?? standard[name]);
    if (!Number.isFinite(value) || value <= 0) throw new Error(`--${name} must be a number above 0`);
    return value;
  };
  const wanted = values.parts?.split(',') ?? [...parts];
  const unknown = wanted.find((part) => !(parts as readonly string[]).includes(part));
  if (unknown !== undefined) throw new Error(`--parts: ${unknown} is none of ${parts.join(', ')}`);
  return {
    cases: number('cases'),
    rounds: number('rounds'),
    seed: number('seed'),
    connections: number('connections'),
    seconds: number('seconds'),
    keys: number('keys'),
    sockets: number('sockets'),
    keep: values.keep ?? null,
    only: values.only?.split(',') ?? [],
    parts: new Set(wanted as Part[]),
    quick: values.quick,
    out: values.out ?? (values.quick ? null : 'docs/performance/latest.md'),
  };
}
