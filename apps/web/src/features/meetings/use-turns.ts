import { useState } from 'react';
import { Turns, type InTurn } from './turns.js';

export function useTurns(version: number): InTurn {
  const [turns] = useState(() => new Turns(version));
  turns.show(version);
  return turns.take;
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
