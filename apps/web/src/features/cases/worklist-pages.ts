interface Edge {
  readonly node: { readonly id: string };
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
