import type { Standing } from '#boards';
import { globalId, type Refusal } from '#kernel';
import { decisionRefusals } from './refusals.js';

const { refuse } = decisionRefusals;

/** What the rules ask about the review on the desk. The commands and the `may…` fields fill in the same facts. */
export interface ReviewAtHand {
  /** board_case.status */
  readonly status: string;
  readonly priority: string | null;
  readonly sealed: boolean;
  /** The case's latest review: an earlier one is history. */
  readonly latest: boolean;
}

export interface ProposalAtHand extends ReviewAtHand {
  /** decision.id when the current revision has been ratified. */
  readonly ratifiedAs: string | null;
}

export type Asking = Pick<Standing, 'votes' | 'chairs' | 'coordinates'>;

// An amendment is proposed and voted on while the decision that it amends stands (DEC-6).
const decided = new Set(['DECIDED', 'IN_FOLLOW_UP']);
const open = new Set(['IN_REVIEW', ...decided]);

const whyClosed = ({ status, latest }: ReviewAtHand): Refusal | null => {
  if (!open.has(status)) return refuse('PROPOSAL_CASE_STATE', { status });
  return latest ? null : refuse('PROPOSAL_REVIEW_SUPERSEDED');
};

const whyNotOnTheTable = (proposal: ProposalAtHand): Refusal | null => {
  // DEC-11: whoever comes second is told what happened.
  if (proposal.ratifiedAs !== null) return refuse('PROPOSAL_ALREADY_RATIFIED', { decisionId: globalId('Decision', proposal.ratifiedAs) });
  return whyClosed(proposal);
};

/** OPIN-4, DEC-6: why this person may not put a proposal, or its next revision, to the vote; or null. */
export function whyNotPropose({ votes, chairs, coordinates }: Asking, review: ReviewAtHand): Refusal | null {
  const proposes = decided.has(review.status) ? chairs : votes || chairs || coordinates;
  if (!proposes) return refuse('PROPOSAL_FORBIDDEN');
  if (review.sealed) return refuse('PROPOSAL_WHILE_SEALED');
  return whyClosed(review);
}

/** DEC-2: why this person may not cast or change their own ballot, or null. */
export function whyNotCastBallot({ votes }: Asking, proposal: ProposalAtHand): Refusal | null {
  if (!votes) return refuse('BALLOT_FORBIDDEN');
  return whyNotOnTheTable(proposal);
}

/** DEC-12: why this person may not enter a ballot that somebody gave by phone, or null. */
export function whyNotCastForOthers({ chairs, coordinates }: Asking, proposal: ProposalAtHand): Refusal | null {
  if (!chairs && !coordinates) return refuse('BALLOT_FOR_OTHERS_FORBIDDEN');
  if (proposal.priority !== 'P1') return refuse('BALLOT_BY_PHONE_NEEDS_P1', { priority: proposal.priority });
  return whyNotOnTheTable(proposal);
}

/** DEC-3: why this person may not acknowledge dissents, or null. */
export function whyNotAcknowledge({ chairs }: Asking, proposal: ProposalAtHand): Refusal | null {
  if (!chairs) return refuse('DISSENT_CHAIR_ONLY');
  return whyNotOnTheTable(proposal);
}

/** DEC-1: why this person may not ratify, whatever the ballots say; or null. */
export function whyNotRatify({ chairs }: Asking, proposal: ProposalAtHand): Refusal | null {
  if (!chairs) return refuse('RATIFICATION_CHAIR_ONLY');
  return whyNotOnTheTable(proposal);
}

/** A refusal is thrown, so that it rolls the transaction back. */
export function assertMay(refusal: Refusal | null): void {
  if (refusal) throw refusal;
}
