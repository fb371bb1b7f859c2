import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { MarkLookedDocument } from '../../generated/graphql.js';
import { useLive } from '../../live/live.js';

/** Shorter than this nobody has looked: the page was passed by. */
const patience = 2_500;
/** A room full of people who watch one case says this so often each, and not with every fact. */
const again = 30_000;

interface Looked {
  readonly id: string;
  readonly stream: { readonly id: string; readonly head: number };
}

/** INBOX-4: whoever has had the case before their eyes for a moment has seen it up to there; what comes while they look is seen too. */
export function useLooked(boardCase: Looked | null | undefined): void {
  const client = useApolloClient();
  const { positions } = useLive();
  const told = useRef('');
  const id = boardCase?.id;
  const stream = boardCase?.stream.id;
  const head = useRef(0);
  useEffect(() => {
    head.current = boardCase?.stream.head ?? 0;
  });
  useEffect(() => {
    if (id === undefined || stream === undefined) return;
    let looking = false;
    const tell = () => {
      const reached = Math.max(head.current, positions.reached(stream));
      if (told.current === `${id} ${reached}`) return;
      told.current = `${id} ${reached}`;
      // Nobody waits for the answer, and the next look says it again.
      const input = { caseId: id, head: reached, idempotencyKey: crypto.randomUUID() };
      client.mutate({ mutation: MarkLookedDocument, variables: { input } }).catch(() => (told.current = ''));
    };
    const first = setTimeout(() => {
      looking = !document.hidden;
      if (looking) tell();
    }, patience);
    const later = setInterval(() => {
      looking ||= !document.hidden;
      if (!document.hidden) tell();
    }, again);
    return () => {
      clearTimeout(first);
      clearInterval(later);
      // What came while one looked was seen, up to the moment of leaving.
      if (looking && !document.hidden) tell();
    };
  }, [client, positions, id, stream]);
}
