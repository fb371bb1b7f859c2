import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';

let awaited: string | null = null;

/** What takes the place of an act has the focus when it comes: the keyboard goes on from what was made. */
export const focusNext = (name: string | null): void => void (awaited = name);

/** Takes the focus where it is awaited under this name; `of` tells what came from what was there. */
export function useAwaitedFocus<Place extends HTMLElement>(name: string, of: string, onTaken: () => void): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const taken = useEffectEvent(onTaken);
  useEffect(() => {
    if (awaited !== name || !place.current) return;
    awaited = null;
    place.current.focus();
    taken();
  }, [name, of]);
  return place;
}
