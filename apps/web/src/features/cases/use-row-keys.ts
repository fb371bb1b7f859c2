import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';

/** J and K move through the rows from anywhere on the page (not while typing); Enter is the focused row's own link. */
export function useRowKeys(count: number, show: (index: number) => void) {
  const [current, setCurrent] = useState<number | null>(null);
  const move = (step: number) => {
    if (count === 0) return;
    const next = current === null ? 0 : Math.min(count - 1, Math.max(0, current + step));
    setCurrent(next);
    show(next);
  };
  useHotkeys([
    ['J', () => move(1)],
    ['K', () => move(-1)],
  ]);
  return { current, setCurrent };
}
