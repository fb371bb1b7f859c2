import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { MyWorkDocument, WorkSubjectsDocument, type MyWorkQuery, type WorkSubjectsQuery } from '../../generated/graphql.js';
import { lotsOf } from '../../live/by-id.js';
import { useEach } from '../../live/each.js';
import { joinedBy, joinedIn } from '../../live/pages.js';
import { quietly } from '../../live/quietly.js';
import { useLonger } from '../../live/use-longer.js';
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
  const read = inbox?.items as MyWorkQuery['viewer']['inbox']['items'] | undefined;
  const { page, rest, more } = useLonger('my work', read, (after) =>
    fetchMore({ variables: { after }, updateQuery: joinedIn((all) => all.viewer.inbox.items, joinedItems) }),
  );
  const items = page?.edges;

  const lots = useMemo(() => lotsOf([...new Set(items?.map(({ node }) => node.subjectId))]).map((ids) => ({ ids })), [items]);
  const { answers } = useEach(WorkSubjectsDocument, lots);
  const [subjects, setSubjects] = useState<ReadonlyMap<string, Subject>>(new Map());
  useEffect(() => {
    const nodes = answers.flatMap((answer) => answer.data?.nodes ?? []);
    const came = nodes.flatMap((node) => (node && 'id' in node ? [[node.id, node as Subject] as const] : []));
    if (came.length > 0) setSubjects((before) => new Map([...before, ...came]));
  }, [answers]);
  return {
    items: items?.map(({ node }) => node) ?? null,
    drafts: (inbox?.drafts ?? []) as readonly Draft[],
    referrals: (inbox?.referralDrafts ?? []) as readonly ReferralDraft[],
    subjects,
    failed: error !== undefined && !items,
    again: () => quietly(refetch()),
    onMore: rest === null ? null : () => more(rest),
    /** Not all of it is here. */
    more: page?.pageInfo.hasNextPage ?? false,
  };
}
