import { useCallback, useRef, useState } from 'react';

const prefix = 'consilium.draft.';
let owner = '';

const keys = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith(prefix));

/** Drafts belong to one person: what somebody else has left on this device goes as soon as another person is signed in. */
export function draftsBelongTo(person: string): void {
  owner = person;
  for (const key of keys()) if (!key.startsWith(`${prefix}${person}.`)) localStorage.removeItem(key);
}

export const draftCount = (): number => keys().length;

/** At sign-out nothing that was typed stays on the device. */
export function removeDrafts(): void {
  for (const key of keys()) localStorage.removeItem(key);
}

/** What was kept under this name for whoever is signed in; null where there is nothing, or nothing that can be read. */
export function keptDraft<Value>(name: string): Value | null {
  const text = localStorage.getItem(`${prefix}${owner}.${name}`);
  if (text === null) return null;
  try {
    return JSON.parse(text) as Value;
  } catch {
    return null;
  }
}

/** Names of what is kept for whoever is signed in, of those that begin so. */
export function keptNames(beginning: string): string[] {
  const own = `${prefix}${owner}.`;
  return keys()
    .filter((key) => key.startsWith(`${own}${beginning}`))
    .map((key) => key.slice(own.length));
}

export function keepDraft(name: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(`${prefix}${owner}.${name}`);
    else localStorage.setItem(`${prefix}${owner}.${name}`, JSON.stringify(value));
  } catch {
    // A full or closed store: the draft lives as long as the page.
  }
}

/**
 * State that survives reload, crash and a lost session, until it is sent (`drop`) or its author signs out. The caller gives its
 * component a key where the name may change.
 */
export function useDraft<Value>(name: string, initial: Value) {
  const [start] = useState(() => keptDraft<Value>(name));
  const [value, setValue] = useState<Value>(start ?? initial);
  const [kept, setKept] = useState(start !== null);
  const latest = useRef(value);
  const put = useCallback(
    (next: Value, keep: boolean) => {
      latest.current = next;
      setValue(next);
      setKept(keep);
      keepDraft(name, keep ? next : null);
    },
    [name],
  );
  return {
    value,
    kept,
    /** The newest value, for what ends after the component has rendered again. */
    current: useCallback(() => latest.current, []),
    change: useCallback((next: Value) => put(next, true), [put]),
    drop: useCallback((next: Value) => put(next, false), [put]),
  };
}
