import type { Refusal } from '#kernel';
import type { Asking } from './policy.js';
import { decisionRefusals } from './refusals.js';
import { storedText } from './text.js';

const { refuse } = decisionRefusals;

/** What the rule asks about a decision. The commands and the reads fill in the same facts. */
export interface DecisionAtHand {
  /** Nothing supersedes it. */
  readonly standing: boolean;
  /** A later review of its case is open. */
  readonly underReview: boolean;
  readonly suspended: boolean;
}

const whyNotTouch = ({ chairs, barredFromChair }: Asking, { standing }: DecisionAtHand): Refusal | null => {
  if (!chairs) return refuse(barredFromChair ? 'CHAIR_CONFLICTED' : 'SUSPENSION_CHAIR_ONLY');
  return standing ? null : refuse('SUSPENSION_SUPERSEDED');
};

/** DEC-6: why this person may not suspend this decision, or null. Only what is being reviewed again is suspended: else one amends it. */
export function whyNotSuspend(asking: Asking, decision: DecisionAtHand): Refusal | null {
  const refusal = whyNotTouch(asking, decision);
  if (refusal) return refusal;
  if (!decision.underReview) return refuse('SUSPENSION_NOT_UNDER_REVIEW');
  return decision.suspended ? refuse('SUSPENSION_STANDS') : null;
}

export function whyNotLift(asking: Asking, decision: DecisionAtHand): Refusal | null {
  return whyNotTouch(asking, decision) ?? (decision.suspended ? null : refuse('SUSPENSION_NOT_STANDING'));
}

export function suspensionReason(reason: string): string {
  const stored = storedText(reason, 2_000, 'reason');
  if (stored === null) throw refuse('SUSPENSION_REASON_MISSING', { path: ['input', 'reason'] });
  return stored;
}
