import type { Viewer } from '#access';
import type { Kept } from '../computing.js';
import { withKeys } from '../plan.js';
import type { Statement, StatementReader } from '../reader.js';
import type { Variables } from '../shapes.js';
import type { FragmentPlan, FragmentRow } from './fragment-plan.js';
import type { FragmentMemory, KeptText } from './memory.js';
import { placesIn, type FragmentPlace } from './place.js';
import type { RowFacts } from './row-facts.js';

/** A page's text with its places, and the plans that they name. */
export interface Page {
  readonly text: string;
  readonly fragments: readonly FragmentPlan[];
}

interface Wanted {
  readonly plan: FragmentPlan;
  /** Row's key → where its text is kept. */
  readonly keys: Map<string, string>;
}

/** The texts of a page, in the order of its places. */
export type Found = readonly { readonly plan: FragmentPlan; readonly text: KeptText; readonly said: string | undefined }[];

/**
 * What the pages wait for: from memory where it is still valid, and the rest in one round trip, one statement for each kind. A text is kept
 * under what its own statement saw, so it is never taken for newer than it is. Null when a row is gone since: then all is read again.
 */
export async function fetchFragments(
  pages: readonly Page[],
  variables: Variables,
  reader: StatementReader,
  viewer: Viewer,
  memory: FragmentMemory,
): Promise<readonly Found[] | null> {
  const kinds = new Map<FragmentPlan, string>();
  const kindOf = (plan: FragmentPlan): string => {
    let kind = kinds.get(plan);
    if (kind === undefined) kinds.set(plan, (kind = plan.kind(variables, viewer)));
    return kind;
  };
  const missing = new Map<string, Wanted>();
  const texts = new Map<string, KeptText>();
  const asked = pages.map(({ text, fragments }) =>
    placesIn(text).map((place) => {
      const plan = fragments[place.fragment]!;
      const kind = kindOf(plan);
      const key = keyOf(kind, place);
      if (!texts.has(key)) {
        const kept = memory.find(key, place.validity);
        if (kept) texts.set(key, kept);
        else wantedOf(missing, kind, plan).keys.set(place.id, key);
      }
      return { plan, key, said: place.said };
    }),
  );
  if (missing.size > 0 && !(await load([...missing.values()], variables, reader, viewer, memory, texts))) return null;
  return asked.map((places) => places.map(({ plan, key, said }) => ({ plan, said, text: texts.get(key)! })));
}

const keyOf = (kind: string, { id, audience }: Pick<FragmentPlace, 'id' | 'audience'>): string => `${kind} ${audience} ${id}`;

function wantedOf(missing: Map<string, Wanted>, kind: string, plan: FragmentPlan): Wanted {
  let wanted = missing.get(kind);
  if (!wanted) missing.set(kind, (wanted = { plan, keys: new Map() }));
  return wanted;
}

async function load(
  missing: readonly Wanted[],
  variables: Variables,
  reader: StatementReader,
  viewer: Viewer,
  memory: FragmentMemory,
  texts: Map<string, KeptText>,
): Promise<boolean> {
  const statements = missing.map(({ plan, keys }): Statement => plan.bind(withKeys(variables, [...keys.keys()]))(viewer));
  const results = await reader.run(viewer, statements);
  return missing.every(({ plan, keys }, index) => {
    const rows = results[index] as unknown as FragmentRow[];
    return [...keys].every(([id, key], n) => {
      const { data, patients, audience, validity } = rows[n]!;
      if (data === null || audience === null) return false;
      const text = { runs: plan.division.runs(data), patients };
      texts.set(key, text);
      // What its own statement saw of the viewer's rights may be newer than what the page saw.
      if (validity !== null) memory.keep(keyOf(plan.kind(variables, viewer), { id, audience }), validity, text);
      return true;
    });
  });
}

/** For `fillIn`: each place's run, with `fill` for what is computed inside it. */
export function keptIn(found: Found, fill: (run: string, plan: FragmentPlan, said: () => RowFacts) => string): Kept {
  let next = 0;
  const latest: { found: Found[number]; said: () => RowFacts }[] = [];
  return ({ fragment, run }) => {
    if (run === 0) latest[fragment] = { found: found[next]!, said: onceParsed(found[next++]!.said) };
    const { found: { plan, text }, said } = latest[fragment]!; // prettier-ignore
    return fill(text.runs[run]!, plan, said);
  };
}

function onceParsed(json: string | undefined): () => RowFacts {
  let parsed: RowFacts | undefined;
  return () => (parsed ??= JSON.parse(json!) as RowFacts);
}
