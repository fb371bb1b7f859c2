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
  /** Whoever asks has a ballot on it that somebody took by phone and that they have not confirmed. */
  readonly toConfirm: boolean;
}

export type Asking = Pick<Standing, 'votes' | 'chairs' | 'coordinates'> & Partial<Pick<Standing, 'conflict' | 'barredFromChair'>>;

// An amendment is proposed and voted on while the decision that it amends stands (DEC-6).
const decided = new Set(['DECIDED', 'IN_FOLLOW_UP']);
const open = new Set(['IN_REVIEW', ...decided]);

/** Why nothing is proposed, voted on or entered in this review, or null. */
export const whyClosed = ({ status, latest }: ReviewAtHand): Refusal | null => {
  if (!open.has(status)) return refuse('PROPOSAL_CASE_STATE', { status });
  return latest ? null : refuse('PROPOSAL_REVIEW_SUPERSEDED');
};

/** DEC-4: a chair whom a conflict of interest keeps from this case is told so, and that the deputy can. */
const onlyTheChair = (
  { barredFromChair }: Asking,
  otherwise: 'PROPOSAL_FORBIDDEN' | 'DISSENT_CHAIR_ONLY' | 'RATIFICATION_CHAIR_ONLY',
): Refusal => refuse(barredFromChair ? 'CHAIR_CONFLICTED' : otherwise);

/** DEC-11: whoever comes second is told what happened. */
const alreadyRatified = (decisionId: string): Refusal =>
  refuse('PROPOSAL_ALREADY_RATIFIED', { decisionId: globalId('Decision', decisionId) });

/** Why nothing more is voted on here, or null. */
export const whyNotVoteOn = (proposal: ProposalAtHand): Refusal | null => {
  if (proposal.ratifiedAs !== null) return alreadyRatified(proposal.ratifiedAs);
  return whyClosed(proposal);
};

/** OPIN-4, DEC-6: why this person may not put a proposal, or its next revision, to the vote; or null. */
export function whyNotPropose(asking: Asking, review: ReviewAtHand): Refusal | null {
  const { votes, chairs, coordinates } = asking;
  const amends = decided.has(review.status);
  if (amends && !chairs) return onlyTheChair(asking, 'PROPOSAL_FORBIDDEN');
  if (!votes && !chairs && !coordinates) return refuse('PROPOSAL_FORBIDDEN');
  if (review.sealed) return refuse('PROPOSAL_WHILE_SEALED');
  return whyClosed(review);
}

/**
 * DEC-2: why this person may not cast or change their own ballot, or null. A ballot taken by phone can be confirmed after ratification
 * too: an emergency is decided before the voter next signs in (DEC-12).
 */
export function whyNotCastBallot({ votes, conflict }: Asking, proposal: ProposalAtHand): Refusal | null {
  if (conflict === 'DISCUSSES_WITHOUT_VOTE') return refuse('BALLOT_CONFLICTED');
  if (!votes) return refuse('BALLOT_FORBIDDEN');
  if (proposal.ratifiedAs !== null && proposal.toConfirm) return null;
  return whyNotVoteOn(proposal);
}

/** DEC-12: why this person may not enter a ballot that somebody gave by phone, or null. */
export function whyNotCastForOthers({ chairs, coordinates }: Asking, proposal: ProposalAtHand): Refusal | null {
  if (!chairs && !coordinates) return refuse('BALLOT_FOR_OTHERS_FORBIDDEN');
  if (proposal.priority !== 'P1') return refuse('BALLOT_BY_PHONE_NEEDS_P1', { priority: proposal.priority });
  return whyNotVoteOn(proposal);
}

/** DEC-3: why this person may not acknowledge dissents, or null. */
export function whyNotAcknowledge(asking: Asking, proposal: ProposalAtHand): Refusal | null {
  if (!asking.chairs) return onlyTheChair(asking, 'DISSENT_CHAIR_ONLY');
  return whyNotVoteOn(proposal);
}

/** DEC-1: why this person may not ratify, whatever the ballots say; or null. */
export function whyNotRatify(asking: Asking, proposal: ProposalAtHand): Refusal | null {
  if (!asking.chairs) return onlyTheChair(asking, 'RATIFICATION_CHAIR_ONLY');
  return whyNotVoteOn(proposal);
}

/** What is ratified stands (DEC-6): after it only a confirmation, which is no new version of the ballot, may follow. */
export function assertOnlyConfirms(
  proposal: ProposalAtHand,
  before: { readonly version: number } | null,
  ballot: { readonly version: number },
): void {
  if (proposal.ratifiedAs !== null && before?.version !== ballot.version) throw alreadyRatified(proposal.ratifiedAs);
}

/** A refusal is thrown, so that it rolls the transaction back. */
export function assertMay(refusal: Refusal | null): void {
  if (refusal) throw refusal;
}
