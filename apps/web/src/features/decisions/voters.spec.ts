import { describe, expect, it } from '@jest/globals';
import type { ProposalTextFragment } from '../../generated/graphql.js';
import { peopleOf, phoneVoters, type Members } from './voters.js';

const person = (id: string) => ({ __typename: 'Person' as const, id, name: `Name ${id}` });
const member = (id: string, role: Members[number]['role'], discipline: Members[number]['discipline']): Members[number] => ({
  __typename: 'BoardMember',
  role,
  discipline,
  person: person(id),
});
const ballot = (id: string, takenBy: string | null, confirmedAt: string | null): ProposalTextFragment['ballots'][number] => ({
  __typename: 'Ballot',
  voter: person(id),
  discipline: 'RADIOLOGY',
  choice: 'APPROVE',
  reason: null,
  castAt: '2026-11-20T09:00:00.000Z',
  takenBy: takenBy === null ? null : person(takenBy),
  confirmedAt,
  acknowledgedAt: null,
});

const members = [
  member('d', 'MEMBER', 'RADIOLOGY'),
  member('a', 'CHAIR', 'RADIOLOGY'),
  member('a', 'MEMBER', 'PAIN_MEDICINE'),
  member('b', 'COORDINATOR', null),
  member('c', 'OBSERVER', 'RADIOLOGY'),
  member('e', 'MEMBER', 'PHYSIOTHERAPY'),
];
const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id);

describe('who is offered for a ballot by phone', () => {
  it('[DEC-12] those who vote, without oneself and without who watches or coordinates', () => {
    expect(ids(phoneVoters(members, [], 'b'))).toEqual(['a', 'd', 'e']);
    expect(ids(phoneVoters(members, [], 'a'))).toEqual(['d', 'e']);
  });
  it('[DEC-12] nobody who has voted in person or confirmed; whose ballot waits may give it again', () => {
    const ballots = [ballot('a', null, null), ballot('d', 'b', '2026-11-20T10:00:00.000Z'), ballot('e', 'b', null)];
    expect(ids(phoneVoters(members, ballots, 'b'))).toEqual(['e']);
  });
  it('names everybody on the board once, by name', () => {
    expect(ids(peopleOf(members))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
