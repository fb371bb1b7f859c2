import { useDeferredValue, type ReactNode } from 'react';

/**
 * What stands beside what is read first: drawn right after it, without keeping it from being painted, and put off again while somebody
 * types or points. Keyed by what it shows, as everything that is begun anew.
 */
export function Next({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
