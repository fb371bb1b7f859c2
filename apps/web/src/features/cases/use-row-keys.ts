import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../ui/keys.js';

/**
 * J and K move through the rows from anywhere on the page (not while typing), page by page and to either end as well; Enter is the focused
 * row's own link. The browser's own scrolling would not do: the row with the focus leaves the document, and with it goes what is scrolled. The
 * line is remembered by its case, not by its place: rows that come above it do not move it.
 */
export function useRowKeys(ids: readonly string[], show: (index: number) => void, pageful: () => number) {
  const { t } = useTranslation(['words', 'worklist']);
  const [current, setCurrent] = useState<string | null>(null);
  const go = (to: number) => {
    if (ids.length === 0) return;
    const next = Math.min(ids.length - 1, Math.max(0, to));
    setCurrent(ids[next]!);
    show(next);
  };
  const move = (step: number) => {
    const at = current === null ? -1 : ids.indexOf(current);
    go(at < 0 ? 0 : at + step);
  };
  useKeys([
    { key: 'J', label: t('keys.next'), run: () => move(1), hidden: true },
    { key: 'K', label: t('keys.previous'), run: () => move(-1), hidden: true },
    { key: 'PageDown', label: t('worklist:keys.pageDown'), run: () => move(pageful()), hidden: true },
    { key: 'PageUp', label: t('worklist:keys.pageUp'), run: () => move(-pageful()), hidden: true },
    { key: 'Home', label: t('worklist:keys.first'), run: () => go(0), hidden: true },
    { key: 'End', label: t('worklist:keys.last'), run: () => go(ids.length - 1), hidden: true },
    { key: 'Enter', label: t('keys.open') },
  ]);
  return { current, setCurrent };
}
