import { useEffect, useEffectEvent } from 'react';
import { useLive } from './live.js';

/** Reads a list on by itself, page after page; what goes lost on the way is asked for again like everything on the screen. */
export function useReadOn(from: string | null, more: (after: string) => Promise<unknown>): void {
  const { unread } = useLive();
  const read = useEffectEvent(more);
  useEffect(() => {
    if (from !== null) unread.read(() => read(from));
  }, [unread, from]);
}
