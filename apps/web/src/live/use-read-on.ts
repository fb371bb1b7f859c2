import { useEffect, useEffectEvent } from 'react';
import { useLive } from './live.js';

/** Until what came is on the screen, however busy the page. */
const settled = 1_000;
const longest = 30_000;

/**
 * Reads a list on by itself, page after page; what goes lost on the way is asked for again like everything on the screen. So is what came and left
 * the list where it was: its beginning, read anew at the same moment, took it away again, and nobody saw that it had been longer.
 */
export function useReadOn(from: string | null, more: (after: string) => Promise<unknown>): void {
  const { unread } = useLive();
  const read = useEffectEvent(more);
  useEffect(() => {
    if (from === null) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wait = settled;
    const ask = () =>
      unread.read(async () => {
        if (over) return;
        await read(from);
        if (over) return;
        timer = setTimeout(ask, wait);
        wait = Math.min(wait * 2, longest);
      });
    ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [unread, from]);
}
