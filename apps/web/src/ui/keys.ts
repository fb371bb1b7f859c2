import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';

export interface Key {
  /** As `KeyboardEvent.key` says it (`J`, `?`, `Escape`), with Shift where it makes a difference (`Shift+X`), or two after each other: `G W`. */
  readonly key: string;
  /** What it does, in the words of the page: the help and the command palette list it. */
  readonly label: string;
  /** Left out where the key works by itself, such as Enter on a link: then it is only listed. */
  readonly run?: (() => void) | undefined;
  /** Too small for the command palette, such as moving by one. */
  readonly hidden?: boolean;
}

const stored = 'consilium.keys';
const patience = 1_200;
const registered = new Map<symbol, { readonly keys: readonly Key[]; readonly behind: boolean }>();
const listeners = new Set<() => void>();
let all: readonly Key[] = [];
let on = read();
let begun: { readonly key: string; readonly at: number } | null = null;

function read(): boolean {
  try {
    return localStorage.getItem(stored) !== 'off';
  } catch {
    return true;
  }
}
function changed(): void {
  // What is there on every page comes first in the list: a page's own key of the same name is found before it.
  all = [...registered.values()].sort((one, other) => Number(other.behind) - Number(one.behind)).flatMap(({ keys }) => keys);
  for (const listener of listeners) listener();
}
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Single keys get in the way of whoever dictates or hits keys by chance: they can be switched off (WCAG 2.1.4). */
export function switchKeys(to: boolean): void {
  on = to;
  try {
    localStorage.setItem(stored, to ? 'on' : 'off');
  } catch {
    // A closed store: for as long as the page lives.
  }
  changed();
}
export const useKeysOn = (): boolean => useSyncExternalStore(subscribe, () => on);
/** Everything that a key does here and now, in the order in which the parts of the page came. */
export const useKeyList = (): readonly Key[] => useSyncExternalStore(subscribe, () => all);

/** Somebody types, chooses in a menu, or answers a dialog: there a letter is a letter. */
const elsewhere =
  '[contenteditable=""],[contenteditable="true"],[role="menu"],[role="listbox"],[role="dialog"],select,textarea,input:not([type="radio"],[type="checkbox"],[type="button"])';

function pressed(event: KeyboardEvent): void {
  // Who switched single keys off meant letters, which dictation speaks too (WCAG 2.1.4): End and Escape go on working.
  if ((!on && event.key.length === 1) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return;
  if (event.target instanceof Element && event.target.closest(elsewhere)) return;
  if (document.querySelector('[role="dialog"][aria-modal="true"]')) return;
  const key = event.key.toUpperCase();
  const first = begun && performance.now() - begun.at < patience ? `${begun.key} ` : '';
  begun = null;
  // The part that came last is the one in front.
  const by = (name: string) => all.findLast((one) => one.run && one.key.toUpperCase() === name);
  const found = (first && by(first + key)) || (event.shiftKey && by(`SHIFT+${key}`)) || by(key);
  if (found) {
    event.preventDefault();
    found.run?.();
  } else if (all.some((one) => one.run && one.key.toUpperCase().startsWith(`${key} `))) begun = { key, at: performance.now() };
}

/**
 * Keys of a part of the page, for as long as it is there; never while somebody types. What they do may change with every render. `behind`: of
 * what stays around every page; it is told of its parts after them, and would come before a page's key of the same name.
 */
export function useKeys(keys: readonly Key[], behind = false): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  const said = keys.map(({ key, label, run, hidden }) => [key, label, run !== undefined, hidden === true].join('\t')).join('\n');
  const own = useMemo(
    () =>
      said === ''
        ? []
        : said.split('\n').map((line, index): Key => {
            const [key = '', label = '', runs, hidden] = line.split('\t');
            return { key, label, hidden: hidden === 'true', ...(runs === 'true' && { run: () => latest.current[index]?.run?.() }) };
          }),
    [said],
  );
  // A part keeps its place when its keys change.
  const id = useRef<symbol>(undefined);
  useEffect(() => {
    const own = (id.current = Symbol('keys'));
    if (registered.size === 0) addEventListener('keydown', pressed);
    registered.set(own, { keys: [], behind });
    return () => {
      registered.delete(own);
      if (registered.size === 0) removeEventListener('keydown', pressed);
      changed();
    };
  }, [behind]);
  useEffect(() => {
    registered.set(id.current!, { keys: own, behind });
    changed();
  }, [own, behind]);
}
