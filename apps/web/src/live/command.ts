import type { ApolloCache, DocumentNode, OperationVariables, TypedDocumentNode, Unmasked } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { useLive } from './live.js';
import { refusedBy, type Refused } from './refusal.js';

interface Options<Data> {
  /** Shows the change before the desk has answered; never for ratifying, unsealing or what goes to the referrer. */
  readonly optimistic?: (input: object) => Unmasked<Data>;
  readonly update?: (cache: ApolloCache, data: Unmasked<Data>) => void;
  /** For what must not be done twice by a page that was closed before the answer came either: the same key after any reload. */
  readonly keyFor?: (input: object) => string;
  /**
   * Kept under this name until the desk has answered, and sent by itself when the connection is back, by a reloaded page too, with the same
   * key: done once, however often it was tried. For what must not be lost in a meeting; the app names its mutation to the live connection.
   * What is said in place of something that waits names its key in `replaces`, so that the desk tells the two from another device's word.
   */
  readonly keptAs?: string;
}

const nothing = () => () => undefined;

/**
 * Runs a mutation. Every attempt at the same input carries the same idempotency key until an answer arrives, so that sending again
 * after a broken connection never does it twice; another input, or a refusal, gets another key.
 */
export function useCommand<Data, Input extends object>(document: TypedDocumentNode<Data, { input: Input }>, options: Options<Data> = {}) {
  const client = useApolloClient();
  const { unanswered } = useLive();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const open = useRef<{ readonly input: string; readonly key: string } | null>(null);
  const { optimistic, update, keyFor, keptAs } = options;
  const kept = useSyncExternalStore(keptAs === undefined ? nothing : unanswered.subscribe, () =>
    keptAs === undefined ? undefined : unanswered.all.get(keptAs),
  );

  const run = useCallback(
    async (meant: Input): Promise<Unmasked<Data> | null> => {
      const replaces = keptAs === undefined ? [] : unanswered.keysOf(keptAs);
      const input = replaces.length > 0 ? { ...meant, replaces } : meant;
      const text = JSON.stringify(input);
      if (open.current?.input !== text) open.current = { input: text, key: keyFor?.(input) ?? crypto.randomUUID() };
      const { key } = open.current;
      const variables = { input: { ...input, idempotencyKey: key } };
      const command = { command: nameOf(document), input, key, at: Date.now(), refused: null };
      setRefused(null);
      if (keptAs !== undefined) {
        // Whatever waits under this name may be on its way just now: this one follows it.
        if (unanswered.all.get(keptAs)?.refused === null) {
          unanswered.wait(keptAs, command);
          return null;
        }
        // Whatever was refused under this name is settled by this word.
        const refusedBefore = unanswered.all.get(keptAs);
        if (refusedBefore) unanswered.settle(keptAs, refusedBefore.key);
        unanswered.remember(keptAs, command);
      }
      setBusy(true);
      try {
        const { data } = await client.mutate<Data, OperationVariables>({
          mutation: document as TypedDocumentNode<Data, OperationVariables>,
          variables,
          ...(optimistic && { optimisticResponse: optimistic(input) }),
          ...(update && { update: (cache, result) => void (result.data && update(cache, result.data as Unmasked<Data>)) }),
        });
        open.current = null;
        if (keptAs !== undefined) unanswered.settle(keptAs, key);
        return (data as Unmasked<Data> | undefined) ?? null;
      } catch (error) {
        const why = refusedBy(error);
        // Only when nobody knows whether it was done does the key stay.
        if (why.category !== 'UNREACHABLE' && why.category !== 'INTERNAL') open.current = null;
        if (keptAs !== undefined && why.category === 'UNREACHABLE') {
          open.current = null;
          unanswered.wait(keptAs, command);
        } else {
          if (keptAs !== undefined && open.current === null) unanswered.settle(keptAs, key);
          setRefused(why);
        }
        return null;
      } finally {
        setBusy(false);
      }
    },
    [client, document, optimistic, update, keyFor, keptAs, unanswered],
  );
  return {
    run,
    busy,
    refused,
    /** What nobody has answered yet, this page's or an earlier one's. */
    waiting: kept?.refused === null ? (kept.input as Input) : null,
    clear: useCallback(() => setRefused(null), []),
  };
}

function nameOf(document: DocumentNode): string {
  const [operation] = document.definitions;
  return operation?.kind === 'OperationDefinition' ? (operation.name?.value ?? '') : '';
}
