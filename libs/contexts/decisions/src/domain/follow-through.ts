import type { CaseStatus } from '#cases';
import type { Refusal } from '#kernel';
import { decisionRefusals } from './refusals.js';
import { storedText } from './text.js';

const { refuse } = decisionRefusals;

/** What somebody is to a case once it is decided; commands and `may…` fields fill in the same. */
export interface Following {
  readonly status: CaseStatus;
  readonly votes: boolean;
  readonly chairs: boolean;
  readonly coordinates: boolean;
  /** Speaks for the referring organisation, as a person or as its system. */
  readonly refers: boolean;
}

/** Who may read what was written: the side that wrote it, or both. */
export type Side = 'BOARD' | 'REFERRER';

const ended = new Set<CaseStatus>(['CLOSED', 'DECLINED', 'WITHDRAWN']);

export const worksForBoard = ({ votes, chairs, coordinates }: Following): boolean => votes || chairs || coordinates;
/** For someone on both sides the board's counts. */
export const sideOf = (who: Following): Side => (worksForBoard(who) ? 'BOARD' : 'REFERRER');

/** A closed case can still be told of; one that is in review again waits for what the board decides now. */
const reported = new Set<CaseStatus>(['DECIDED', 'IN_FOLLOW_UP', 'CLOSED']);

/** DEC-10, DEC-14: why this person or system may not say what has become of the decision; or null. */
export function whyNotReport(who: Following): Refusal | null {
  if (!worksForBoard(who) && !who.refers) return refuse('FOLLOW_THROUGH_FORBIDDEN');
  return reported.has(who.status) ? null : refuse('FOLLOW_THROUGH_CASE_STATE', { status: who.status });
}

/** Why nobody may agree on anything new here; or null. */
export const whyEnded = ({ status }: Pick<Following, 'status'>): Refusal | null =>
  ended.has(status) ? refuse('FOLLOW_THROUGH_CASE_STATE', { status }) : null;

export const invalid = (...path: (string | number)[]): Refusal => refuse('FOLLOW_THROUGH_INVALID', { path: ['input', ...path] });

/** Text that has to be there. */
export function requiredText(value: string | null | undefined, maximum: number, ...path: (string | number)[]): string {
  const text = storedText(value, maximum, ...path);
  if (text === null) throw invalid(...path);
  return text;
}

/** The calendar day of an instant, as days are stored and compared: YYYY-MM-DD, in UTC. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** A calendar day that exists; days compare as text. */
export function requiredDay(value: string | null | undefined, ...path: (string | number)[]): string {
  const at = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  if (at === null || Number.isNaN(at.getTime()) || dayOf(at) !== value) throw invalid(...path);
  return value;
}

/** The day from when something is late: its date, once that has passed; null before. */
export const overdueSince = (on: string | null, now: Date): string | null => (on !== null && on < dayOf(now) ? on : null);
