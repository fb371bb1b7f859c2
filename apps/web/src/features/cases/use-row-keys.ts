import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../ui/keys.js';

/** J and K move through the rows from anywhere on the page (not while typing); Enter is the focused row's own link. */
export function useRowKeys(count: number, show: (index: number) => void) {
  const { t } = useTranslation('words');
  const [current, setCurrent] = useState<number | null>(null);
  const move = (step: number) => {
    if (count === 0) return;
    const next = current === null ? 0 : Math.min(count - 1, Math.max(0, current + step));
    setCurrent(next);
    show(next);
  };
  useKeys([
    { key: 'J', label: t('keys.next'), run: () => move(1), hidden: true },
    { key: 'K', label: t('keys.previous'), run: () => move(-1), hidden: true },
    { key: 'Enter', label: t('keys.open') },
  ]);
  return { current, setCurrent };
}
