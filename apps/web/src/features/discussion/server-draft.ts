import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { DiscardDraftDocument, MyDraftsDocument, SaveDraftDocument, type AnchorInput, type Audience } from '../../generated/graphql.js';

/** Which draft on the server this window saves over. */
export interface KnownDraft {
  readonly id: string;
  readonly version: number;
}
interface Place {
  readonly caseId: string;
  /** null: a thread that would be started. */
  readonly threadId: string | null;
  readonly audience: Audience;
}
interface Options extends Place {
  readonly body: string;
  readonly anchor: AnchorInput | null;
  readonly known: KnownDraft | null;
  readonly onKnown: (known: KnownDraft | null) => void;
}
/** How long nobody types before what was typed is kept. */
const pause = 1_200;

/**
 * What is typed is kept on the server for its author alone (DISC-5): it survives the device as well. One save at a time; what cannot be
 * saved stays on the device and is tried with the next change. Another window's text is never replaced: it is kept beside this one.
 */
export function useServerDraft({ caseId, threadId, audience, body, anchor, known, onKnown }: Options) {
  const client = useApolloClient();
  const [kept, setKept] = useState(false);
  const busy = useRef(false);
  const again = useRef(0);
  const [turn, setTurn] = useState(0);
  const latest = useRef({ known, sent: false, body });
  useEffect(() => {
    latest.current = { ...latest.current, known, body };
  });
  const savedBody = useRef<string | null>(null);

  useEffect(() => {
    latest.current.sent = false;
    if (body.trim() === '' ? known === null : savedBody.current === body) return;
    setKept(false);
    const timer = setTimeout(() => {
      if (busy.current) {
        again.current += 1;
        return;
      }
      busy.current = true;
      const had = latest.current.known;
      const work =
        body.trim() === ''
          ? client
              .mutate({
                mutation: DiscardDraftDocument,
                variables: { input: { draftId: had!.id, version: had!.version, idempotencyKey: crypto.randomUUID() } },
              })
              .then(() => null)
          : client
              .mutate({
                mutation: SaveDraftDocument,
                variables: {
                  input: {
                    caseId,
                    body,
                    ...(threadId ? { threadId } : { audience, anchor }),
                    ...(had && { draftId: had.id, version: had.version }),
                    idempotencyKey: crypto.randomUUID(),
                  },
                },
              })
              .then(({ data }) => data?.saveDraft?.draft ?? null);
      work
        .then((draft) => {
          if (draft && latest.current.sent) {
            // The comment was sent while its draft was on the way: nothing of it is left behind.
            void client
              .mutate({
                mutation: DiscardDraftDocument,
                variables: { input: { draftId: draft.id, version: draft.version, idempotencyKey: crypto.randomUUID() } },
              })
              .catch(() => undefined);
            return;
          }
          savedBody.current = draft ? body : null;
          setKept(draft !== null);
          onKnown(draft ? { id: draft.id, version: draft.version } : null);
        })
        // Thrown away elsewhere, or not reached: the next save begins anew.
        .catch(() => body.trim() === '' && onKnown(null))
        .finally(() => {
          busy.current = false;
          if (again.current > 0) {
            again.current = 0;
            setTurn((before) => before + 1);
          }
        });
    }, pause);
    return () => clearTimeout(timer);
    // `known` is read when the time has come: a save that has just answered is no reason to save again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, caseId, threadId, audience, body, anchor, turn]);

  return {
    kept,
    /** To be called as the comment goes out: what is still on its way to the server is taken back. */
    sending: () => {
      latest.current.sent = true;
      savedBody.current = null;
    },
  };
}

/** What another window or device has kept for this place, the latest first; without the one that this window writes itself. */
export function useDraftsElsewhere({ caseId, threadId, audience }: Place, own: string | null) {
  const { data, refetch } = useQuery(MyDraftsDocument, { variables: { id: caseId }, fetchPolicy: 'cache-and-network' });
  const drafts = (data?.boardCase?.myDrafts ?? []).filter(
    (draft) =>
      draft.id !== own && (threadId === null ? draft.threadId === null && draft.audience === audience : draft.threadId === threadId),
  );
  return { drafts, refetch };
}
