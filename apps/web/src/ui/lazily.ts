import { lazy } from 'react';

/** A desk that starts again is there within seconds. */
const pause = 2_000;

const backOr = (wait: number): Promise<void> =>
  new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, wait);
    addEventListener('online', go);
  });

async function reachable(): Promise<boolean> {
  try {
    await fetch('/auth/session', { credentials: 'same-origin' });
    return true;
  } catch {
    return false;
  }
}

let away = false;
/** Told by the live connection, which notices first. */
export const deskIsAway = (is: boolean): void => void (away = is);

/** Loads a part of the client; while the desk cannot be reached it waits for it. Fails only where the desk answers and has no such part. */
export async function patiently<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    // Not tried at all meanwhile: a browser may remember for the life of the page that a module could not be fetched.
    while ((away || !navigator.onLine) && !(await reachable())) await backOr(pause);
    try {
      return await load();
    } catch {
      if (await reachable()) return load();
      await backOr(pause);
    }
  }
}

/** As React's `lazy`, but a part that is first needed while the connection is cut comes when it is back, and takes no page down before. */
export const lazily: typeof lazy = (load) => lazy(() => patiently(load));
