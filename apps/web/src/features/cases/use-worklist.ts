import type { LiveFact } from '#contracts';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { WorklistDocument, type BoardCaseFilter, type BoardCaseOrder } from '../../generated/graphql.js';
import { useFollow, useLive } from '../../live/live.js';
import { announce } from '../../ui/announcer.js';
import { writeContent } from '../../live/write-content.js';
import { useChanged } from './use-changed.js';
import { appended, refreshed } from './worklist-pages.js';

const pageSize = 50;

/** A board's cases page by page, kept true by the board's stream: known rows change in place, new ones come to the top. */
export function useWorklist(boardId: string, filter: BoardCaseFilter, orderBy: BoardCaseOrder) {
  const { t } = useTranslation('cases');
  const { cache } = useApolloClient();
  const { positions } = useLive();
  const { changed, mark } = useChanged();
  const variables = useMemo(() => ({ boardId, filter, orderBy, first: pageSize }), [boardId, filter, orderBy]);
  const { data, error, refetch, fetchMore, updateQuery, client } = useQuery(WorklistDocument, { variables });
  const list = data?.boardCases;

  const loading = useRef(false);
  const cursor = list?.pageInfo.endCursor ?? null;
  const onMore = useCallback(() => {
    if (loading.current || cursor === null) return;
    loading.current = true;
    void fetchMore({
      variables: { after: cursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...before,
        boardCases: { ...next.boardCases, edges: appended(before.boardCases.edges, next.boardCases.edges) },
      }),
    })
      // A page that did not come is asked for again by the next scroll.
      .catch(() => undefined)
      .finally(() => (loading.current = false));
  }, [cursor, fetchMore]);

  /** The first page anew, put on top of what is loaded. */
  const lookForNew = async () => {
    const { data: fresh } = await client.query({ query: WorklistDocument, variables, fetchPolicy: 'no-cache' });
    if (!fresh) return;
    let added: string[] = [];
    updateQuery((_, { previousData, complete }) => {
      if (!complete) return undefined;
      const result = refreshed(previousData.boardCases.edges, fresh.boardCases.edges);
      added = result.added;
      return { ...previousData, boardCases: { ...previousData.boardCases, edges: result.rows } };
    });
    mark(added);
    if (added.length > 0) announce(t('added', { count: added.length }));
  };
  const looking = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const lookSoon = () => {
    clearTimeout(looking.current);
    looking.current = setTimeout(() => void lookForNew().catch(() => undefined), 60);
  };

  useFollow(data?.board?.stream, {
    facts: (facts: readonly LiveFact[]) => {
      const known = new Set(list?.edges.map(({ node }) => node.id));
      const stream = data?.board?.stream?.id ?? '';
      for (const content of facts.flatMap((fact) => fact.content)) {
        if (!content.id.startsWith('case_') || !content.data) continue;
        if (!known.has(content.id)) {
          lookSoon();
          continue;
        }
        if (positions.accepts(stream, content)) writeContent(cache, content.data as Record<string, unknown>);
        mark([content.id]);
      }
    },
    snapshot: async () => (await refetch()).data?.board?.stream ?? null,
  });

  return {
    board: data?.board ?? null,
    missing: data !== undefined && data.board === null,
    rows: list?.edges.map(({ node }) => node) ?? null,
    more: list?.pageInfo.hasNextPage ?? false,
    failed: error !== undefined,
    refetch,
    changed,
    onMore,
  };
}
