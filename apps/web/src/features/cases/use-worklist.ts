import type { LiveFact } from '#contracts';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  WorklistDocument,
  WorklistRowsDocument,
  type BoardCaseFilter,
  type BoardCaseOrder,
  type WorklistQuery,
} from '../../generated/graphql.js';
import { lotsOf } from '../../live/by-id.js';
import { useFollow, useLive } from '../../live/live.js';
import { joined, joinedIn } from '../../live/pages.js';
import { useLonger } from '../../live/use-longer.js';
import { announce } from '../../ui/announcer.js';
import { writeContent } from '../../live/write-content.js';
import { useChanged } from './use-changed.js';
import { useMore } from './use-more.js';
import { refreshed } from './worklist-pages.js';

/** The first page is small, so that it is there soon; whoever scrolls on wants many. */
const pageSize = 50;
const nextSize = 100;
const gather = 60;
const isCase = (id: string) => id.startsWith('case_');

type Edges = WorklistQuery['boardCases']['edges'];

/** A board's cases page by page, kept true by the board's stream: known rows change in place, new ones come to the top. */
export function useWorklist(boardId: string, filter: BoardCaseFilter, orderBy: BoardCaseOrder) {
  const { t } = useTranslation('cases');
  const { cache } = useApolloClient();
  const { positions, unread } = useLive();
  const { changed, mark } = useChanged();
  const variables = useMemo(() => ({ boardId, filter, orderBy, first: pageSize }), [boardId, filter, orderBy]);
  const { data, error, refetch, fetchMore, updateQuery, client } = useQuery(WorklistDocument, { variables });
  const {
    page: list,
    rest,
    more,
  } = useLonger(variables, data?.boardCases, (after) =>
    fetchMore({ variables: { after, first: nextSize }, updateQuery: joinedIn((all) => all.boardCases, joined) }),
  );
  const onMore = useMore(rest, more);

  /** Whether nothing that somebody looks at or points to would move. */
  const calm = useRef<() => boolean>(() => true);
  const [waiting, setWaiting] = useState<{ readonly of: object; readonly ids: readonly string[] } | null>(null);
  const fresh = useRef<Edges>([]);
  const held = waiting?.of === variables ? waiting.ids : [];
  const putOnTop = (edges: Edges) => {
    let added: string[] = [];
    updateQuery((_, { previousData, complete }) => {
      if (!complete) return undefined;
      const result = refreshed(previousData.boardCases.edges, edges);
      added = result.added;
      return { ...previousData, boardCases: { ...previousData.boardCases, edges: result.rows } };
    });
    setWaiting(null);
    mark(added);
  };

  /** The first page anew: what is new is put on top of what is loaded, or counted while somebody would lose the line they are on. */
  const lookForNew = useEffectEvent(async () => {
    const { data: page } = await client.query({ query: WorklistDocument, variables, fetchPolicy: 'no-cache' });
    if (!page) return;
    const known = new Set([...(list?.edges ?? []).map(({ node }) => node.id), ...held]);
    const count = page.boardCases.edges.filter(({ node }) => !known.has(node.id)).length;
    if (count === 0) return;
    announce(t('added', { count }));
    const edges = page.boardCases.edges;
    if (calm.current()) return putOnTop(edges);
    fresh.current = edges;
    const there = new Set(list?.edges.map(({ node }) => node.id));
    setWaiting({ of: variables, ids: edges.map(({ node }) => node.id).filter((id) => !there.has(id)) });
  });
  /** What a fact does not bring along, because it depends on the time or on who asks: clocks, the next meeting. */
  const readAgain = (all: readonly string[]) => {
    for (const ids of lotsOf(all))
      unread.read(() => client.query({ query: WorklistRowsDocument, variables: { boardId, ids }, fetchPolicy: 'network-only' }));
  };

  const wanted = useRef({ known: new Set<string>(), others: false });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const ask = useEffectEvent(() => {
    const { known, others } = wanted.current;
    wanted.current = { known: new Set(), others: false };
    readAgain([...known]);
    if (others) unread.read(() => lookForNew());
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  useFollow(data?.board?.stream, {
    facts: (facts: readonly LiveFact[]) => {
      const known = new Set(list?.edges.map(({ node }) => node.id));
      const stream = data?.board?.stream?.id ?? '';
      const contents = facts.flatMap((fact) => fact.content).filter(({ id }) => isCase(id));
      for (const content of contents)
        if (content.data && known.has(content.id) && positions.accepts(stream, content))
          writeContent(cache, content.data as Record<string, unknown>);
      const named = [...contents.map(({ id }) => id), ...facts.flatMap((fact) => fact.refetch.filter(isCase))];
      if (named.length === 0) return;
      for (const id of named)
        if (known.has(id)) wanted.current.known.add(id);
        else wanted.current.others = true;
      mark(named.filter((id) => known.has(id)));
      clearTimeout(timer.current);
      timer.current = setTimeout(ask, gather);
    },
    snapshot: async () => (await refetch()).data?.board?.stream ?? null,
  });

  const rows = useMemo(() => list?.edges.map(({ node }) => node) ?? null, [list]);
  return {
    board: data?.board ?? null,
    missing: data !== undefined && data.board === null,
    rows,
    more: list?.pageInfo.hasNextPage ?? false,
    failed: error !== undefined,
    refetch,
    changed,
    onMore,
    calm,
    held: held.length,
    onHeld: () => putOnTop(fresh.current),
    readAgain,
  };
}
