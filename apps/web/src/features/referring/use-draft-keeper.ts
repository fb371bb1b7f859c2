import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { SaveReferralDraftDocument } from '../../generated/graphql.js';
import { keepDraft, keptDraft } from '../../live/drafts.js';
import { refusedBy } from '../../live/refusal.js';
import { DraftKeeper, type SavedDraft } from './draft-keeper.js';

/** One keeper for as long as the form is open; the caller gives its component a key where the draft may change. */
export function useDraftKeeper(organisationId: string, saved: SavedDraft | null, draftId: string | null): DraftKeeper {
  const client = useApolloClient();
  const [keeper] = useState(
    () =>
      new DraftKeeper(organisationId, saved, draftId, {
        async save({ key, content, draftId: over, version }) {
          try {
            const { data } = await client.mutate({
              mutation: SaveReferralDraftDocument,
              variables: { input: { organisationId, content, draftId: over, version, idempotencyKey: key } },
            });
            const draft = data?.saveReferralDraft?.draft;
            return draft ?? refusedBy(null);
          } catch (error) {
            return refusedBy(error);
          }
        },
        read: (name) => keptDraft(name),
        keep: keepDraft,
        later: (act, milliseconds) => {
          const timer = setTimeout(act, milliseconds);
          return () => clearTimeout(timer);
        },
        newKey: () => crypto.randomUUID(),
      }),
  );
  useEffect(() => {
    addEventListener('online', keeper.hurry);
    // A page that is put aside may never come back: what was typed goes now and not after the pause.
    const aside = () => document.visibilityState === 'hidden' && keeper.hurry();
    document.addEventListener('visibilitychange', aside);
    return () => {
      removeEventListener('online', keeper.hurry);
      document.removeEventListener('visibilitychange', aside);
      keeper.leave();
    };
  }, [keeper]);
  useSyncExternalStore(keeper.subscribe, () => keeper.state);
  return keeper;
}
