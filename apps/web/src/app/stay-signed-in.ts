import { useEffect } from 'react';

/** Watching facts go by does not count as being there; a key or a pointer does, told to the desk once a minute at most. */
const often = 60_000;

export function useStaySignedIn(ended: () => void): void {
  useEffect(() => {
    let told = Date.now();
    const here = () => {
      if (Date.now() - told < often) return;
      told = Date.now();
      fetch('/auth/session', { credentials: 'same-origin' }).then(
        ({ status }) => status === 401 && ended(),
        () => undefined,
      );
    };
    addEventListener('keydown', here);
    addEventListener('pointerdown', here);
    return () => {
      removeEventListener('keydown', here);
      removeEventListener('pointerdown', here);
    };
  }, [ended]);
}
