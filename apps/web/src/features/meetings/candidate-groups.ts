import type { AgendaCaseFragment, MeetingCandidatesQuery, OfferReason } from '../../generated/graphql.js';

export interface CandidateGroup<Case> {
  readonly name: 'offered' | 'due' | 'ready' | 'waiting';
  readonly cases: readonly { readonly boardCase: Case; readonly why: OfferReason | null }[];
}

type Read = Pick<MeetingCandidatesQuery, 'meeting' | 'board'> & {
  readonly boardCases: Pick<MeetingCandidatesQuery['boardCases'], 'edges'> | undefined;
};

/**
 * Each case once, where it is most urgent: offered, due to close, ready (nobody's opinion is missing), then the rest. What is on an agenda
 * already, on this one or another, waits no more.
 */
export function candidatesOf(
  read: Read,
  agenda: readonly { readonly boardCase: { readonly id: string } }[],
): CandidateGroup<AgendaCaseFragment>[] {
  const taken = new Set(agenda.map(({ boardCase }) => boardCase.id));
  const take = <Case extends { readonly id: string }>(boardCase: Case): boolean => {
    if (taken.has(boardCase.id)) return false;
    taken.add(boardCase.id);
    return true;
  };
  const cases = (read.boardCases?.edges ?? []).map(({ node }) => node);
  for (const { id, agendaItem } of cases) if (agendaItem) taken.add(id);
  const plain = (boardCase: AgendaCaseFragment) => ({ boardCase, why: null });
  const offered = (read.meeting?.offered ?? [])
    .filter(({ boardCase }) => take(boardCase))
    .map(({ boardCase, why }) => ({ boardCase, why }));
  const due = (read.board?.dueToClose.edges ?? [])
    .map(({ node }) => node)
    .filter((node) => !node.agendaItem && take(node))
    .map(plain);
  const left = cases.filter(take);
  const isReady = ({ status, review }: (typeof cases)[number]) =>
    status === 'IN_REVIEW' && review !== null && (review.proposal !== null || review.missingDisciplines.length === 0);
  return [
    { name: 'offered', cases: offered },
    { name: 'due', cases: due },
    { name: 'ready', cases: left.filter(isReady).map(plain) },
    { name: 'waiting', cases: left.filter((one) => !isReady(one)).map(plain) },
  ];
}
