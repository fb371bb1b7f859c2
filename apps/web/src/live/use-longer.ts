import { useEffect, useRef, useState } from 'react';
import { nextOf, type Page } from './pages.js';
import { useReadOn } from './use-read-on.js';

/**
 * A list of which somebody may read on. Whenever it is read anew it comes from its beginning: it is read to where they had come, and what they
 * saw stands until that is there. Another `of` is another list.
 */
export function useLonger<P extends Page<unknown>>(of: unknown, read: P | undefined, fetch: (after: string) => Promise<unknown>) {
  const [reached, setReached] = useState({ of, edges: 0 });
  const seen = useRef<{ readonly of: unknown; readonly page: P | undefined }>({ of, page: undefined });
  const next = read ? nextOf(read) : null;
  const short = next !== null && reached.of === of && read!.edges.length < reached.edges;
  useReadOn(short ? next : null, fetch);
  useEffect(() => {
    if (!short) seen.current = { of, page: read };
  }, [of, read, short]);
  return {
    page: short && seen.current.of === of ? (seen.current.page ?? read) : read,
    /** Where to read on from; null at the end, and while that is done anyway. */
    rest: short ? null : next,
    more: async (after: string): Promise<void> => {
      // One more than was there: whatever of the next page has come counts.
      const edges = (read?.edges.length ?? 0) + 1;
      await fetch(after);
      setReached((before) => ({ of, edges: before.of === of ? Math.max(before.edges, edges) : edges }));
    },
  };
}
