import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useRef } from 'react';
import { MyWorkDocument, WorkSubjectsDocument, type MyWorkQuery, type WorkSubjectsQuery } from '../../generated/graphql.js';
import { joinedBy } from '../../live/pages.js';
import { quietly } from '../../live/quietly.js';
import { useInbox } from './use-inbox.js';

export type WorkItem = MyWorkQuery['viewer']['inbox']['items']['edges'][number]['node'];
export const keyOf = ({ kind, subjectId, boardCase }: WorkItem): string => `${kind} ${subjectId} ${boardCase.id}`;
const joinedItems = joinedBy(keyOf);
export type Draft = MyWorkQuery['viewer']['inbox']['drafts'][number];
export type ReferralDraft = MyWorkQuery['viewer']['inbox']['referralDrafts'][number];
export type Subject = NonNullable<WorkSubjectsQuery['nodes'][number]>;

const pageSize = 60;

/** What waits for me, and what each item is about: rows are there at once, their details a moment later. */
export function useWork() {
  const { changes } = useInbox();
  const { data, error, refetch, fetchMore } = useQuery(MyWorkDocument, { variables: { first: pageSize } });
  const known = useRef(changes);
  useEffect(() => {
    if (known.current === changes) return;
    known.current = changes;
    quietly(refetch());
  }, [changes, refetch]);

  const inbox = data?.viewer?.inbox;
  const items = inbox?.items?.edges as readonly { readonly node: WorkItem }[] | undefined;
  const ids = useMemo(() => [...new Set(items?.map(({ node }) => node.subjectId) ?? [])].slice(0, 100), [items]);
  const details = useQuery(WorkSubjectsDocument, { variables: { ids }, skip: ids.length === 0 });
  const nodes = (details.data ?? details.previousData)?.nodes;
  const subjects = useMemo(
    () => new Map((nodes ?? []).flatMap((node) => (node && 'id' in node ? [[node.id, node as Subject]] : []))),
    [nodes],
  );

  const cursor = inbox?.items?.pageInfo?.endCursor ?? null;
  const more = inbox?.items?.pageInfo?.hasNextPage ?? false;
  return {
    items: items?.map(({ node }) => node) ?? null,
    drafts: (inbox?.drafts ?? []) as readonly Draft[],
    referrals: (inbox?.referralDrafts ?? []) as readonly ReferralDraft[],
    subjects,
    failed: error !== undefined && !items,
    again: () => quietly(refetch()),
    onMore:
      more && cursor
        ? () =>
            fetchMore({
              variables: { after: cursor },
              updateQuery: (before, { fetchMoreResult: next }) => ({
                ...next,
                viewer: {
                  ...next.viewer,
                  inbox: {
                    ...next.viewer.inbox,
                    items: joinedItems(before.viewer.inbox.items, next.viewer.inbox.items),
                  },
                },
              }),
            })
        : null,
  };
}
