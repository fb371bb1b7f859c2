import type { Refusal } from '#kernel';
import type { CaseStanding } from './policy.js';
import { caseRefusals } from './refusals.js';

const { refuse } = caseRefusals;

/** On what a referral is shared, and whether the patient has taken it back. */
export interface Sharing {
  readonly consent: object | null;
  readonly consentWithdrawnAt: Date | string | null;
}

/** [REC-5] Whether what is known of the patient may go to anybody who does not have it yet. */
export const sharesFurther = ({ consent, consentWithdrawnAt }: Sharing): boolean => consent !== null && consentWithdrawnAt === null;

type Asking = Pick<CaseStanding, 'refers' | 'triages'>;

/** [REC-5] Why this person or system may not say that the patient withdraws, or null: both sides hear it from patients, at any time. */
export function whyNotWithdrawConsent(
  { refers, triages }: Asking,
  { consentWithdrawnAt }: Pick<Sharing, 'consentWithdrawnAt'>,
): Refusal | null {
  if (!refers && !triages) return refuse('CASE_FORBIDDEN');
  return consentWithdrawnAt === null ? null : refuse('CONSENT_WITHDRAWN_ALREADY');
}

export function withdrawalReason(reason: string): string {
  const given = reason.trim();
  if (given === '' || given.length > 2_000) throw refuse('CONSENT_REASON_MISSING', { path: ['input', 'reason'] });
  return given;
}
