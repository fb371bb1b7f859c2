import type { Refusal } from '#kernel';
import { boardRefusals } from './refusals.js';

/** Days as YYYY-MM-DD, both included, counted in UTC. */
export interface Absence {
  readonly fromDay: string;
  readonly untilDay: string;
}

const longestDays = 366;
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
const days = ({ fromDay, untilDay }: Absence): number => (Date.parse(untilDay) - Date.parse(fromDay)) / 86_400_000 + 1;

export const isAway = ({ fromDay, untilDay }: Absence, now: Date): boolean => fromDay <= dayOf(now) && dayOf(now) <= untilDay;

/** An absence has an end, at most a year on, that is not over yet: what is over moves no request. */
export function assertAbsence(absence: Absence, now: Date): void {
  const refuse = (name: string) => boardRefusals.refuse('ABSENCE_INVALID', { path: ['input', name] });
  if (absence.untilDay < dayOf(now) || !(days(absence) >= 1)) throw refuse('until');
  if (!(days(absence) <= longestDays)) throw refuse('until');
}

/** Everybody says when they are away themselves; for others who sit on the board, those who keep its desk do. */
export function whyNotRecordAbsence(own: boolean, organises: boolean): Refusal | null {
  return own || organises ? null : boardRefusals.refuse('ABSENCE_NOT_YOURS');
}
