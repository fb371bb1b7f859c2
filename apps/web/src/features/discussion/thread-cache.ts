import type { ApolloCache } from '@apollo/client';
import {
  DiscussionFragmentDoc,
  ThreadTalkFragmentDoc,
  type CommentTextFragment,
  type DiscussionFragment,
  type ThreadTalkFragment,
} from '../../generated/graphql.js';
import { joined } from '../../live/pages.js';

type Comment = CommentTextFragment;

const withComment = (thread: ThreadTalkFragment, comment: Comment): ThreadTalkFragment =>
  thread.comments.edges.some(({ node }) => node.id === comment.id)
    ? thread
    : {
        ...thread,
        comments: { ...thread.comments, edges: [...thread.comments.edges, { __typename: 'CommentEdge', cursor: '', node: comment }] },
      };

const newThread = (comment: Comment): ThreadTalkFragment => ({
  __typename: 'Thread',
  id: comment.threadId,
  audience: comment.audience,
  resolvedAt: null,
  resolvedBy: null,
  questionTo: null,
  createdAt: comment.createdAt,
  anchor: null,
  mayReply: false,
  mayResolve: false,
  mayReopen: false,
  comments: {
    __typename: 'CommentConnection',
    edges: [{ __typename: 'CommentEdge', cursor: '', node: comment }],
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  },
});

const discussion = (caseId: string) => ({ id: `BoardCase:${caseId}`, fragment: DiscussionFragmentDoc, fragmentName: 'Discussion' });

/** The next page of a long thread. */
export function addCommentsTo(cache: ApolloCache, threadId: string, next: ThreadTalkFragment['comments']): void {
  cache.updateFragment<ThreadTalkFragment>(
    { id: `Thread:${threadId}`, fragment: ThreadTalkFragmentDoc, fragmentName: 'ThreadTalk' },
    (before) => before && { ...before, comments: joined(before.comments, next) },
  );
}

/** The next threads of a case with many. */
export function addThreadsTo(cache: ApolloCache, caseId: string, next: DiscussionFragment['threads']): void {
  cache.updateFragment<DiscussionFragment>(discussion(caseId), (before) => before && { ...before, threads: joined(before.threads, next) });
}

/**
 * Puts a comment where it belongs, once, whether it comes from our own answer or from the stream. An unknown thread begins with it, and
 * true is answered: what one may do there has to be asked for.
 */
export function addToThread(cache: ApolloCache, caseId: string, comment: Comment): boolean {
  const known = cache.readFragment<DiscussionFragment>(discussion(caseId));
  if (!known) return false;
  const thread = known.threads.edges.find(({ node }) => node.id === comment.threadId);
  if (thread) {
    cache.writeFragment<ThreadTalkFragment>({
      id: `Thread:${comment.threadId}`,
      fragment: ThreadTalkFragmentDoc,
      fragmentName: 'ThreadTalk',
      data: withComment(thread.node, comment),
    });
  } else {
    cache.writeFragment<DiscussionFragment>({
      ...discussion(caseId),
      data: {
        ...known,
        threads: { ...known.threads, edges: [...known.threads.edges, { __typename: 'ThreadEdge', cursor: '', node: newThread(comment) }] },
      },
    });
  }
  return !thread;
}
