import type { LiveFact } from '#contracts';
import { useEffect, useRef } from 'react';
import {
  BoardAtHomeDocument,
  OrganisationAtHomeDocument,
  type BoardAtHomeQuery,
  type ChangedCaseFragment,
  type NextMeetingFragment,
  type OrganisationAtHomeQuery,
} from '../../generated/graphql.js';
import { useEach } from '../../live/each.js';
import { useFollow } from '../../live/live.js';
import { useInbox } from './use-inbox.js';

/** A busy board tells of something every second; this page reads it again at most so often. */
const gather = 1_000;
type Place = { readonly id: string; readonly epoch: number; readonly head: number };
export type Submitted = BoardAtHomeQuery['submitted']['edges'][number]['node'];
type Asked = NonNullable<OrganisationAtHomeQuery['organisation']>['waiting']['edges'][number]['node'];

/** Cases in which something happened that the viewer has not seen, the latest first; each once, on however many lists it stands. */
export function changedOf(lists: readonly (readonly ChangedCaseFragment[])[]): ChangedCaseFragment[] {
  const all = new Map(lists.flat().map((one) => [one.id, one]));
  return [...all.values()]
    .filter(({ changesSinceLastLook }) => (changesSinceLastLook?.count ?? 0) > 0)
    .sort((one, two) => two.updatedAt.localeCompare(one.updatedAt));
}

/** One that should have begun and has not is still to come for so long. */
const overdue = 7_200_000;

/** Open ones first, then those to come by time; then what was held and waits for its signature. */
export function meetingsOf(all: readonly NextMeetingFragment[], now = Date.now()) {
  const byTime = all.toSorted((one, two) => one.startsAt.localeCompare(two.startsAt));
  return {
    open: byTime.filter(({ status }) => status === 'OPEN'),
    next: byTime.filter(({ status, startsAt }) => status === 'PLANNED' && Date.parse(startsAt) > now - overdue).slice(0, 4),
    toSign: byTime.filter(({ status, minutes }) => status === 'CLOSED' && minutes?.maySign === true),
  };
}

/** The same for a whole day, so that it is asked for once; a meeting of last night that has not begun is still to come for an hour or two. */
const beginOfDay = (now = new Date(Date.now() - overdue)): string =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString();

export function useBoards(ids: readonly string[]) {
  const { changes } = useInbox();
  const today = beginOfDay();
  const { answers, again, reread } = useEach(
    BoardAtHomeDocument,
    ids.map((boardId) => ({ boardId, today })),
  );
  useAgain(changes, again);
  const data = answers.flatMap((answer) => (answer.data ? [answer.data as BoardAtHomeQuery] : []));
  return {
    loading: answers.length < ids.length || answers.some((answer) => !answer.data && !answer.failed),
    failed: answers.some(({ failed }) => failed),
    again,
    streams: answers.map((answer) => (answer.data as BoardAtHomeQuery | undefined)?.board?.stream ?? null),
    reread: async (index: number) => ((await reread(index)) as BoardAtHomeQuery | undefined)?.board?.stream ?? null,
    meetings: data.flatMap(({ board }) =>
      [board?.open, board?.next, board?.toSign].flatMap((list) => list?.edges.map(({ node }) => node) ?? []),
    ),
    cases: data.map(({ boardCases }) => boardCases.edges.map(({ node }) => node)),
    /** Boards of which more is to be triaged than is read here. */
    fuller: data.flatMap(({ board, submitted }) => (board && submitted.pageInfo.hasNextPage ? [board.id] : [])),
    toTriage: data.flatMap(({ submitted }) => submitted.edges.map(({ node }): Submitted => node).filter(({ mayTriage }) => mayTriage)),
  };
}

export function useOrganisations(ids: readonly string[]) {
  const { changes } = useInbox();
  const { answers, again, reread } = useEach(
    OrganisationAtHomeDocument,
    ids.map((organisationId) => ({ organisationId })),
  );
  useAgain(changes, again);
  const data = answers.flatMap((answer) => (answer.data as OrganisationAtHomeQuery | undefined)?.organisation ?? []);
  return {
    loading: answers.length < ids.length || answers.some((answer) => !answer.data && !answer.failed),
    failed: answers.some(({ failed }) => failed),
    again,
    streams: answers.map((answer) => (answer.data as OrganisationAtHomeQuery | undefined)?.organisation?.stream ?? null),
    reread: async (index: number) => ((await reread(index)) as OrganisationAtHomeQuery | undefined)?.organisation?.stream ?? null,
    /** Organisations of which more is asked than is read here. */
    fuller: data.flatMap(({ id, waiting }) => (waiting.pageInfo.hasNextPage ? [id] : [])),
    asked: data.flatMap(({ waiting }) => waiting.edges.map(({ node }): Asked => node)),
    cases: data.map(({ latest }) => latest.edges.map(({ node }) => node)),
  };
}
export type AskedOfUs = Asked;

function useAgain(changes: number, again: () => void): void {
  const known = useRef(changes);
  useEffect(() => {
    if (known.current === changes) return;
    known.current = changes;
    again();
  }, [changes, again]);
}

/** Follows one board or organisation; as a component, because there may be any number of them. */
export function Follow({ place, reread }: { readonly place: Place | null; readonly reread: () => Promise<Place | null> }) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useFollow(place, {
    facts: (_: readonly LiveFact[]) => {
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        void reread();
      }, gather);
    },
    snapshot: reread,
  });
  return null;
}
