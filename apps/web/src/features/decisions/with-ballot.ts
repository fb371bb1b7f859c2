import type { BallotLineFragment, CastBallotMutation, ProposalTextFragment } from '../../generated/graphql.js';

// What is shown before the server has answered stands at no place in the stream: nothing is compared with it.
const noPlaceYet = { __typename: 'StreamPosition' as const, id: '', epoch: 0, head: 0 };

/** When a ballot was last said to be that vote, as the desk compares it: null where there is none (DEC-2). */
export const lastWord = (ballot: BallotLineFragment | null | undefined): string | null =>
  ballot ? (ballot.confirmedAt ?? ballot.castAt) : null;

/** One's own ballot as it will stand: in the place of the one before, or as the last. */
export function withBallot(proposal: ProposalTextFragment, ballot: BallotLineFragment): CastBallotMutation {
  const before = proposal.ballots.some(({ voter }) => voter.id === ballot.voter.id);
  const ballots = before ? proposal.ballots.map((one) => (one.voter.id === ballot.voter.id ? ballot : one)) : [...proposal.ballots, ballot];
  return {
    __typename: 'Mutation',
    castBallot: { __typename: 'CastBallotPayload', proposal: { ...proposal, ballots, stream: noPlaceYet } },
  };
}
