import { useQuery } from '@apollo/client/react';
import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { InboxCountsDocument, type InboxCountsQuery } from '../../generated/graphql.js';
import { useFollow } from '../../live/live.js';
import { quietly } from '../../live/quietly.js';

/** Facts that come together are asked about together. */
const gather = 120;

export type Counts = InboxCountsQuery['viewer']['inbox']['counts'];
interface Inbox {
  readonly counts: Counts;
  /** Everything that waits. */
  readonly total: number;
  /** Rises with every change: whoever shows more than figures reads again. */
  readonly changes: number;
}
const InboxContext = createContext<Inbox>({ counts: [], total: 0, changes: 0 });
export const useInbox = (): Inbox => use(InboxContext);

/** How much waits for me, wherever I am on the desk: one's own stream tells of every change. */
export function InboxProvider({ children }: { children: ReactNode }) {
  const { data, refetch } = useQuery(InboxCountsDocument);
  const [changes, setChanges] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useFollow(data?.viewer.inbox.stream, {
    facts: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        quietly(refetch());
        setChanges((times) => times + 1);
      }, gather);
    },
    snapshot: async () => {
      setChanges((times) => times + 1);
      return (await refetch()).data?.viewer.inbox.stream ?? null;
    },
  });
  const counts = data?.viewer.inbox.counts;
  const inbox = useMemo(
    () => ({ counts: (counts ?? []) as Counts, total: (counts ?? []).reduce((sum, { count }) => sum + (count ?? 0), 0), changes }),
    [counts, changes],
  );
  return <InboxContext value={inbox}>{children}</InboxContext>;
}
