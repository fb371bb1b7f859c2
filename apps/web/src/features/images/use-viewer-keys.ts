import { useTranslation } from 'react-i18next';
import { useKeys, useKeysOn } from '../../ui/keys.js';
import { toolKeys } from './keys.js';
import type { Tool } from './use-hands.js';

/** Puts the viewer's keys into the help, for as long as it shows something. They act where it has the focus; answers whether single ones may. */
export function useViewerKeys(shown: boolean): boolean {
  const { t } = useTranslation('images');
  const of = (key: string, what: string) => ({ key, label: t('keys.of', { what }), hidden: true });
  useKeys(
    shown
      ? [
          of('↑ ↓', t('keys.scroll')),
          of('PageUp PageDown', t('keys.far')),
          of('Home End', t('keys.ends')),
          ...(Object.keys(toolKeys) as Tool[]).map((tool) => of(toolKeys[tool], t(`tool.${tool}`))),
          of('Enter', t('keys.press')),
          of('Backspace', t('act.undo')),
          of('1 … 9', t('keys.presets')),
          of('+ -', t('keys.zoom')),
          of('I', t('act.invert')),
          of('H', t('act.flipH')),
          of('V', t('act.flipV')),
          of('R', t('act.rotate')),
          of('Space', t('act.reset')),
          of('B', t('act.compare')),
          of('X', t('act.link')),
          of('C', t('act.play')),
          of('K', t('act.nextMark')),
        ]
      : [],
  );
  return useKeysOn();
}
