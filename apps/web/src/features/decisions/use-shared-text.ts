import { useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { BoardSeatsDocument } from '../../generated/graphql.js';
import { keepDraft, keptDraft } from '../../live/drafts.js';
import { useFollow, useLive } from '../../live/live.js';
import { SharedText, type SharedStatus } from '../../live/shared-text.js';

export interface CasePosition {
  readonly id: string;
  readonly epoch: number;
  readonly head: number;
  readonly caseId: string;
  readonly boardId: string;
}

const opening: SharedStatus = { state: 'opening', readOnly: null };
const never = () => () => undefined;

/** This page's copy of a review's text, for as long as it is on the screen. */
export function useSharedText(
  review: string,
  position: CasePosition,
  mayWrite: boolean,
  begins: { readonly words: string; readonly revision: number } | null,
): { readonly shared: SharedText | null; readonly status: SharedStatus } {
  const { client } = useLive();
  const [shared, setShared] = useState<SharedText | null>(null);
  const { id: stream, epoch } = position;
  const open = useEffectEvent(() => {
    const name = `wording.${review}`;
    const keeping = { read: () => keptDraft<string>(name), write: (text: string | null) => keepDraft(name, text) };
    return new SharedText(client, { stream, epoch, head: position.head, review, begins: mayWrite ? begins : null }, keeping);
  });
  useEffect(() => {
    const opened = open();
    setShared(opened);
    return () => {
      setShared(null);
      opened.close();
    };
  }, [client, stream, epoch, review]);
  useEffect(() => shared?.ask(), [shared, mayWrite]);
  // Who sits on the board is told to the board: a seat that ends or changes takes the pen at once, and not with the next letter.
  const { data, refetch } = useQuery(BoardSeatsDocument, { variables: { boardId: position.boardId } });
  useFollow(data?.board?.stream, {
    facts: (facts) => {
      if (facts.some(({ type }) => type === 'memberChanged')) shared?.ask();
    },
    snapshot: async () => {
      shared?.ask();
      return (await refetch()).data?.board?.stream ?? null;
    },
    ended: () => shared?.ask(),
  });
  const status = useSyncExternalStore(shared?.onStatus ?? never, () => shared?.status ?? opening);
  return { shared, status };
}
