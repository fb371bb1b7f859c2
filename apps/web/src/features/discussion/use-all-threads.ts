import { useApolloClient } from '@apollo/client/react';
import { MoreThreadsDocument, type DiscussionFragment } from '../../generated/graphql.js';
import { nextOf } from '../../live/pages.js';
import { useReadOn } from '../../live/use-read-on.js';
import { addThreadsTo } from './thread-cache.js';

/** The latest threads stand last, and nobody may take the beginning of a discussion, or of the views in it, for the whole. */
export function useAllThreads(discussion: DiscussionFragment | null): void {
  const client = useApolloClient();
  useReadOn(discussion && nextOf(discussion.threads), async (after) => {
    if (!discussion) return;
    const variables = { caseId: discussion.id, after };
    const { data } = await client.query({ query: MoreThreadsDocument, variables, fetchPolicy: 'no-cache' });
    if (data?.boardCase) addThreadsTo(client.cache, discussion.id, data.boardCase.threads);
  });
}
