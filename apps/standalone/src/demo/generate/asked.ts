import type { TriageCaseInput } from '#cases';
import type { Discipline } from '#specialists';
import type { Player } from './company.js';

export type AskedPlan = NonNullable<TriageCaseInput['accept']>['asks'][number];

/** Whom a review asks (OPIN-5): whom triage names, otherwise the members of the discipline in the order in which they joined. */
export function whomToAsk(disciplines: readonly Discipline[], members: readonly Player[], named: readonly AskedPlan[]): AskedPlan[] {
  const all = [
    ...disciplines,
    ...named.map(({ discipline }) => discipline).filter((one) => !(disciplines as readonly string[]).includes(one)),
  ];
  return all.map((discipline) => {
    const chosen = named.find((plan) => plan.discipline === discipline);
    const able = members.filter((member) => member.discipline === discipline).map(({ personId }) => personId);
    const personId = chosen?.personId ?? able[0] ?? null;
    return { discipline, personId, substituteId: chosen?.substituteId ?? able.find((id) => id !== personId) ?? null };
  });
}
