import { useCallback, useEffect, useRef, useState } from 'react';

/** How long the light on a changed row takes to fade, in milliseconds; the same as in worklist.module.css. */
const fades = 2_400;

/** Remembers for a moment which rows have just changed. */
export function useChanged() {
  const [changed, setChanged] = useState<ReadonlyMap<string, number>>(new Map());
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const running = timers.current;
    return () => running.forEach(clearTimeout);
  }, []);
  const mark = useCallback((ids: readonly string[]) => {
    if (ids.length === 0) return;
    const at = performance.now();
    setChanged((before) => new Map([...before, ...ids.map((id) => [id, at] as const)]));
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      setChanged((before) => new Map([...before].filter(([id, since]) => !(ids.includes(id) && since === at))));
    }, fades);
    timers.current.add(timer);
  }, []);
  return { changed, mark };
}
