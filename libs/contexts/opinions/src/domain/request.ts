import type { Refusal } from '#kernel';
import { opinionRefusals } from './refusals.js';
import { boundedText } from './text.js';

const { refuse } = opinionRefusals;

export const requestStepKinds = ['REMINDED', 'ESCALATED', 'SUBSTITUTED', 'ABSENT', 'REASSIGNED', 'DECLINED'] as const;
export type RequestStepKind = (typeof requestStepKinds)[number];

/** What became of a request so far, the earliest first. */
export interface RequestStep {
  readonly kind: RequestStepKind;
  /** Who was asked then. */
  readonly personId: string | null;
  readonly at: Date;
}

/** One discipline's request for an opinion, while nobody of it has answered. */
export interface OpenRequest {
  readonly personId: string | null;
  readonly substituteId: string | null;
  readonly dueAt: Date | null;
  readonly steps: readonly RequestStep[];
}

/** All in hours, the first from the due date; the charter's, for the case's priority. */
export interface ReminderClock {
  readonly remindAfterHours: number;
  readonly escalateAfterHours: number;
  readonly substituteAfterHours: number;
}

const hour = 3_600_000;
const moves: ReadonlySet<RequestStepKind> = new Set(['SUBSTITUTED', 'ABSENT', 'REASSIGNED', 'DECLINED']);

/** Who can be asked now, in the order of the rota: never somebody who was asked before, or a request would go round in circles. */
const stillToAsk = ({ personId, steps }: OpenRequest, able: readonly string[]): string[] =>
  able.filter((id) => id !== personId && !steps.some((step) => moves.has(step.kind) && step.personId === id));

/** Whom to ask next: the substitute who was named, otherwise the rota; null where nobody is left. */
export function nextHolder(request: OpenRequest, able: readonly string[]): { personId: string; substituteId: string | null } | null {
  const left = stillToAsk(request, able);
  const personId = left.find((id) => id === request.substituteId) ?? left[0];
  return personId === undefined ? null : { personId, substituteId: left.find((id) => id !== personId) ?? null };
}

/** Whoever was asked only when it was due gets as long as an escalation takes before it counts as overdue for them. */
function overdueFrom({ dueAt, steps }: OpenRequest, { escalateAfterHours }: ReminderClock): number | null {
  if (dueAt === null) return null;
  const moved = steps.findLast(({ kind }) => moves.has(kind))?.at ?? null;
  return moved === null || moved < dueAt ? dueAt.getTime() : moved.getTime() + escalateAfterHours * hour;
}

/**
 * [OPIN-5] What is to be done about an open request now, one step at a time; null for nothing. `able` are those of the discipline who can
 * be asked, in the order of the rota. Due now is not overdue yet.
 */
export function nextStep(request: OpenRequest, able: readonly string[], clock: ReminderClock, now: Date): RequestStepKind | null {
  const { personId, steps } = request;
  const left = nextHolder(request, able) !== null;
  const done = (kind: RequestStepKind) => steps.some((step) => step.kind === kind && step.personId === personId);
  // Who is away or has left the board is not reminded: it goes to somebody else at once, if there is anybody.
  const away = personId !== null && !able.includes(personId);
  if (away && left) return 'ABSENT';
  const since = overdueFrom(request, clock);
  if (since === null) return null;
  const passed = (hours: number) => now.getTime() > since + hours * hour;
  if (personId !== null && !away && !done('REMINDED') && passed(clock.remindAfterHours)) return 'REMINDED';
  // However long nobody looked, each step leaves as much time for the one before it as the charter does.
  const waited = (kind: RequestStepKind, count: number) => {
    const step = steps.find((one) => one.kind === kind && one.personId === personId);
    return step === undefined || now.getTime() >= step.at.getTime() + count * hour;
  };
  const { remindAfterHours, escalateAfterHours, substituteAfterHours } = clock;
  if (!done('ESCALATED'))
    return passed(escalateAfterHours) && waited('REMINDED', escalateAfterHours - remindAfterHours) ? 'ESCALATED' : null;
  const substituted = steps.some(({ kind }) => kind === 'SUBSTITUTED');
  const late = passed(substituteAfterHours) && waited('ESCALATED', substituteAfterHours - escalateAfterHours);
  return !substituted && left && late ? 'SUBSTITUTED' : null;
}

export const longestRequestReason = 2000;

/** The reason as it is kept; `needed` where nobody may leave it out. */
export function requestReason(reason: string | null | undefined, needed: boolean): string | null {
  const [maximum, path] = [longestRequestReason, ['input', 'reason']];
  const given = boundedText(reason, maximum, () => refuse('OPINION_REQUEST_REASON_TOO_LONG', { path, maximum }));
  if (given === undefined && needed) throw refuse('OPINION_REQUEST_REASON_MISSING', { path });
  return given ?? null;
}

/** Who keeps the desk asks somebody else; only while opinions are taken (`notTaking` says why not), and the discipline has not answered. */
export const whyNotReassign = (organises: boolean, notTaking: Refusal | null): Refusal | null =>
  organises ? notTaking : refuse('OPINION_REASSIGNING_FORBIDDEN');

/** Only whoever was asked declines, and gives no opinion on behalf of anybody by doing so. */
export const whyNotDecline = (asked: boolean, notTaking: Refusal | null): Refusal | null =>
  asked ? notTaking : refuse('OPINION_NOT_ASKED_OF_YOU');
