import { useEffect } from 'react';
import { patiently } from './lazily.js';

/** From the first thing that is focused; before it there is no place to keep. */
export function useKeptFocus(): void {
  useEffect(() => {
    let latest: readonly EventTarget[] = [];
    let stop: (() => void) | undefined;
    let gone = false;
    const came = (event: FocusEvent) => {
      const first = latest.length === 0;
      latest = event.composedPath();
      if (first) void patiently(() => import('./kept-focus.js')).then(({ keepFocus }) => begin(keepFocus), end);
    };
    const begin = (keepFocus: (before: readonly EventTarget[]) => () => void) => {
      if (!gone) stop = keepFocus(latest);
      end();
    };
    // Where it does not come a browser does what it does.
    const end = () => document.removeEventListener('focusin', came);
    document.addEventListener('focusin', came);
    return () => {
      gone = true;
      end();
      stop?.();
    };
  }, []);
}
