import { caseRefusals } from './refusals.js';

export const caseStatuses = [
  'SUBMITTED', 'AWAITING_INFORMATION', 'IN_REVIEW', 'DECIDED', 'IN_FOLLOW_UP', 'CLOSED', 'DECLINED', 'WITHDRAWN',
] as const; // prettier-ignore
export type CaseStatus = (typeof caseStatuses)[number];
export type Transition =
  | 'accept' | 'return' | 'requestMore' | 'decline' | 'withdraw' | 'update' | 'answer' | 'answerPart' | 'withdrawRequest' | 'decide'
  | 'startFollowUp' | 'close' | 'reopen' | 'reopenDeclined' | 'reopenWithdrawn'; // prettier-ignore
/**
 * Who moves a case: the desk (chair, deputy, coordinator), the referrer's side, the chair by ratifying, or follow-up, when the first step
 * of a decision is carried out.
 */
export type Mover = 'TRIAGE' | 'REFERRER' | 'CHAIR' | 'FOLLOW_UP';

interface Rule {
  readonly from: readonly CaseStatus[];
  readonly by: Mover;
  /** The state it leads to; `returnsTo` is where it was before information was awaited, `same` changes content only. */
  readonly to: CaseStatus | 'returnsTo' | 'same';
}

/** Every way a case moves; a way that is not here does not exist. */
export const transitions: Readonly<Record<Transition, Rule>> = {
  accept: { from: ['SUBMITTED'], by: 'TRIAGE', to: 'IN_REVIEW' },
  return: { from: ['SUBMITTED', 'IN_REVIEW'], by: 'TRIAGE', to: 'AWAITING_INFORMATION' },
  requestMore: { from: ['AWAITING_INFORMATION'], by: 'TRIAGE', to: 'same' },
  // The last open item takes the case back, whether it was answered or is no longer asked for.
  withdrawRequest: { from: ['AWAITING_INFORMATION'], by: 'TRIAGE', to: 'returnsTo' },
  decline: { from: ['SUBMITTED'], by: 'TRIAGE', to: 'DECLINED' },
  update: { from: ['SUBMITTED', 'IN_REVIEW'], by: 'REFERRER', to: 'same' },
  answerPart: { from: ['AWAITING_INFORMATION'], by: 'REFERRER', to: 'same' },
  answer: { from: ['AWAITING_INFORMATION'], by: 'REFERRER', to: 'returnsTo' },
  withdraw: { from: ['SUBMITTED', 'AWAITING_INFORMATION', 'IN_REVIEW'], by: 'REFERRER', to: 'WITHDRAWN' },
  decide: { from: ['IN_REVIEW', 'DECIDED', 'IN_FOLLOW_UP'], by: 'CHAIR', to: 'DECIDED' },
  startFollowUp: { from: ['DECIDED'], by: 'FOLLOW_UP', to: 'IN_FOLLOW_UP' },
  close: { from: ['DECIDED', 'IN_FOLLOW_UP'], by: 'TRIAGE', to: 'CLOSED' },
  reopen: { from: ['DECIDED', 'IN_FOLLOW_UP', 'CLOSED'], by: 'TRIAGE', to: 'IN_REVIEW' },
  reopenDeclined: { from: ['DECLINED'], by: 'TRIAGE', to: 'SUBMITTED' },
  // What the referrer took back, perhaps because consent was, only the referrer brings again.
  reopenWithdrawn: { from: ['WITHDRAWN'], by: 'REFERRER', to: 'SUBMITTED' },
};

export const allows = (transition: Transition, status: CaseStatus): boolean => transitions[transition].from.includes(status);

/** The next state, or the refusal that names where the case stands and from where this would work. */
export function move(transition: Transition, state: { status: CaseStatus; returnsTo: CaseStatus | null }): CaseStatus {
  const { from, to } = transitions[transition];
  if (!allows(transition, state.status)) throw caseRefusals.refuse('CASE_STATE_FORBIDS', { status: state.status, allowedFrom: from });
  if (to === 'same') return state.status;
  if (to === 'returnsTo') return state.returnsTo ?? 'SUBMITTED';
  return to;
}

/** Which way back there is from here. Where there is none, the refusal names the states from which the board itself reopens. */
export const wayBack = (status: CaseStatus): 'reopen' | 'reopenDeclined' | 'reopenWithdrawn' =>
  status === 'DECLINED' ? 'reopenDeclined' : status === 'WITHDRAWN' ? 'reopenWithdrawn' : 'reopen';

export type CaseOwner = 'BOARD' | 'REFERRER';
/** [CASE-3] Whose turn it is: the referrer's while information is awaited, nobody's when the case has ended. */
export const ownerOf = (status: CaseStatus): CaseOwner | null =>
  status === 'AWAITING_INFORMATION' ? 'REFERRER' : ['CLOSED', 'DECLINED', 'WITHDRAWN'].includes(status) ? null : 'BOARD';
