import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { MyWorkDocument, WorkSubjectsDocument, type MyWorkQuery, type WorkSubjectsQuery } from '../../generated/graphql.js';
import { lotsOf } from '../../live/by-id.js';
import { useEach } from '../../live/each.js';
import { joinedBy, nextOf } from '../../live/pages.js';
import { quietly } from '../../live/quietly.js';
import { useReadOn } from '../../live/read-on.js';
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
  const page = inbox?.items as MyWorkQuery['viewer']['inbox']['items'] | undefined;
  const [wanted, setWanted] = useState(pageSize);
  const rest = page ? nextOf(page) : null;
  const onMore = (after: string) =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        viewer: { ...next.viewer, inbox: { ...next.viewer.inbox, items: joinedItems(before.viewer.inbox.items, next.viewer.inbox.items) } },
      }),
    });
  // A change has the list read from its beginning: what somebody had read on to stands until it is there again.
  const short = rest !== null && page!.edges.length < wanted;
  useReadOn(short ? rest : null, onMore);
  const [held, setHeld] = useState(page);
  if (!short && held !== page) setHeld(page);
  const items = (short ? (held ?? page) : page)?.edges;

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
    onMore:
      rest === null || short
        ? null
        : async () => {
            await onMore(rest);
            setWanted(page!.edges.length + pageSize);
          },
    /** Not all of it is here. */
    more: rest !== null,
  };
}
