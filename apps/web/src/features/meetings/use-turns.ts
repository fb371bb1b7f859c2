import { useRef, useState } from 'react';

/** `change` answers with the version that stands after it; null where it was refused. */
export type InTurn = (change: (version: number) => Promise<number | null>) => Promise<void>;

/**
 * One change of a meeting after the other, each against the version that stands when its turn comes: whoever takes two cases off, or moves one
 * twice, is not refused for what they did themselves a moment before.
 */
export function useTurns(version: number): InTurn {
  const shown = useRef(version);
  const stands = useRef(version);
  // An answer that was on its way may show an older version for a moment. Only a refusal makes a lower one true: a restored backup has them.
  shown.current = version;
  stands.current = Math.max(stands.current, version);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return (change) => {
    const turn = last.current.then(async () => {
      const made = await change(stands.current);
      stands.current = made === null ? shown.current : Math.max(stands.current, made);
    });
    last.current = turn;
    return turn;
  };
}

/** A button's change: pressed once more while it waits for its turn or for its answer, it is the same change. */
export function useTurn(inTurn: InTurn) {
  const [busy, setBusy] = useState(false);
  const take = (change: Parameters<InTurn>[0]): void => {
    if (busy) return;
    setBusy(true);
    void inTurn(change).finally(() => setBusy(false));
  };
  return { busy, take };
}
