import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import classes from './hint.module.css';
import { lazily } from './lazily.js';

// Placing it needs a library that nothing else of the first page does.
const load = () => import('./hint-label.js');
const HintLabel = lazily(() => load().then(({ HintLabel: component }) => ({ default: component })));

/** Long enough not to flicker below a passing hand. */
const patience = 350;

/** Says in words what an icon stands for, to whoever points at it or comes to it by keyboard; Escape puts it away. */
export function Hint({ label, children }: { label: string; children: ReactNode }) {
  const place = useRef<HTMLSpanElement>(null);
  const [target, setTarget] = useState<Element | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = () => {
    void load().catch(() => undefined);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setTarget(place.current?.firstElementChild ?? null), patience);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setTarget(null);
  };
  return (
    <>
      <span
        ref={place}
        className={classes['place']}
        onPointerOver={({ pointerType }) => pointerType === 'mouse' && show()}
        onPointerOut={hide}
        onFocus={({ target: focused }) => focused.matches(':focus-visible') && show()}
        onBlur={hide}
        onClick={hide}
        onKeyDown={({ key }) => key === 'Escape' && hide()}
      >
        {children}
      </span>
      {target && (
        <Suspense>
          <HintLabel label={label} target={target} />
        </Suspense>
      )}
    </>
  );
}
