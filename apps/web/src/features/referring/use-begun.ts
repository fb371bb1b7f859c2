import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { BegunReferralsDocument, type BegunReferralFragment } from '../../generated/graphql.js';
import { useFollow } from '../../live/live.js';

const ours = new Set(['referralDraftSaved', 'referralDraftDiscarded']);

/** What I have begun and not sent, on whatever device: read anew whenever a window of mine saves, sends or throws away one. */
export function useBegun(onRead?: (drafts: readonly BegunReferralFragment[]) => void) {
  const { data, error, refetch } = useQuery(BegunReferralsDocument, { fetchPolicy: 'network-only', nextFetchPolicy: 'cache-and-network' });
  const inbox = data?.viewer.inbox;
  const reading = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const read = async () => {
    const { data: next } = await refetch();
    if (next) onRead?.(next.viewer.inbox.referralDrafts);
    return next?.viewer.inbox.stream ?? null;
  };
  useFollow(inbox?.stream, {
    facts: (facts) => {
      if (!facts.some(({ type }) => ours.has(type))) return;
      clearTimeout(reading.current);
      reading.current = setTimeout(() => void read().catch(() => undefined), 60);
    },
    snapshot: read,
  });
  return { drafts: inbox?.referralDrafts ?? null, failed: error !== undefined && !inbox, refetch };
}
