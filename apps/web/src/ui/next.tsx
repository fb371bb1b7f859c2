import { useEffect, useState, type ReactNode } from 'react';

/**
 * What stands beside what is read first: drawn in the frame after it, so that it does not keep it from being painted. Keyed by what it shows,
 * as everything that is begun anew. Not a deferred value: each answer that comes in meanwhile would begin it again, a hundred milliseconds and more.
 */
export function Next({ children }: { children: ReactNode }) {
  // Where nobody looks no frame comes.
  const [now, setNow] = useState(document.hidden);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Asked within a frame: the timer comes when that has been painted.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setNow(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return now ? children : null;
}
