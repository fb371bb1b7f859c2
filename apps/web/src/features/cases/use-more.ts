import { useCallback, useEffect, useRef, useState } from 'react';

const again = 2_000;

/**
 * Asks for what comes after what is loaded, once for each place. Not by whether something is under way: the list is drawn, and asks for its
 * next page, before the one that came is over, and a page that was asked for twice at once came into no list at all.
 */
export function useMore(cursor: string | null, fetch: (after: string) => Promise<unknown>): () => void {
  const asked = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [tries, setTries] = useState(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    if (cursor === null || asked.current === cursor) return;
    asked.current = cursor;
    void fetch(cursor)
      .catch(() => undefined)
      .finally(() => {
        // Whoever is at the end of what is loaded cannot scroll on: what did not come is asked for again without them.
        timer.current = setTimeout(() => {
          if (asked.current !== cursor) return;
          asked.current = null;
          setTries((n) => n + 1);
        }, again);
      });
  }, [cursor, fetch, tries]);
}
