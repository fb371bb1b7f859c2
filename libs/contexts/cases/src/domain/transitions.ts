import { caseRefusals } from './refusals.js';

export type CaseStatus =
  'SUBMITTED' | 'AWAITING_INFORMATION' | 'IN_REVIEW' | 'DECIDED' | 'IN_FOLLOW_UP' | 'CLOSED' | 'DECLINED' | 'WITHDRAWN';
export type Transition = 'accept' | 'return' | 'decline' | 'withdraw' | 'update' | 'answer' | 'decide';
/** Who moves a case: the triage desk, the referrer's side, or the chair by ratifying. */
export type Mover = 'TRIAGE' | 'REFERRER' | 'CHAIR';

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
  decline: { from: ['SUBMITTED'], by: 'TRIAGE', to: 'DECLINED' },
  update: { from: ['SUBMITTED', 'IN_REVIEW'], by: 'REFERRER', to: 'same' },
  answer: { from: ['AWAITING_INFORMATION'], by: 'REFERRER', to: 'returnsTo' },
  withdraw: { from: ['SUBMITTED', 'AWAITING_INFORMATION', 'IN_REVIEW'], by: 'REFERRER', to: 'WITHDRAWN' },
  decide: { from: ['IN_REVIEW', 'DECIDED', 'IN_FOLLOW_UP'], by: 'CHAIR', to: 'DECIDED' },
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
