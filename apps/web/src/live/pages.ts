import type { FieldMergeFunction, Reference } from '@apollo/client';

interface Edge<Node> {
  /** Empty for what was told of, and not read with a page. */
  readonly cursor?: string;
  readonly node: Node;
}
export interface Page<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** How many of the edges have been read up to the place after which the next page begins; what stands behind it is older, or was told of. */
const readOf = ({ edges, pageInfo }: Page<unknown>): number => {
  const last = pageInfo.endCursor === null ? -1 : edges.findLastIndex(({ cursor }) => cursor === pageInfo.endCursor);
  return last < 0 ? edges.length : last + 1;
};

/**
 * The next page behind what is loaded, for nodes known by this key. What has moved from one page to the next meanwhile keeps its place; what
 * was told of before it was asked for comes to the one where it belongs.
 */
export const joinedBy =
  <Node>(keyOf: (node: Node) => string) =>
  <P extends Page<Node>>(loaded: P, next: P): P => {
    const at = readOf(loaded);
    const before = loaded.edges.slice(0, at);
    const known = new Set(before.map(({ node }) => keyOf(node)));
    const read = next.edges.filter(({ node }) => !known.has(keyOf(node)));
    for (const { node } of read) known.add(keyOf(node));
    // Read before and no longer there: the list has come to its end without it.
    const stands = ({ cursor, node }: Edge<Node>) => !known.has(keyOf(node)) && (next.pageInfo.hasNextPage || !cursor);
    return { ...next, edges: [...before, ...read, ...loaded.edges.slice(at).filter(stands)] };
  };
export const joined = joinedBy(({ id }: { readonly id: string }) => id);

/** For `fetchMore`: what is on the screen, with the next page of one of its lists behind what is loaded of it. */
export const joinedIn =
  <Data, P extends object>(listOf: (data: Data) => P | null | undefined, join: (loaded: P, next: P) => P) =>
  (before: Data, { fetchMoreResult }: { readonly fetchMoreResult: Data }): Data => {
    const [loaded, next] = [listOf(before), listOf(fetchMoreResult)];
    return loaded && next ? (replaced(before, loaded, join(loaded, next)) as Data) : before;
  };
const replaced = (within: unknown, old: object, by: object): unknown => {
  if (within === old) return by;
  if (typeof within !== 'object' || within === null || Array.isArray(within)) return within;
  return Object.fromEntries(Object.entries(within).map(([key, inner]) => [key, replaced(inner, old, by)]));
};

/** Whether there are edges behind the place from which to read on that had been read before: the list's beginning was read anew. */
export const wasLonger = (page: Page<unknown>): boolean => page.edges.slice(readOf(page)).some(({ cursor }) => Boolean(cursor));

/** Where to read on from; null at the end. */
export const nextOf = ({ pageInfo }: Page<unknown>): string | null => (pageInfo.hasNextPage ? pageInfo.endCursor : null);

type Stored = Page<Reference> | undefined;
/** For the cache: the beginning of a list read anew, as every fact has it read, takes nothing away of what was loaded or told of behind it. */
export const beginning: FieldMergeFunction<Stored, NonNullable<Stored>> = (loaded, first, { readField }) => {
  if (!loaded || !first.pageInfo.hasNextPage) return first;
  const idOf = ({ node }: Edge<Reference>) => readField<string>('id', node);
  const read = new Set(first.edges.map(idOf));
  const last = loaded.edges.findLastIndex((edge) => read.has(idOf(edge)));
  return { ...first, edges: [...first.edges, ...loaded.edges.slice(last + 1)] };
};
