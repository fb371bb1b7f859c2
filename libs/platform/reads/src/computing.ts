import { runAt } from './fragments/place.js';
import { withRowFacts, type RowFacts } from './fragments/row-facts.js';
import type { ComputedRead, Sql } from './read-map.js';
import { MissingValue, type Project } from './project.js';

export interface Computing {
  readonly compute: ComputedRead['compute'];
  readonly project: Project;
  /** Whose facts it is computed from: its own place's, or those of an earlier place in the same object. */
  readonly facts: number;
  /** Whether some of its facts are said by the page. */
  readonly ofViewer: boolean;
}

// Postgres never writes a tab or a carriage return into JSON text of its own accord (inside strings they are escaped), and JSON allows
// both between values. So a place that waits for JavaScript is found without parsing anything else.
const opening = '\t';
const closing = '\r';

/** Facts at the place of the value that is computed from them. */
export const computedPlace = (index: number, facts: Sql): Sql =>
  `(E'\\t[${index},' || coalesce(to_json(${facts})::text, 'null') || E']\\r')::json`;
/** Another value from facts that stand at an earlier place of the same object. */
export const sharingPlace = (index: number): Sql => `E'\\t[${index}]\\r'::json`;
/** Stands where the schema promises an object and no row was found. */
export const missingPlace: Sql = `E'\\tnull\\r'::json`;

/** What stands at a place that waits for kept text. */
export type Kept = (place: { readonly fragment: number; readonly run: number }) => string;

/** The text with every waiting place filled in; what lies between is copied as it is. Throws MissingValue. */
export function fillIn(text: string, computing: readonly Computing[], now: Date, kept?: Kept, said?: () => RowFacts): string {
  let start = text.indexOf(opening);
  if (start < 0) return text;
  let filled = '';
  const known: unknown[] = [];
  let from = 0;
  while (start >= 0) {
    const end = text.indexOf(closing, start);
    filled += text.slice(from, start);
    const run = kept && runAt(text, start, end);
    if (run) filled += kept(run);
    else {
      const place = JSON.parse(text.slice(start, end)) as [number, unknown?] | null;
      if (place === null) throw new MissingValue();
      const [index, own] = place;
      const { compute, project, facts, ofViewer } = computing[index]!;
      if (facts === index) known[index] = ofViewer ? withRowFacts(own, said!()) : own;
      filled += JSON.stringify(project(compute(known[facts], now))) ?? 'null';
    }
    from = end + 1;
    start = text.indexOf(opening, from);
  }
  return filled + text.slice(from);
}
