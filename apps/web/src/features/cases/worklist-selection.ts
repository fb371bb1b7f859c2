import { useCallback, useMemo, useState } from 'react';

/** The cases from one to another, whichever comes first; alone where the other is no longer in the list. */
export function rangeOf(ids: readonly string[], from: string | null, to: string): readonly string[] {
  const [first, last] = [ids.indexOf(from ?? to), ids.indexOf(to)];
  if (last < 0) return [];
  return first < 0 ? [to] : ids.slice(Math.min(first, last), Math.max(first, last) + 1);
}

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** One more or one less; with `range` everything from the one before. */
  readonly pick: (id: string, range: boolean) => void;
  readonly clear: () => void;
}

/** What is selected of a list; what has left the list is no longer. */
export function useSelection(list: readonly string[]): Selection {
  const [{ chosen, anchor }, set] = useState<{ readonly chosen: ReadonlySet<string>; readonly anchor: string | null }>({
    chosen: new Set(),
    anchor: null,
  });
  const ids = useMemo(() => new Set(list.filter((id) => chosen.has(id))), [list, chosen]);
  const pick = useCallback(
    (id: string, range: boolean) =>
      set(({ chosen: before, anchor: from }) => {
        if (range) return { chosen: new Set([...before, ...rangeOf(list, from, id)]), anchor: id };
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return { chosen: next, anchor: id };
      }),
    [list],
  );
  const clear = useCallback(() => set({ chosen: new Set(), anchor: null }), []);
  return { ids, pick, clear };
}
