import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

export interface Answer<Data> {
  readonly data: Data | undefined;
  readonly failed: boolean;
}

/** One query asked several times with different variables, such as once for each board: hooks cannot be called in a loop. */
export function useEach<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  each: readonly Variables[],
): {
  readonly answers: readonly Answer<Data>[];
  readonly again: () => void;
  /** One of them anew; undefined when nobody answers. */
  readonly reread: (index: number) => Promise<Data | undefined>;
} {
  const client = useApolloClient();
  const said = JSON.stringify(each);
  const wanted = useMemo(() => JSON.parse(said) as readonly Variables[], [said]);
  const [answers, setAnswers] = useState<readonly Answer<Data>[]>([]);
  const asking = useRef<readonly { refetch(): Promise<{ data?: unknown }> }[]>([]);
  useEffect(() => {
    setAnswers(wanted.map(() => ({ data: undefined, failed: false })));
    const queries = wanted.map((variables) =>
      client.watchQuery<Data, OperationVariables>({ query: document as TypedDocumentNode<Data, OperationVariables>, variables }),
    );
    const subscriptions = queries.map((query, index) =>
      query.subscribe(({ data, error, dataState }) => {
        const whole = dataState === 'complete' ? (data as Data) : undefined;
        if (!whole && !error) return;
        setAnswers((before) =>
          before.map((one, at) => (at === index ? { data: whole ?? one.data, failed: error !== undefined && !whole && !one.data } : one)),
        );
      }),
    );
    asking.current = queries;
    return () => {
      for (const subscription of subscriptions) subscription.unsubscribe();
      asking.current = [];
    };
  }, [client, document, wanted]);
  const reread = useCallback(
    async (index: number) =>
      asking.current[index]?.refetch().then(
        ({ data }) => data as Data | undefined,
        () => undefined,
      ),
    [],
  );
  const again = useCallback(() => asking.current.forEach((_, index) => void reread(index)), [reread]);
  return { answers, again, reread };
}
