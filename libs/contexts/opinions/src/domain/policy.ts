import type { Refusal } from '#kernel';
import { stillWaitedFor, type AskedDiscipline } from './asked.js';
import { opinionRefusals } from './refusals.js';
import { boundedText } from './text.js';

const { refuse } = opinionRefusals;

/** What the rules ask about a review and about who wants to act on it. The commands and the `may…` fields fill in the same facts. */
export interface ReviewAtHand {
  /** board_case.status */
  readonly status: string;
  readonly sealed: boolean;
  /** The review's proposal has been ratified. */
  readonly decided: boolean;
  /** A later review of the case is open: this one is history. */
  readonly superseded: boolean;
}

export interface OpinionGiver {
  /** For which this person answers, as a member or as a guest of the case; null for those who watch or only organise. */
  readonly discipline: string | null;
}

// While information is awaited the opinions given so far are kept, and may be given and revised: the referral is there to be read.
const takesOpinions = new Set(['IN_REVIEW', 'AWAITING_INFORMATION']);

/**
 * OPIN-3, CASE-10: why nobody gives an opinion in this review any more, or null. While it is open to opinions a review is open to requests for
 * them, and to being unsealed.
 */
export function whyNotTaking({ decided, status, superseded }: Omit<ReviewAtHand, 'sealed'>): Refusal | null {
  if (superseded) return refuse('OPINION_REVIEW_SUPERSEDED');
  return !decided && takesOpinions.has(status) ? null : refuse('OPINION_REVIEW_CLOSED', { status });
}

export const longestUnsealReason = 2000;

/** OPIN-1, OPIN-3: why this person may not give or revise an opinion in this review, or null. */
export function whyNotGiveOpinion(giver: OpinionGiver, review: ReviewAtHand): Refusal | null {
  if (giver.discipline === null) return refuse('OPINION_NOT_YOURS_TO_GIVE');
  return whyNotTaking(review);
}

/** OPIN-4: why this person may not unseal this review, or null. The reason is asked for separately. */
export function whyNotUnseal(chairs: boolean, review: ReviewAtHand): Refusal | null {
  if (!chairs) return refuse('UNSEAL_NOT_YOURS');
  if (!review.sealed) return refuse('UNSEAL_NOT_SEALED');
  // Nobody decides there any more: what was said under the seal stays under it.
  const closed = whyNotTaking(review);
  if (closed) return review.superseded ? closed : refuse('UNSEAL_REVIEW_CLOSED', { status: review.status });
  return null;
}

/** OPIN-4: the reason as it is recorded; refused when it is missing while somebody required is still waited for. */
export function unsealReason(reason: string | null | undefined, asked: readonly AskedDiscipline[], now: Date): string | null {
  const maximum = longestUnsealReason;
  const path = ['input', 'reason'];
  const given = boundedText(reason, maximum, () => refuse('UNSEAL_REASON_TOO_LONG', { path, maximum }));
  const waitedFor = stillWaitedFor(asked, now);
  if (given === undefined && waitedFor.length > 0) throw refuse('UNSEAL_REASON_NEEDED', { path, waitedFor });
  return given ?? null;
}
