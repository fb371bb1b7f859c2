import type { ApolloCache, OperationVariables, TypedDocumentNode, Unmasked } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLive } from './live.js';
import { refusedBy, type Refused } from './refusal.js';

interface Options<Data> {
  /** Shows the change before the desk has answered; never for ratifying, unsealing or what goes to the referrer. */
  readonly optimistic?: (input: object) => Unmasked<Data>;
  readonly update?: (cache: ApolloCache, data: Unmasked<Data>) => void;
  /** For what must not be done twice by a page that was closed before the answer came either: the same key after any reload. */
  readonly keyFor?: (input: object) => string;
  /** Sent by itself when the connection is back, with the same key: done once, however often it was tried. For what must not be lost in a meeting. */
  readonly whenBack?: boolean;
}

/** The socket may be there before the API is: asked again after this long. */
const patience = 3_000;

/**
 * Runs a mutation. Every attempt at the same input carries the same idempotency key until an answer arrives, so that sending again
 * after a broken connection never does it twice; another input, or a refusal, gets another key.
 */
export function useCommand<Data, Input extends object>(document: TypedDocumentNode<Data, { input: Input }>, options: Options<Data> = {}) {
  const client = useApolloClient();
  const { client: live } = useLive();
  const [waiting, setWaiting] = useState<Input | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const open = useRef<{ readonly input: string; readonly key: string } | null>(null);
  const { optimistic, update, keyFor, whenBack = false } = options;

  const run = useCallback(
    async (input: Input): Promise<Unmasked<Data> | null> => {
      const text = JSON.stringify(input);
      if (open.current?.input !== text) open.current = { input: text, key: keyFor?.(input) ?? crypto.randomUUID() };
      const variables = { input: { ...input, idempotencyKey: open.current.key } };
      setBusy(true);
      setRefused(null);
      setWaiting(null);
      try {
        const { data } = await client.mutate<Data, OperationVariables>({
          mutation: document as TypedDocumentNode<Data, OperationVariables>,
          variables,
          ...(optimistic && { optimisticResponse: optimistic(input) }),
          ...(update && { update: (cache, result) => void (result.data && update(cache, result.data as Unmasked<Data>)) }),
        });
        open.current = null;
        return (data as Unmasked<Data> | undefined) ?? null;
      } catch (error) {
        const why = refusedBy(error);
        // Only when nobody knows whether it was done does the key stay.
        if (why.category !== 'UNREACHABLE' && why.category !== 'INTERNAL') open.current = null;
        if (whenBack && why.category === 'UNREACHABLE') setWaiting(input);
        else setRefused(why);
        return null;
      } finally {
        setBusy(false);
      }
    },
    [client, document, optimistic, update, keyFor, whenBack],
  );
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (waiting === null) return;
    const again = () => {
      if (live.state.status !== 'offline') void latest.current(waiting);
    };
    const timer = setInterval(again, patience);
    const stop = live.onState(again);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [live, waiting]);
  return { run, busy, refused, waiting: waiting !== null, clear: useCallback(() => setRefused(null), []) };
}
