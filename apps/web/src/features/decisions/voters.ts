import type { CasePageFragment, NamedFragment, ProposalTextFragment } from '../../generated/graphql.js';

export type Members = CasePageFragment['board']['members'];
export type Voter = Pick<NamedFragment, 'id' | 'name'>;

const once = (people: readonly Voter[]): Voter[] =>
  [...new Map(people.map(({ id, name }) => [id, { id, name }])).values()].sort((one, other) => one.name.localeCompare(other.name));

/** Everybody on the board once, whatever roles they hold. */
export const peopleOf = (members: Members): Voter[] => once(members.map(({ person }) => person));

/**
 * Whose ballot may be given by phone: who votes for a discipline, is not oneself, and has neither voted in person nor confirmed. The rule
 * is the API's (DEC-12); this only leaves out whom it would refuse.
 */
export function phoneVoters(members: Members, ballots: ProposalTextFragment['ballots'], viewerId: string): Voter[] {
  const settled = new Set(
    ballots.flatMap(({ voter, takenBy, confirmedAt }) => (takenBy === null || confirmedAt !== null ? [voter.id] : [])),
  );
  return once(
    members.flatMap(({ role, discipline, person }) =>
      discipline !== null && role !== 'OBSERVER' && person.id !== viewerId && !settled.has(person.id) ? [person] : [],
    ),
  );
}

/** Whether somebody speaks for a discipline here, or chairs or coordinates: what else may keep them from acting, the desk says. */
export const hasSay = (members: Members, personId: string): boolean =>
  members.some(
    ({ person, role, discipline }) => person.id === personId && role !== 'OBSERVER' && (discipline !== null || role !== 'MEMBER'),
  );
