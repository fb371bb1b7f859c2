import { useTranslation } from 'react-i18next';
import { useKeys, useKeysOn } from '../../ui/keys.js';
import { toolKeys } from './keys.js';
import type { Tool } from './use-hands.js';

/** Keys and the words of what they do, in the order of the help. */
const said = [
  ['↑ ↓', 'keys.scroll'],
  ['PageUp PageDown', 'keys.far'],
  ['Home End', 'keys.ends'],
  ...(Object.keys(toolKeys) as Tool[]).map((tool) => [toolKeys[tool], `tool.${tool}`] as const),
  ['Enter', 'keys.press'],
  ['Backspace', 'act.undo'],
  ['1 … 9', 'keys.presets'],
  ['+ -', 'keys.zoom'],
  ['I', 'act.invert'],
  ['H', 'act.flipH'],
  ['V', 'act.flipV'],
  ['R', 'act.rotate'],
  ['Space', 'act.reset'],
  ['B', 'act.compare'],
  ['X', 'act.link'],
  ['C', 'act.play'],
  ['K', 'act.nextMark'],
  ['M', 'act.marks'],
] as const;

/** Puts the viewer's keys into the help, for as long as it shows something. They act where it has the focus; answers whether single ones may. */
export function useViewerKeys(shown: boolean): boolean {
  const { t } = useTranslation('images');
  useKeys(shown ? said.map(([key, what]) => ({ key, label: t('keys.of', { what: t(what) }), hidden: true })) : []);
  return useKeysOn();
}
