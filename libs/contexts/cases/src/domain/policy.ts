import { caseRefusals } from './refusals.js';
import { allows, transitions, wayBack, type CaseStatus } from './transitions.js';

/** What the one who asks is to a case; loaded by commands under lock and by reads in their statement. */
export interface CaseStanding {
  readonly status: CaseStatus;
  /** Chair, deputy or coordinator of the case's board. */
  readonly triages: boolean;
  /** Refers for the case's organisation, as a person or as its system with the scope to write. */
  readonly refers: boolean;
}

export const mayTriage = ({ status, triages }: CaseStanding): boolean => triages && (allows('accept', status) || allows('return', status));
export const mayUpdateReferral = ({ status, refers }: CaseStanding): boolean =>
  refers && (allows('update', status) || allows('answer', status));
export const mayWithdraw = ({ status, refers }: CaseStanding): boolean => refers && allows('withdraw', status);
export const mayRequestInformation = ({ status, triages }: CaseStanding): boolean =>
  triages && (allows('return', status) || allows('requestMore', status));
export const mayAnswerInformation = ({ status, refers }: CaseStanding): boolean => refers && allows('answer', status);
export const mayClose = ({ status, triages }: CaseStanding): boolean => triages && allows('close', status);
export const mayReopen = (standing: CaseStanding): boolean => allows(wayBack(standing.status), standing.status) && leadsBack(standing);

/** Whoever ended it may lead it back: the desk, or the referrer's side what it withdrew itself. */
const leadsBack = ({ status, triages, refers }: CaseStanding): boolean =>
  transitions[wayBack(status)].by === 'REFERRER' ? refers : triages;

/** [CASE-4] Someone who sees the case but does not triage is told so; the state is judged by the transition itself. */
export function assertTriages({ triages }: CaseStanding): void {
  if (!triages) throw caseRefusals.refuse('TRIAGE_FORBIDDEN');
}
export function assertRefers({ refers }: CaseStanding): void {
  if (!refers) throw caseRefusals.refuse('CASE_FORBIDDEN');
}
/** What is the desk's but not triage: requests, closing. */
export function assertOrganises({ triages }: CaseStanding): void {
  if (!triages) throw caseRefusals.refuse('CASE_FORBIDDEN');
}
export function assertLeadsBack(standing: CaseStanding): void {
  if (!leadsBack(standing)) throw caseRefusals.refuse('CASE_FORBIDDEN');
}

/** [CASE-5] */
export function assertCurrent(current: number, given: number): void {
  if (current !== given) throw caseRefusals.refuse('CASE_STALE', { currentVersion: current });
}
