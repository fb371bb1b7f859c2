import type { ComputedRead, Sql } from './read-map.js';
import { MissingValue, type Project } from './project.js';

export interface Computing {
  readonly compute: ComputedRead['compute'];
  readonly project: Project;
}

// Postgres never writes a tab or a carriage return into JSON text of its own accord (inside strings they are escaped), and JSON allows
// both between values. So a place that waits for JavaScript is found without parsing anything else.
const opening = '\t';
const closing = '\r';

/** Facts at the place of the value that is computed from them. */
export const computedPlace = (index: number, facts: Sql): Sql =>
  `(E'\\t[${index},' || coalesce(to_json(${facts})::text, 'null') || E']\\r')::json`;
/** Stands where the schema promises an object and no row was found. */
export const missingPlace: Sql = `E'\\tnull\\r'::json`;

/** The text with every waiting place filled in; what lies between is copied as it is. Throws MissingValue. */
export function fillIn(text: string, computing: readonly Computing[], now: Date): string {
  let start = text.indexOf(opening);
  if (start < 0) return text;
  let filled = '';
  let from = 0;
  while (start >= 0) {
    const end = text.indexOf(closing, start);
    const place = JSON.parse(text.slice(start, end)) as [number, unknown] | null;
    if (place === null) throw new MissingValue();
    const { compute, project } = computing[place[0]]!;
    filled += text.slice(from, start) + (JSON.stringify(project(compute(place[1], now))) ?? 'null');
    from = end + 1;
    start = text.indexOf(opening, from);
  }
  return filled + text.slice(from);
}
