import type pg from 'pg';
import { invariants, type Invariant } from './invariants/index.js';

export interface Violation {
  readonly rule: string;
  readonly says: string;
  readonly what: readonly string[];
}

type Asks = Pick<pg.Pool, 'query'>;

export async function violationsOf(database: Asks, { rule, says, violations }: Invariant): Promise<Violation[]> {
  const { rows } = await database.query<{ what: string }>(violations);
  return rows.length === 0 ? [] : [{ rule, says, what: rows.slice(0, 5).map(({ what }) => what) }];
}

/** Every rule's invariant over the whole database; empty where all hold. */
export async function checkAll(database: Asks): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const invariant of invariants) found.push(...(await violationsOf(database, invariant)));
  return found;
}
