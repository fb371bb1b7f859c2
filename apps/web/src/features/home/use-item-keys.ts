import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../ui/keys.js';

/** J and K go through everything on the page in reading order, Enter opens, E does what can be done from here. */
export function useItemKeys() {
  const { t } = useTranslation(['home', 'words']);
  const page = useRef<HTMLDivElement>(null);
  const move = (step: number) => {
    const links = [...(page.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const here = links.findIndex((link) => link.closest('[data-item]')?.contains(document.activeElement));
    const next = here < 0 ? 0 : Math.min(links.length - 1, Math.max(0, here + step));
    links[next]?.focus();
    links[next]?.scrollIntoView({ block: 'nearest' });
  };
  const act = () => {
    const item = document.activeElement?.closest('[data-item]');
    const button = item && page.current?.contains(item) ? item.querySelector<HTMLElement>('[data-act]') : null;
    if (!button) return;
    // The row goes: its neighbour takes the focus, or the next press would start from the top again.
    const links = [...(page.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = links.findIndex((link) => item?.contains(link));
    (links[at + 1] ?? links[at - 1])?.focus();
    button.click();
  };
  useKeys([
    { key: 'J', label: t('words:keys.next'), run: () => move(1), hidden: true },
    { key: 'K', label: t('words:keys.previous'), run: () => move(-1), hidden: true },
    { key: 'Enter', label: t('words:keys.open') },
    { key: 'E', label: t('keys.act'), run: act, hidden: true },
  ]);
  return page;
}
