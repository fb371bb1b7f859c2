import { caseRefusals } from './refusals.js';
import type { PainProfile } from './referral.js';

type Flags = Pick<PainProfile, 'redFlags'>;

export const presentFlags = ({ redFlags }: Flags): string[] =>
  redFlags.filter(({ finding }) => finding === 'PRESENT').map(({ code }) => code);

/**
 * [CASE-9] What was not present before, and is now: it makes the case P1 and alerts. A flag that somebody has judged since, by triaging the
 * case lower, does not become new by being sent again.
 */
export const newlyPresent = (before: Flags | null, after: Flags): string[] => {
  const known = before ? presentFlags(before) : [];
  return presentFlags(after).filter((code) => !known.includes(code));
};

export interface Alerted {
  readonly answeredAt: Date | string | null;
  readonly personIds: readonly string[];
}

/** Those whom it names answer it, and the desk, which finds it in the case. */
export const mayAnswerAlert = ({ answeredAt, personIds }: Alerted, asking: { personId: string | null; triages: boolean }): boolean =>
  answeredAt === null && (asking.triages || (asking.personId !== null && personIds.includes(asking.personId)));

/** [CASE-9] One answers, and it no longer stands; whoever comes second is told. */
export function assertAnswers(alert: Alerted, asking: { personId: string | null; triages: boolean }, words: string): string {
  if (!mayAnswerAlert({ ...alert, answeredAt: null }, asking)) throw caseRefusals.refuse('ALERT_FORBIDDEN');
  if (alert.answeredAt !== null) throw caseRefusals.refuse('ALERT_ANSWERED');
  const answer = words.trim();
  if (answer === '' || answer.length > 2_000) throw caseRefusals.refuse('ALERT_ANSWER_INVALID', { path: ['input', 'answer'] });
  return answer;
}

/** Whom an unanswered alert is passed on to: at first the desk, from the second time on everybody who votes. Who knows it stays told. */
export const passedOnTo = (alert: { personIds: readonly string[]; escalations: number }, desk: readonly string[], voters: readonly string[]) => [
  ...new Set([...alert.personIds, ...desk, ...(alert.escalations > 0 ? voters : [])]),
]; // prettier-ignore
