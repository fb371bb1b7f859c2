import { useSyncExternalStore } from 'react';
import { VisuallyHidden } from '@mantine/core';

let message = '';
const listeners = new Set<() => void>();

/** Says it to whoever listens instead of looking, without taking the focus. */
export function announce(text: string): void {
  message = text;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => message);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {text}
    </VisuallyHidden>
  );
}
