import type { LiveFact } from '#contracts';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { addToThread } from '../../features/discussion/thread-cache.js';
import { useAllThreads } from '../../features/discussion/use-all-threads.js';
import { CaseDocument, CasePartsDocument, CommentTextFragmentDoc, type CommentTextFragment } from '../../generated/graphql.js';
import { askedAtOnce } from '../../live/by-id.js';
import { useFollow, useLive } from '../../live/live.js';
import { quietly } from '../../live/quietly.js';
import { writeContent } from '../../live/write-content.js';
import { announce } from '../../ui/announcer.js';

/** Facts that come together are asked about together. */
const gather = 40;

/** One case, kept true by its stream: content goes into the cache as it comes, what depends on the viewer is asked for. */
export function useCase(caseId: string) {
  const { t, i18n } = useTranslation();
  const client = useApolloClient();
  const { positions, unread } = useLive();
  const { data, error, refetch } = useQuery(CaseDocument, { variables: { id: caseId } });
  const boardCase = data?.boardCase ?? null;
  useAllThreads(boardCase);

  /** The case, and what a part of the page has asked for beside it: such a query calls its variable `caseId`. */
  const everything = () => {
    client
      .refetchQueries({ include: 'active', onQueryUpdated: ({ variables }) => (variables as { caseId?: string })?.caseId === caseId })
      .catch(() => undefined);
    return refetch();
  };
  const wanted = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (ids: readonly string[]) => {
    for (const id of ids) wanted.current.add(id);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const all = [...wanted.current];
      wanted.current.clear();
      const parts = all.filter((id) => id !== caseId && !id.startsWith('case_'));
      // Whoever was away for so long reads the page.
      if (all.includes(caseId) || parts.length > askedAtOnce) quietly(everything());
      else if (parts.length > 0)
        unread.read(() => client.query({ query: CasePartsDocument, variables: { caseId, ids: parts }, fetchPolicy: 'network-only' }));
    }, gather);
  };

  /** In words that come with the first fact: few pages are open long enough to need them. */
  const say = async (fact: string) => {
    await i18n.loadNamespaces('facts');
    if (i18n.exists(fact, { ns: 'facts' })) announce(t('changed', { what: t(fact as 'commentAdded', { ns: 'facts' }) }));
  };
  useFollow(boardCase?.stream, {
    facts: (facts: readonly LiveFact[]) => {
      const stream = boardCase?.stream.id ?? '';
      const begun: string[] = [];
      client.cache.batch({
        update: (batch) => {
          for (const content of facts.flatMap((fact) => fact.content)) {
            if (!content.data || !positions.accepts(stream, content)) continue;
            writeContent(batch, content.data as Record<string, unknown>);
            if (content.data['__typename'] !== 'Comment') continue;
            const comment = batch.readFragment<CommentTextFragment>({
              id: `Comment:${content.id}`,
              fragment: CommentTextFragmentDoc,
              fragmentName: 'CommentText',
            });
            if (comment && addToThread(batch, caseId, comment)) begun.push(comment.threadId);
          }
        },
      });
      ask([...begun, ...facts.flatMap((fact) => fact.refetch)]);
      const last = facts.at(-1)?.type;
      if (last) void say(last);
    },
    snapshot: async () => (await everything()).data?.boardCase?.stream ?? null,
  });

  return {
    boardCase,
    missing: data !== undefined && data.boardCase === null,
    failed: error !== undefined && !boardCase,
    refetch: everything,
  };
}
