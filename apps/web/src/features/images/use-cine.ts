import { useEffect, useState } from 'react';
import type { PaneHandle } from './pane.js';

/** A loop plays when somebody says so, never by itself. */
export function useCine(handle: PaneHandle | null) {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const time = handle?.images[0]?.frameTime ?? null;
  const loops = time !== null && (handle?.images.length ?? 0) > 1;

  useEffect(() => setPlaying(false), [handle?.images]);
  useEffect(() => {
    if (!playing || !handle || !loops) return;
    let frame = 0;
    let due = performance.now();
    const step = Math.max(20, time / speed);
    const tick = (now: number) => {
      if (now >= due) {
        // A machine that is late shows the next one, not all that it missed.
        due = Math.max(due + step, now);
        const { stage, images } = handle;
        // One that is on its way is waited for: a loop that runs ahead of its images shows none.
        if (stage.arriving !== 'coming') handle.scroll(stage.wanted === images.length - 1 ? -stage.wanted : 1);
      }
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [playing, speed, handle, loops, time]);

  return { cine: loops ? { playing, speed } : null, toggle: () => loops && setPlaying((is) => !is), setSpeed };
}
