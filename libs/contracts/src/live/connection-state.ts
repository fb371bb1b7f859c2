import type { LiveRefusal } from './protocol.js';

/** What a person should know about their connection. */
export type ConnectionState =
  | { readonly status: 'live' }
  | { readonly status: 'catchingUp'; readonly behind: number }
  /** `code` when the gateway refused, such as UNAUTHENTICATED: then signing in again helps, waiting does not. */
  | { readonly status: 'offline'; readonly code: LiveRefusal | null };

/** Holds the state and tells of changes; the same object until something changes, so that it fits React's useSyncExternalStore. */
export class Observed<State> {
  readonly #listeners = new Set<(state: State) => void>();

  constructor(
    private state: State,
    private readonly same: (a: State, b: State) => boolean,
  ) {}

  get current(): State {
    return this.state;
  }

  set(next: State): void {
    if (this.same(this.state, next)) return;
    this.state = next;
    for (const listener of [...this.#listeners]) listener(next);
  }

  subscribe(listener: (state: State) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

export const sameState = (a: ConnectionState, b: ConnectionState): boolean =>
  a.status === b.status &&
  (a.status !== 'catchingUp' || a.behind === (b as typeof a).behind) &&
  (a.status !== 'offline' || a.code === (b as typeof a).code);
