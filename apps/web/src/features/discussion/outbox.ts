import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { AddCommentDocument, ThreadDocument, type AnchorInput, type Audience, type Discipline } from '../../generated/graphql.js';
import { useDraft } from '../../live/drafts.js';
import { useLive } from '../../live/live.js';
import { refusedBy, type Refused } from '../../live/refusal.js';
import { fresh } from '../../live/unanswered.js';
import { addToThread } from './thread-cache.js';

/** A comment on its way: shown at once, kept on the device until the desk has it. */
export interface Outgoing {
  /** Also its idempotency key: the same comment, however often it is sent. */
  readonly key: string;
  readonly body: string;
  readonly audience: Audience;
  /** null starts a thread. */
  readonly threadId: string | null;
  readonly mentions: readonly string[];
  /** Of a new thread: whom it asks, and what it is about. */
  readonly questionTo?: Discipline | null;
  readonly anchor?: AnchorInput | null;
  /** The draft on the server that becomes this comment. */
  readonly draftId?: string | null;
  readonly at: string;
  readonly refused: Refused | null;
}
export type NewComment = Pick<Outgoing, 'body' | 'audience' | 'threadId' | 'mentions' | 'questionTo' | 'anchor' | 'draftId'>;

const none: readonly Outgoing[] = [];
/** The socket may be there before the API is: tried again after this long. */
const patience = 3_000;

/**
 * Sent again when the connection is back, also by a page that was reloaded: nobody has judged it. What goes to the referrer waits for its
 * author's word, as what is hours old does: neither can be taken back.
 */
export const sendsItself = ({ audience, at, refused }: Outgoing): boolean =>
  audience === 'BOARD' && Date.now() - Date.parse(at) < fresh && (refused === null || refused.category === 'UNREACHABLE');

export function useOutbox(caseId: string) {
  const client = useApolloClient();
  const { value, current, change, drop } = useDraft<readonly Outgoing[]>(`outbox.${caseId}`, none);
  const { client: live } = useLive();
  // Kept in memory only: what a reload finds in the outbox was not answered.
  const onTheWay = useRef(new Set<string>());

  const put = useCallback(
    (key: string, next: Outgoing | null) => {
      const others = current().filter((one) => one.key !== key);
      const list = next ? [...others, next].sort((one, other) => one.at.localeCompare(other.at)) : others;
      if (list.length > 0) change(list);
      else drop(none);
    },
    [current, change, drop],
  );

  const post = useCallback(
    async (comment: Outgoing): Promise<boolean> => {
      const { key, body, audience, threadId, mentions, questionTo, anchor, draftId } = comment;
      const starts = { audience, ...(questionTo && { questionTo }), ...(anchor && { anchor }) };
      const begun: string[] = [];
      onTheWay.current.add(key);
      put(key, { ...comment, refused: null });
      try {
        await client.mutate({
          mutation: AddCommentDocument,
          variables: {
            input: {
              caseId,
              body,
              mentions: [...mentions],
              idempotencyKey: key,
              ...(draftId && { draftId }),
              ...(threadId ? { threadId } : starts),
            },
          },
          update: (cache, { data }) => {
            if (data?.addComment && addToThread(cache, caseId, data.addComment.comment)) begun.push(data.addComment.comment.threadId);
          },
        });
        put(key, null);
        if (begun.length > 0)
          void client.query({ query: ThreadDocument, variables: { id: begun[0]! }, fetchPolicy: 'network-only' }).catch(() => undefined);
        return true;
      } catch (error) {
        onTheWay.current.delete(key);
        put(key, { ...comment, refused: refusedBy(error) });
        return false;
      }
    },
    [client, caseId, put],
  );

  const resend = useEffectEvent(() => {
    if (live.state.status === 'offline') return;
    for (const comment of current()) if (sendsItself(comment) && !onTheWay.current.has(comment.key)) void post(comment);
  });
  const waits = value.some(sendsItself);
  useEffect(() => {
    if (!waits) return;
    resend();
    const timer = setInterval(resend, patience);
    const stop = live.onState(resend);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [live, waits]);

  return {
    outgoing: value,
    isOnTheWay: (key: string) => onTheWay.current.has(key),
    send: (comment: NewComment) => post({ ...comment, key: crypto.randomUUID(), at: new Date().toISOString(), refused: null }),
    again: post,
    discard: (key: string) => put(key, null),
  };
}
