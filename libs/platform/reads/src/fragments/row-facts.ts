import type { Sql } from '../read-map.js';

/** What a page says of its viewer about one row, by name. */
export type RowFacts = Readonly<Record<string, unknown>>;

// No field, no code and no column has such a name, and nobody's words stand at the top of facts.
const mark = '(of the viewer)';

export const rowFactPlace = (name: string): Sql => `'{"${mark}":"${name}"}'::json`;
export const hasRowFacts = (facts: Sql): boolean => facts.includes(mark);

/** The facts of a computed field, with what the page says in the places that wait for it. */
export function withRowFacts(facts: unknown, said: RowFacts): unknown {
  if (typeof facts !== 'object' || facts === null) return facts;
  const whole = facts as Record<string, unknown>;
  for (const [key, value] of Object.entries(whole)) {
    const name = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[mark] : undefined;
    if (typeof name === 'string') whole[key] = said[name];
  }
  return whole;
}
