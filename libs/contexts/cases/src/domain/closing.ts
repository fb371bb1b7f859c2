import { caseRefusals } from './refusals.js';

/** [CASE-7] Why a case is closed; boards count by these. */
export const closeCodes = [
  'COMPLETED', 'NO_TREATMENT_WANTED', 'TREATED_ELSEWHERE', 'LOST_TO_FOLLOW_UP', 'PATIENT_DIED', 'DUPLICATE', 'OTHER',
] as const; // prettier-ignore
export type CloseCode = (typeof closeCodes)[number];

export interface Closing {
  readonly code: string;
  readonly reason: string | null;
}

const longest = 4_000;

/** A coded reason, and words where the code says nothing. */
export function assertClosing({ code, reason }: Closing): { code: CloseCode; reason: string | null } {
  const known = closeCodes.find((each) => each === code);
  if (!known) throw caseRefusals.refuse('CLOSE_INVALID', { path: ['input', 'code'], known: closeCodes });
  const words = reason?.trim() || null;
  if ((words?.length ?? 0) > longest || (known === 'OTHER' && words === null))
    throw caseRefusals.refuse('CLOSE_INVALID', { path: ['input', 'reason'] });
  return { code: known, reason: words };
}

export interface Reopening {
  readonly reason: string;
  readonly question: string | null;
  readonly review: { readonly complexity: number | null } | null;
}

/** [CASE-10] A reason always; a question and a new judgement only where a review opens at once. */
export function assertReopening({ reason, question, review }: Reopening, opensReview: boolean): void {
  const invalid = (...path: string[]) => caseRefusals.refuse('REOPEN_INVALID', { path: ['input', ...path] });
  if (reason.trim() === '' || reason.length > longest) throw invalid('reason');
  if (question !== null && (!opensReview || question.trim() === '' || question.length > 2_000)) throw invalid('question');
  if (review === null) return;
  const { complexity } = review;
  if (!opensReview) throw invalid('review');
  if (complexity !== null && !(Number.isInteger(complexity) && complexity >= 1 && complexity <= 5)) throw invalid('review', 'complexity');
}
