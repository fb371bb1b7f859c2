import { caseRefusals } from './refusals.js';

export interface AskedPlan {
  readonly discipline: string;
  readonly personId: string | null;
  readonly substituteId: string | null;
}
export interface VotingMember {
  readonly personId: string;
  readonly discipline: string | null;
}

export interface TriageOutcome {
  readonly accept: { readonly priority: string; readonly complexity: number | null } | null;
  readonly returnFor: readonly { readonly what: string }[] | null;
  readonly decline: { readonly code: string; readonly reason: string } | null;
}

const invalid = (...path: (string | number)[]) => caseRefusals.refuse('TRIAGE_INVALID', { path: ['input', ...path] });

/** [CASE-4] Exactly one outcome, and each with what it needs. */
export function assertOutcome({ accept, returnFor, decline }: TriageOutcome): void {
  if ([accept, returnFor, decline].filter((outcome) => outcome !== null).length !== 1)
    throw caseRefusals.refuse('TRIAGE_NEEDS_ONE_OUTCOME');
  if (accept && accept.complexity !== null && !(Number.isInteger(accept.complexity) && accept.complexity >= 1 && accept.complexity <= 5))
    throw invalid('accept', 'complexity');
  if (returnFor && (returnFor.length === 0 || returnFor.length > 50)) throw invalid('returnFor');
  returnFor?.forEach(({ what }, index) => {
    if (what.trim() === '' || what.length > 500) throw invalid('returnFor', index, 'what');
  });
  if (decline && !/^[A-Z][A-Z_]{1,49}$/.test(decline.code)) throw invalid('decline', 'code');
  if (decline && (decline.reason.trim() === '' || decline.reason.length > 4_000)) throw invalid('decline', 'reason');
}

/**
 * [OPIN-5] One named member and a substitute per discipline that the charter asks: those whom triage names, otherwise the members of the
 * discipline in a fixed order. A discipline without a member stays open with nobody named, so that it is seen to be missing.
 */
export function whomToAsk(disciplines: readonly string[], members: readonly VotingMember[], named: readonly AskedPlan[]): AskedPlan[] {
  named.forEach(({ discipline, personId, substituteId }, index) => {
    // Of two plans for one discipline the second would be dropped, and whoever names somebody as their own substitute has named none.
    const twice = named.findIndex((plan) => plan.discipline === discipline) !== index;
    if (twice || (personId !== null && personId === substituteId)) throw invalid('accept', 'asks', index);
    for (const id of [personId, substituteId])
      if (id !== null && !members.some((member) => member.personId === id && member.discipline === discipline))
        throw caseRefusals.refuse('ASKED_MEMBER_UNFIT', { discipline });
  });
  const all = [...disciplines, ...named.map(({ discipline }) => discipline).filter((discipline) => !disciplines.includes(discipline))];
  return all.map((discipline) => {
    const chosen = named.find((plan) => plan.discipline === discipline);
    const able = members.filter((member) => member.discipline === discipline).map(({ personId }) => personId);
    const substitute = chosen?.substituteId ?? null;
    const personId = chosen?.personId ?? able.find((id) => id !== substitute) ?? able[0] ?? null;
    const substitutes = [...(substitute === null ? [] : [substitute]), ...able];
    return { discipline, personId, substituteId: substitutes.find((id) => id !== personId) ?? null };
  });
}
