import { assertRequest, type InformationRequest } from './information.js';
import { caseRefusals } from './refusals.js';

export interface AskedPlan {
  readonly discipline: string;
  readonly personId: string | null;
  readonly substituteId: string | null;
  /** Until when, where it is not the charter's time for this priority. */
  readonly dueAt?: Date | null;
}
export interface VotingMember {
  readonly personId: string;
  readonly discipline: string | null;
}

export interface TriageOutcome {
  readonly accept: { readonly priority: string; readonly complexity: number | null } | null;
  readonly returnFor: readonly InformationRequest[] | null;
  readonly decline: { readonly code: string; readonly reason: string } | null;
}

const invalid = (...path: (string | number)[]) => caseRefusals.refuse('TRIAGE_INVALID', { path: ['input', ...path] });

/** [CASE-4] Exactly one outcome, and each with what it needs. */
export function assertOutcome({ accept, returnFor, decline }: TriageOutcome): void {
  if ([accept, returnFor, decline].filter((outcome) => outcome !== null).length !== 1)
    throw caseRefusals.refuse('TRIAGE_NEEDS_ONE_OUTCOME');
  if (accept && accept.complexity !== null && !(Number.isInteger(accept.complexity) && accept.complexity >= 1 && accept.complexity <= 5))
    throw invalid('accept', 'complexity');
  if (returnFor) assertRequest(returnFor, 'returnFor', invalid);
  if (decline && !/^[A-Z][A-Z_]{1,49}$/.test(decline.code)) throw invalid('decline', 'code');
  if (decline && (decline.reason.trim() === '' || decline.reason.length > 4_000)) throw invalid('decline', 'reason');
}

/**
 * An emergency is decided while people telephone: sealing would only hide what is needed at once (DEC-12). As with its quorum, that holds
 * for a P1 case alone: what triage has found to be less keeps the charter's seal, whatever kind of question it says.
 */
export const isSealed = (
  { sealsOpinions }: { readonly sealsOpinions: boolean },
  { emergency }: { readonly emergency: boolean },
  priority: string | null,
): boolean => sealsOpinions && !(emergency && priority === 'P1');

/**
 * [OPIN-5] One named member and a substitute per discipline that the charter asks: those whom triage names, otherwise the members of the
 * discipline in the order of the board's rota, which leaves out who is away. A discipline without a member stays open with nobody named, so that it is seen to be missing.
 */
export function whomToAsk(
  disciplines: readonly string[],
  members: readonly VotingMember[],
  named: readonly AskedPlan[],
  rota: readonly VotingMember[] = members,
): AskedPlan[] {
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
    const able = rota.filter((member) => member.discipline === discipline).map(({ personId }) => personId);
    const substitute = chosen?.substituteId ?? null;
    const personId = chosen?.personId ?? able.find((id) => id !== substitute) ?? able[0] ?? null;
    const substitutes = [...(substitute === null ? [] : [substitute]), ...able];
    const plan = { discipline, personId, substituteId: substitutes.find((id) => id !== personId) ?? null };
    return chosen?.dueAt ? { ...plan, dueAt: chosen.dueAt } : plan;
  });
}

/** [OPIN-5] A time that triage names is still to come. */
export function assertDueTimes(named: readonly AskedPlan[], now: Date): void {
  named.forEach(({ dueAt }, index) => {
    if (dueAt && !(dueAt > now)) throw invalid('accept', 'asks', index, 'dueAt');
  });
}
