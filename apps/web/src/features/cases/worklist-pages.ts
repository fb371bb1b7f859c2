export interface Edge {
  readonly node: { readonly id: string };
}
export interface RowPage<Row extends Edge = Edge> {
  readonly edges: readonly Row[];
}

/** The next page behind what is loaded; a case that has moved meanwhile is not shown twice. */
export function appended<Row extends Edge>(loaded: readonly Row[], next: readonly Row[]): Row[] {
  const known = new Set(loaded.map(({ node }) => node.id));
  return [...loaded, ...next.filter(({ node }) => !known.has(node.id))];
}

/**
 * What a fresh first page adds: rows not yet in the list come to the top in the page's order; what is already there keeps its place
 * under the eyes of whoever reads it.
 */
export function refreshed<Row extends Edge>(loaded: readonly Row[], fresh: readonly Row[]): { rows: Row[]; added: string[] } {
  const known = new Set(loaded.map(({ node }) => node.id));
  const added = fresh.filter(({ node }) => !known.has(node.id));
  return { rows: [...added, ...loaded], added: added.map(({ node }) => node.id) };
}
