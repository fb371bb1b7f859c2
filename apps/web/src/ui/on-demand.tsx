import { cloneElement, Suspense, useState, type ReactElement, type ReactNode } from 'react';

interface Props {
  readonly button: ReactElement<Record<string, unknown>>;
  /** Starts the loading of what opens, before it is asked for. */
  readonly prepare: () => Promise<unknown>;
  /** The button with what it opens, opened. */
  readonly opens?: 'menu' | 'dialog';
  readonly children: (button: ReactElement<Record<string, unknown>>) => ReactNode;
}

/** A button whose menu comes with code of its own once somebody is about to open it. */
export function OnDemand({ button, prepare, opens = 'menu', children }: Props) {
  const [wanted, setWanted] = useState(false);
  const ready = () => void prepare().catch(() => undefined);
  const waiting = cloneElement(button, {
    'aria-haspopup': opens,
    'aria-expanded': false,
    onPointerEnter: ready,
    onFocus: ready,
    onClick: () => setWanted(true),
  });
  return wanted ? <Suspense fallback={waiting}>{children(button)}</Suspense> : waiting;
}
