import { describe, expect, it } from '@jest/globals';
import type { BallotLineFragment, ProposalTextFragment, ReviewDecisionFragment } from '../../generated/graphql.js';
import { blocksOf } from './ratify-blocks.js';
import type { Members } from './voters.js';

const named = (id: string) => ({ __typename: 'Person' as const, id, name: `Name ${id}` });
const members = ['a', 'b', 'c'].map((id): Members[number] => ({
  __typename: 'BoardMember',
  role: 'MEMBER',
  discipline: 'RADIOLOGY',
  person: named(id),
}));
const ballot = (id: string, choice: BallotLineFragment['choice'], acknowledgedAt: string | null = null) =>
  ({ voter: named(id), choice, acknowledgedAt }) as BallotLineFragment;
const proposal = (met: boolean, ...ballots: BallotLineFragment[]) =>
  ({ ballots, quorum: { met, missing: [], requirements: [] } }) as unknown as ProposalTextFragment;
const safety = (rule: string, verdict: string, needs: string | null) =>
  ({ rule, verdict, needs }) as ReviewDecisionFragment['safetyResults'][number];
const kinds = (...args: Parameters<typeof blocksOf>) => blocksOf(...args).map(({ kind }) => kind);

describe('what stands in the way of a ratification', () => {
  it('[DEC-1] is nothing where the quorum is met and more approve than object', () => {
    expect(kinds(proposal(true, ballot('a', 'APPROVE'), ballot('b', 'ABSTAIN')), [], members)).toEqual([]);
  });
  it('[DEC-1] is a missing quorum, and a vote that is not carried; an equal one can be declared a split', () => {
    expect(kinds(proposal(false), [], members)).toEqual(['QUORUM', 'NOT_CARRIED']);
    const objecting = ballot('b', 'OBJECT', '2026-11-20T09:00:00.000Z');
    expect(kinds(proposal(true, ballot('a', 'APPROVE'), objecting), [], members)).toEqual([]);
    expect(kinds(proposal(true, objecting), [], members)).toEqual(['NOT_CARRIED']);
  });
  it('[DEC-3] is each objection that nobody has acknowledged; who has left the board is acknowledged and not counted', () => {
    const gone = ballot('gone', 'OBJECT');
    expect(blocksOf(proposal(true, ballot('a', 'APPROVE'), gone), [], members)).toEqual([{ kind: 'DISSENT', name: 'Name gone' }]);
  });
  it('[DEC-13] is a stop or defer that is not answered for, and a stop without its second signature', () => {
    const results = [safety('INR', 'DEFER', 'OVERRIDE'), safety('HOLD', 'STOP', 'SECOND_SIGNATURE'), safety('PLT', 'OK', null)];
    expect(blocksOf(proposal(true, ballot('a', 'APPROVE')), results, members)).toEqual([
      { kind: 'OVERRIDE', rule: 'INR', verdict: 'DEFER' },
      { kind: 'SECOND_SIGNATURE', rule: 'HOLD', verdict: 'STOP' },
    ]);
  });
});
