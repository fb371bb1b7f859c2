import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../ui/keys.js';

/**
 * J and K move through the rows from anywhere on the page (not while typing); Enter is the focused row's own link. The line is remembered by
 * its case, not by its place: rows that come above it do not move it.
 */
export function useRowKeys(ids: readonly string[], show: (index: number) => void) {
  const { t } = useTranslation('words');
  const [current, setCurrent] = useState<string | null>(null);
  const move = (step: number) => {
    if (ids.length === 0) return;
    const at = current === null ? -1 : ids.indexOf(current);
    const next = at < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, at + step));
    setCurrent(ids[next]!);
    show(next);
  };
  useKeys([
    { key: 'J', label: t('keys.next'), run: () => move(1), hidden: true },
    { key: 'K', label: t('keys.previous'), run: () => move(-1), hidden: true },
    { key: 'Enter', label: t('keys.open') },
  ]);
  return { current, setCurrent };
}
