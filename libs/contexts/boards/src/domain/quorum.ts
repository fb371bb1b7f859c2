import type { Discipline } from '#specialists';

/** `count` people who vote for any of these disciplines. */
export interface QuorumRule {
  readonly label: string;
  readonly disciplines: readonly Discipline[];
  readonly count: number;
}

/** Someone who counts for a quorum: a member who approved, objected or abstained (DEC-1), or who could (DEC-4). */
export interface Voter {
  readonly personId: string;
  readonly discipline: Discipline | null;
}

export interface QuorumRequirement extends QuorumRule {
  readonly met: boolean;
  /** person.id of those who fill it: never more than `count`, and nobody appears under two requirements. */
  readonly by: readonly string[];
}

export interface Quorum {
  readonly met: boolean;
  readonly requirements: readonly QuorumRequirement[];
  /** The requirements that are not met, as they stand in `requirements`. */
  readonly missing: readonly QuorumRequirement[];
}

/**
 * Seats people so that as many places as possible are filled, one place each (DEC-1): a maximum matching found by augmenting paths. Taking
 * whoever comes first would be wrong, because a surgeon seated as "any surgeon or radiologist" may be the only one for the next rule.
 * A filled place stays filled while later ones are tried, so what is named as missing is the last requirement that cannot be met too,
 * and the answer does not change with the order of the voters except for who sits where.
 */
export function evaluateQuorum(rules: readonly QuorumRule[], voters: readonly Voter[]): Quorum {
  const people = [...new Map(voters.map((voter) => [voter.personId, voter])).values()];
  const places = rules.flatMap((rule, index) => Array.from({ length: rule.count }, () => ({ rule, index })));
  /** Index of the place that each person fills. */
  const placeOf = new Map<string, number>();

  const fill = (place: number, tried: Set<string>): boolean => {
    for (const { personId, discipline } of people) {
      if (discipline === null || tried.has(personId) || !places[place]!.rule.disciplines.includes(discipline)) continue;
      tried.add(personId);
      const taken = placeOf.get(personId);
      if (taken === undefined || fill(taken, tried)) {
        placeOf.set(personId, place);
        return true;
      }
    }
    return false;
  };
  places.forEach((_, place) => fill(place, new Set()));

  const requirements = rules.map((rule, index): QuorumRequirement => {
    const by = people.map((voter) => voter.personId).filter((id) => placeOf.has(id) && places[placeOf.get(id)!]!.index === index);
    return { ...rule, by, met: by.length === rule.count };
  });
  const missing = requirements.filter((requirement) => !requirement.met);
  return { met: missing.length === 0, requirements, missing };
}
