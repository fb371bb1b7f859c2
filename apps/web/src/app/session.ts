import { removeDrafts } from '../live/drafts.js';

export type SessionState = 'open' | 'ended';

/** Whether the desk still knows who sits here. The session itself is a cookie that no script can read. */
export class Session {
  #state: SessionState = 'open';
  readonly #listeners = new Set<() => void>();

  get state(): SessionState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly ended = (): void => {
    if (this.#state === 'ended') return;
    this.#state = 'ended';
    for (const listener of this.#listeners) listener();
  };
}

/** Back to where one was, and nowhere else: the server takes local paths only. */
export const signInAddress = (): string => `/auth/sign-in?returnTo=${encodeURIComponent(location.pathname + location.search)}`;

/** Nothing typed and nothing read stays on the device: drafts go, and the page is loaded anew with an empty cache. */
export async function signOut(): Promise<void> {
  await fetch('/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
    credentials: 'same-origin',
  });
  removeDrafts();
  location.assign('/');
}
