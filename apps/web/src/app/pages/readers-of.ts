import type { Reader } from '../../features/discussion/discussion-panel.js';
import type { CasePageFragment, Discipline } from '../../generated/graphql.js';

/** The board's people once each, whatever roles they hold, oneself left out of the mentions but not of the names. */
export function readersOf(
  members: CasePageFragment['board']['members'],
  viewerId: string,
  word: (discipline: Discipline) => string,
): Reader[] {
  const people = new Map<string, { name: string; disciplines: Set<string>; speaksFor: Set<Discipline> }>();
  for (const { person, role, discipline } of members) {
    const entry = people.get(person.id) ?? { name: person.name, disciplines: new Set<string>(), speaksFor: new Set<Discipline>() };
    if (discipline) {
      entry.disciplines.add(word(discipline));
      if (role !== 'OBSERVER') entry.speaksFor.add(discipline);
    }
    people.set(person.id, entry);
  }
  return [...people]
    .map(([id, { name, disciplines, speaksFor }]): Reader => ({
      id,
      name,
      disciplines: [...disciplines].join(', '),
      speaksFor: [...speaksFor],
    }))
    .sort((one, other) => Number(one.id === viewerId) - Number(other.id === viewerId) || one.name.localeCompare(other.name));
}
