import type { Refusal } from '#kernel';
import { whyNotVoteOn, type Asking, type ProposalAtHand } from './policy.js';
import { decisionRefusals } from './refusals.js';

export type OpenVoteOutcome = 'DEFERRED' | 'QUORUM_MET' | 'OVERTAKEN';

const { refuse } = decisionRefusals;
// A vote that is open for longer is a question that nobody will remember; it belongs on an agenda.
export const mostDaysOpen = 60;

/** DEC-2: why this person may not keep the vote open for those who were not there, or null. */
export function whyNotKeepOpen({ chairs, coordinates }: Asking, proposal: ProposalAtHand): Refusal | null {
  if (!chairs && !coordinates) return refuse('VOTE_OPEN_FORBIDDEN');
  return whyNotVoteOn(proposal);
}

export function openUntil(until: Date, now: Date): Date {
  if (!(until > now) || until.getTime() - now.getTime() > mostDaysOpen * 86_400_000)
    throw refuse('VOTE_OPEN_UNTIL_INVALID', { path: ['input', 'until'], maximumDays: mostDaysOpen });
  return until;
}

/** What comes of a vote whose time has passed: put off when the quorum is still lacking, and nothing when there is no question any more. */
export function outcomeOf(at: {
  readonly ratified: boolean;
  readonly current: boolean;
  readonly inReview: boolean;
  readonly quorumMet: boolean;
}): OpenVoteOutcome {
  if (at.ratified || !at.current || !at.inReview) return 'OVERTAKEN';
  return at.quorumMet ? 'QUORUM_MET' : 'DEFERRED';
}
