import type { Column } from '../level.js';
import type { Sql } from '../read-map.js';

/** How a text is cut into the runs of fields between which the page's own statement puts what is read anew. */
export interface Division {
  /** What stands in the statement before the fields of a run. */
  columns(run: number): Column[];
  /** Each run's text without its first key, which the page has written already. */
  runs(text: string): string[];
}

// GraphQL has no such name, and inside a string of JSON text a tab is escaped.
const cutKey = (run: number): string => `|${run}`;

export function dividing(firstKeys: readonly string[]): Division {
  return {
    columns: (run) => (run === 0 ? [] : [{ key: cutKey(run), sql: `E'\\t${run}\\r'::json` }]),
    runs(text) {
      const runs: string[] = [];
      let from = `{"${firstKeys[0]}":`.length;
      for (let run = 1; run < firstKeys.length; run += 1) {
        const cut = `,"${cutKey(run)}":\t${run}\r,"${firstKeys[run]}":`;
        const end = text.indexOf(cut, from);
        runs.push(text.slice(from, end));
        from = end + cut.length;
      }
      runs.push(text.slice(from, -1));
      return runs;
    },
  };
}

/** Where the first run of a row's text belongs: which fragment, whose row, for which audience, valid as what (null: not to be kept). */
export interface FragmentPlace {
  readonly fragment: number;
  readonly id: string;
  readonly audience: string;
  readonly validity: string | null;
  /** JSON of what the page says of its viewer about the row. */
  readonly said: string | undefined;
}

export const firstPlace = (fragment: number, id: Sql, audience: Sql, validity: Sql, said: Sql | undefined): Sql =>
  `concat(E'\\t["f",${fragment},"', ${id}, '","', ${audience}, '",', coalesce('"' || ${validity} || '"', 'null')` +
  `${said === undefined ? '' : `, ',', ${said}`}, E']\\r')::json`;
/** The run with this number of the row whose first run stands before it. */
export const laterPlace = (fragment: number, run: number): Sql => `E'\\t["r",${fragment},${run}]\\r'::json`;

const opening = '\t["f",';

/**
 * In the order in which they stand. None of their parts but the last holds a comma, a quote or anything escaped: to read them all as JSON
 * costs thrice as much.
 */
export function placesIn(text: string): FragmentPlace[] {
  const places: FragmentPlace[] = [];
  for (let start = text.indexOf(opening); start >= 0; start = text.indexOf(opening, start + 1)) {
    const whole = text.slice(start + opening.length, text.indexOf('\r', start) - 1);
    const [fragment, id, audience, validity] = whole.split(',', 4) as [string, string, string, string];
    const length = fragment.length + id.length + audience.length + validity.length + 4;
    places.push({
      fragment: Number(fragment),
      id: unquoted(id),
      audience: unquoted(audience),
      validity: validity === 'null' ? null : unquoted(validity),
      said: length < whole.length ? whole.slice(length) : undefined,
    });
  }
  return places;
}

const unquoted = (part: string): string => part.slice(1, -1);

/** Which fragment's run stands at a place of either kind; undefined where something is to be computed. */
export function runAt(text: string, start: number, end: number): { readonly fragment: number; readonly run: number } | undefined {
  const kind = text[start + 3];
  if (kind !== 'f' && kind !== 'r') return undefined;
  const [fragment, run] = text.slice(start + opening.length, end - 1).split(',', 2);
  return { fragment: Number(fragment), run: kind === 'f' ? 0 : Number(run) };
}
