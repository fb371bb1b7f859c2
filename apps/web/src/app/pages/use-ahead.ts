import { useApolloClient } from '@apollo/client/react';
import { useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { CaseAheadDocument } from '../../generated/graphql.js';
import { useLive } from '../../live/live.js';

/** Shorter than this one only passes by. */
const rest = 120;
/** Opening it reads it afresh in any case; until then this is recent enough to be looked at first. */
const recent = 60_000;

/**
 * A case on which somebody rests with the pointer or the focus is fetched before it is opened: code and content. The page then draws what is
 * there, and asks the desk again as always.
 */
export function useAhead(): (caseId: string | null) => void {
  const client = useApolloClient();
  const { client: live } = useLive();
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const fetched = useRef(new Map<string, number>());
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (caseId) => {
      clearTimeout(timer.current);
      if (caseId === null) return;
      timer.current = setTimeout(() => {
        const now = performance.now();
        if (live.state.status === 'offline' || now - (fetched.current.get(caseId) ?? -recent) < recent) return;
        fetched.current.set(caseId, now);
        void router.preloadRoute({ to: '/cases/$caseId', params: { caseId } }).catch(() => undefined);
        // Nobody has asked for it yet, so nobody is told when it does not come.
        void client
          .query({ query: CaseAheadDocument, variables: { id: caseId }, fetchPolicy: 'network-only' })
          .catch(() => fetched.current.delete(caseId));
      }, rest);
    },
    [client, live, router],
  );
}
