import type { Tool } from './use-hands.js';

/** What a button or a key does. */
export type Act =
  | { readonly do: 'tool'; readonly tool: Tool }
  | { readonly do: 'preset'; readonly index: number }
  | { readonly do: 'speed'; readonly speed: number }
  | { readonly do: 'scroll' | 'zoomBy'; readonly by: number }
  | { readonly do: 'move'; readonly x: number; readonly y: number; readonly far: boolean }
  | {
      readonly do:
        | 'first'
        | 'last'
        | 'press'
        | 'drop'
        | 'undo'
        | 'invert'
        | 'flipH'
        | 'flipV'
        | 'rotate'
        | 'reset'
        | 'play'
        | 'compare'
        | 'link'
        | 'nextMark'
        | 'marks'
        | 'attach';
    };

export const toolKeys: Readonly<Record<Tool, string>> = { window: 'W', zoom: 'Z', pan: 'P', scroll: 'S', length: 'L', angle: 'A' };

const presets = {
  CT: [
    { name: 'softTissue', centre: 40, width: 400 },
    { name: 'bone', centre: 400, width: 1_800 },
    { name: 'lung', centre: -600, width: 1_500 },
    { name: 'image', centre: null, width: null },
  ],
  other: [
    { name: 'image', centre: null, width: null },
    { name: 'narrow', centre: null, width: 0.6 },
    { name: 'wide', centre: null, width: 1.6 },
  ],
} as const;
export type Preset = {
  readonly name: 'softTissue' | 'bone' | 'lung' | 'image' | 'narrow' | 'wide';
  readonly centre: number | null;
  readonly width: number | null;
};
/** A CT's values mean the same everywhere; elsewhere there is only the image's own window, and narrower or wider ones around it. */
export const presetsOf = (modality: string): readonly Preset[] => (modality === 'CT' ? presets.CT : presets.other);

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const singles: Readonly<Record<string, Act>> = {
  I: { do: 'invert' },
  H: { do: 'flipH' },
  V: { do: 'flipV' },
  R: { do: 'rotate' },
  ' ': { do: 'reset' },
  C: { do: 'play' },
  B: { do: 'compare' },
  X: { do: 'link' },
  K: { do: 'nextMark' },
  M: { do: 'marks' },
  '+': { do: 'zoomBy', by: 1.2 },
  '=': { do: 'zoomBy', by: 1.2 },
  '-': { do: 'zoomBy', by: 1 / 1.2 },
  PAGEUP: { do: 'scroll', by: -5 },
  PAGEDOWN: { do: 'scroll', by: 5 },
  HOME: { do: 'first' },
  END: { do: 'last' },
  ENTER: { do: 'press' },
  ESCAPE: { do: 'drop' },
  BACKSPACE: { do: 'undo' },
  DELETE: { do: 'undo' },
};

/** Readers' habits from other viewers. Arrows scroll; while a measuring tool or another drag's tool is chosen they do what the drag does. */
export function actOfKey(
  event: { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean },
  tool: Tool,
): Act | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const arrow = arrows[event.key];
  if (arrow) {
    const [x, y] = arrow;
    if (tool === 'scroll' || (tool === 'window' && !event.shiftKey)) return { do: 'scroll', by: x + y };
    return { do: 'move', x, y, far: event.shiftKey };
  }
  const key = event.key.toUpperCase();
  const chosen = (Object.keys(toolKeys) as Tool[]).find((name) => toolKeys[name] === key);
  if (chosen) return { do: 'tool', tool: chosen };
  if (/^[1-9]$/.test(key)) return { do: 'preset', index: Number(key) - 1 };
  return singles[key] ?? null;
}
