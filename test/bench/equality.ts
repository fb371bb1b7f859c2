/**
 * The shape in which answers are compared. Peers name ids and times as they like: an id is its UUID without a prefix, a time is its
 * instant, a connection is the list of its nodes, an empty list is no list.
 */
export function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return plainText(value);
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(plain);
  const { edges, ...object } = value as Record<string, unknown>;
  if (Array.isArray(edges)) return plain((edges as { node: unknown }[]).map(({ node }) => node));
  return Object.fromEntries(Object.entries(object).map(([key, inner]) => [key, plain(inner)]));
}

const prefixedId = /^[a-z]+_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const time = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/;

function plainText(text: string): unknown {
  const id = prefixedId.exec(text);
  if (id) return id[1];
  return time.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : text;
}

/**
 * Where an answer first differs from what is expected, or null. What a peer answers beyond it costs that peer and is not compared. Both
 * have been through `plain`.
 */
export function firstDifference(expected: unknown, found: unknown, path = ''): string | null {
  const differs = (): string => `${path || '(root)'}: ${brief(expected)} expected, ${brief(found)} found`;
  if (expected === null || typeof expected !== 'object') return expected === found ? null : differs();
  if (found === null || typeof found !== 'object' || Array.isArray(expected) !== Array.isArray(found)) return differs();
  if (Array.isArray(expected) && expected.length !== (found as unknown[]).length)
    return `${path}: ${expected.length} items expected, ${(found as unknown[]).length} found`;
  for (const [key, value] of Object.entries(expected)) {
    const inner = firstDifference(value, (found as Record<string, unknown>)[key] ?? null, path === '' ? key : `${path}.${key}`);
    if (inner) return inner;
  }
  return null;
}

const brief = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 120);
