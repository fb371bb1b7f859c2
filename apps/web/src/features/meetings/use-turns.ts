import { useRef } from 'react';

/**
 * One change of a meeting after the other, each against the version that stands when its turn comes: whoever takes two cases off, or moves one
 * twice, is not refused for what they did themselves a moment before.
 */
export function useTurns(version: number) {
  const known = useRef(version);
  const stands = useRef(version);
  if (known.current !== version) known.current = stands.current = version;
  const last = useRef<Promise<unknown>>(Promise.resolve());
  /** `change` answers with the version that it made; null where it was refused, or had nothing to do. */
  return (change: (version: number) => Promise<number | null>): Promise<void> => {
    const turn = last.current.then(async () => {
      const made = await change(stands.current);
      if (made !== null) stands.current = made;
    });
    last.current = turn;
    return turn;
  };
}
