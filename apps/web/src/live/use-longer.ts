import { useState } from 'react';
import { nextOf, type Page } from './pages.js';
import { useReadOn } from './use-read-on.js';

/**
 * A list of which somebody may read on. Whenever it is read anew it comes from its beginning: it is read to where they had come, and what they
 * saw stands until that is there. Another `of` is another list.
 */
export function useLonger<P extends Page<unknown>>(of: unknown, read: P | undefined, fetch: (after: string) => Promise<unknown>) {
  const [kept, keep] = useState({ of, wanted: 0, page: read });
  const before = kept.of === of ? kept : { of, wanted: 0, page: undefined };
  const next = read ? nextOf(read) : null;
  const short = next !== null && read!.edges.length < before.wanted;
  useReadOn(short ? next : null, fetch);
  const page = (short ? before.page : undefined) ?? read;
  if (kept.of !== of || kept.page !== page) keep({ ...before, page });
  return {
    page,
    /** Where to read on from; null at the end, and while that is done anyway. */
    rest: short ? null : next,
    more: async (after: string): Promise<void> => {
      const loaded = read?.edges.length ?? 0;
      await fetch(after);
      keep((now) => (now.of === of ? { ...now, wanted: Math.max(now.wanted, loaded + 1) } : now));
    },
  };
}
