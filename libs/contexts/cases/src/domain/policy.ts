import { caseRefusals } from './refusals.js';
import { allows, type CaseStatus } from './transitions.js';

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

/** [CASE-4] Someone who sees the case but does not triage is told so; the state is judged by the transition itself. */
export function assertTriages({ triages }: CaseStanding): void {
  if (!triages) throw caseRefusals.refuse('TRIAGE_FORBIDDEN');
}
export function assertRefers({ refers }: CaseStanding): void {
  if (!refers) throw caseRefusals.refuse('CASE_FORBIDDEN');
}

/** [CASE-5] */
export function assertCurrent(current: number, given: number): void {
  if (current !== given) throw caseRefusals.refuse('CASE_STALE', { currentVersion: current });
}
