import { useState, useSyncExternalStore } from 'react';
import { orders, painTypes, priorities, searchToFilter, statuses, type WorklistSearch } from './worklist-search.js';

export interface SavedFilter {
  readonly id: string;
  readonly name: string;
  readonly search: WorklistSearch;
}

/** The questions that are asked every day; only what the API can filter by. */
export const builtIn = {
  triage: { status: ['SUBMITTED'], order: 'PRIORITY_THEN_WAITING' },
  awaiting: { status: ['AWAITING_INFORMATION'], order: 'SUBMITTED_AT_ASC' },
  mine: { mine: true, order: 'PRIORITY_THEN_WAITING' },
  review: { status: ['IN_REVIEW'], order: 'PRIORITY_THEN_WAITING' },
} as const satisfies Record<string, WorklistSearch>;

const inOrder = <Value>(known: readonly Value[], chosen: readonly Value[] | undefined) => known.filter((one) => chosen?.includes(one));

/** Two addresses are one filter whatever order their codes are written in. */
export const sameFilter = (one: WorklistSearch, other: WorklistSearch): boolean => {
  const text = ({ status, priority, painType, mine, order }: WorklistSearch) =>
    JSON.stringify([
      inOrder(statuses, status),
      inOrder(priorities, priority),
      inOrder(painTypes, painType),
      mine ?? false,
      order ?? orders[0],
    ]);
  return text(one) === text(other);
};

const longest = 60;
export const most = 30;

/** What is kept; codes that are no longer known are dropped like those of a mistyped address. */
export function readSaved(text: string | null): readonly SavedFilter[] {
  try {
    const all: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(all)) return [];
    return all.flatMap((one: Partial<Record<keyof SavedFilter, unknown>> | null) =>
      typeof one?.id === 'string' && typeof one.name === 'string' && typeof one.search === 'object' && one.search !== null
        ? [{ id: one.id, name: one.name, search: searchToFilter(one.search as Record<string, unknown>) }]
        : [],
    );
  } catch {
    return [];
  }
}

export const nameOf = (typed: string): string => typed.trim().replace(/\s+/g, ' ').slice(0, longest);

export function moved(all: readonly SavedFilter[], id: string, step: -1 | 1): readonly SavedFilter[] {
  const at = all.findIndex((one) => one.id === id);
  const to = at + step;
  const [one, other] = [all[at], all[to]];
  return one && other ? all.map((each, index) => (index === at ? other : index === to ? one : each)) : all;
}

const subscribe = (listener: () => void) => {
  addEventListener('storage', listener);
  return () => removeEventListener('storage', listener);
};

/** One's own filters of a board, on this device; another tab sees the same ones. */
export function useSavedFilters(person: string, boardId: string) {
  const name = `consilium.filters.${person}.${boardId}`;
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(name));
  const [, renew] = useState(0);
  const put = (all: readonly SavedFilter[]): boolean => {
    try {
      localStorage.setItem(name, JSON.stringify(all));
      renew((count) => count + 1);
      return true;
    } catch {
      // A full or closed store: said, because otherwise somebody relies on it.
      return false;
    }
  };
  return { all: readSaved(text), put };
}
