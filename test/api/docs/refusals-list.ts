import type { RefusalDefinition } from '#kernel';

const order = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_INPUT',
  'TOO_COSTLY',
  'RATE_LIMITED',
  'NOT_FOUND',
  'CONFLICT',
  'REFUSED',
  'INTERNAL',
] as const satisfies readonly RefusalDefinition['category'][];

/** One table for each category, as docs/integrators/refusals.md prints them. */
export function refusalsList(codes: Readonly<Record<string, RefusalDefinition>>): string {
  const known = new Set<string>(order);
  const lost = Object.entries(codes).filter(([, { category }]) => !known.has(category));
  if (lost.length > 0) throw new Error(`a category without a place on the page: ${lost.map(([code]) => code).join(', ')}`);
  return order
    .map((category) => {
      const rows = Object.entries(codes)
        .filter(([, one]) => one.category === category)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, { rule, message }]) => `| \`${code}\` | ${rule ?? ''} | ${message} |`);
      return [`### ${category}`, '', '| code | rule | what it says |', '|---|---|---|', ...rows].join('\n');
    })
    .join('\n\n');
}
