/** One value of a charter that an amendment changed; values as JSON text, null where there was or is none. */
export interface CharterChange {
  /** Keys from the top, joined by dots, such as `opinions.P2.dueHours`. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Json = unknown;
const isObject = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Elements that have a name of their own are compared by it: a kind that is put in the middle has not changed those after it. */
const nameOf = (value: Json): string | null => (isObject(value) && typeof value['code'] === 'string' ? value['code'] : null);

function keyed(value: Json): Map<string, Json> | null {
  if (isObject(value)) return new Map(Object.entries(value));
  if (Array.isArray(value) && value.length > 0 && value.every((item: Json) => nameOf(item) !== null))
    return new Map(value.map((item: Json) => [nameOf(item)!, item]));
  return null;
}

/** What was changed, in the order of the newer version; whole lists where their elements have no names. */
export function charterDiff(before: Json, after: Json, path = ''): CharterChange[] {
  const [was, is] = [keyed(before), keyed(after)];
  if (!was || !is) {
    if (sameJson(before, after)) return [];
    return [{ path, before: textOf(before), after: textOf(after) }];
  }
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) =>
    charterDiff(was.get(key), is.get(key), path === '' ? key : `${path}.${key}`),
  );
}

const textOf = (value: Json): string | null => (value === undefined ? null : JSON.stringify(value));
/** Postgres keeps the keys of an object in an order of its own. */
const sameJson = (one: Json, other: Json): boolean => sorted(one) === sorted(other);
const sorted = (value: Json): string =>
  JSON.stringify(value, (_key, item: Json) =>
    isObject(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
  ) ?? '';
