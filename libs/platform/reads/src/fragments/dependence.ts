import type { FragmentType } from '../model.js';
import type { Sql } from '../read-map.js';

/** What a fragment would hold and may not: the field is then read anew each time, in the page's own statement. */
export class NotHeld extends Error {}

// A table stands behind FROM or JOIN; what has a parenthesis behind its name is a function. A specification asks Postgres itself which
// tables each field of every map depends on, and compares.
const tables = /\b(?:from|join)\s+(?:lateral\s+)?(?:only\s+)?([a-z_][a-z0-9_]*)\b(?!\s*[(.])/gi;
const notTables = new Set(['select', 'lateral', 'unnest', 'the_viewer']);
// Answers that differ from one moment, or from one call, to the next. Inside a set of the viewer they are harmless: its outcome is a key.
const fleeting =
  /\b(now|current_timestamp|current_date|current_time|localtime|localtimestamp|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday|age|random|gen_random_uuid|nextval|currval|current_setting|pg_\w+)\b/i;

/** Tables that a piece of SQL reads, each once. */
export const tablesIn = (sql: Sql): string[] => [
  ...new Set([...sql.matchAll(tables)].map(([, name]) => name!.toLowerCase()).filter((name) => !notTables.has(name))),
];

/**
 * The versioned tables that this text depends on besides what its type holds. Throws where it reads anything else, or the time. `moving`
 * are pieces of it that change only with the fragment's own validity, by their map's word.
 */
export function dependence(type: FragmentType, sql: Sql, moving: ReadonlySet<Sql>): string[] {
  let rest = sql;
  for (const piece of moving) rest = rest.replaceAll(piece, ' ');
  if (fleeting.test(rest)) throw new NotHeld('the time');
  const others = tablesIn(rest).filter((name) => !type.held.has(name));
  for (const name of others) if (!type.versioned.has(name)) throw new NotHeld(name);
  return others.sort();
}
