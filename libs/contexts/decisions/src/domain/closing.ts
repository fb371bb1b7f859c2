import type { CharterContent, Quorum, QuorumRule, Voter } from '#boards';
import type { Discipline } from '#specialists';
import { votersOf, type BallotChoice } from './ballot.js';
import { decisionRefusals } from './refusals.js';

export type Closing = CharterContent['asynchronousClosing'];
/** DEC-1, as boards decide it. */
export type EvaluateQuorum = (rules: readonly QuorumRule[], voters: readonly Voter[]) => Pick<Quorum, 'met'>;

export interface ClosingBallot {
  readonly voterId: string;
  readonly discipline: Discipline | null;
  readonly choice: BallotChoice;
  /** Whether its voter still has a vote in the case. */
  readonly counts: boolean;
}

/** What the rule asks about a proposal. The command and the read fill in the same facts. */
export interface ClosingAtHand {
  /** board_case.status */
  readonly status: string;
  /** When the current revision was put to the vote: the window is counted from there. */
  readonly publishedAt: Date;
  readonly ratified: boolean;
  readonly closing: Closing;
  readonly requirements: readonly QuorumRule[];
  readonly ballots: readonly ClosingBallot[];
  /** Safety results of stop or defer that nobody has settled (DEC-13). */
  readonly blocking: number;
}

export const notReadyReasons = [
  'CHARTER_FORBIDS', 'CASE_STATE', 'ALREADY_RATIFIED', 'WINDOW_OPEN', 'OBJECTION', 'QUORUM_NOT_MET', 'NOT_CARRIED', 'SAFETY_NOT_SETTLED',
] as const; // prettier-ignore
export type NotReady = (typeof notReadyReasons)[number];

export interface ReadyToClose {
  /** The end of the objection window; null where the charter does not let reviews close without a meeting. */
  readonly at: Date | null;
  readonly ready: boolean;
  /** Everything that still stands in the way. */
  readonly why: readonly NotReady[];
}

/**
 * DEC-7: ready to close without a meeting when the quorum is met, nobody has objected, and the objection window has passed. An abstention
 * counts for the quorum and neither approves nor blocks. An objection blocks whoever made it, also somebody who has left the board since.
 */
export function readyToClose(at: ClosingAtHand, now: Date, evaluate: EvaluateQuorum): ReadyToClose {
  const end = new Date(at.publishedAt.getTime() + at.closing.objectionWindowHours * 3_600_000);
  const counted = at.ballots.filter(({ counts }) => counts);
  const stands: Record<NotReady, boolean> = {
    CHARTER_FORBIDS: !at.closing.allowed,
    // A decision that stands is amended by the chair's own act, never by silence.
    CASE_STATE: at.status !== 'IN_REVIEW',
    ALREADY_RATIFIED: at.ratified,
    WINDOW_OPEN: now < end,
    OBJECTION: at.ballots.some(({ choice }) => choice === 'OBJECT'),
    QUORUM_NOT_MET: !evaluate(at.requirements, votersOf(counted)).met,
    NOT_CARRIED: !counted.some(({ choice }) => choice === 'APPROVE'),
    SAFETY_NOT_SETTLED: at.blocking > 0,
  };
  const why = notReadyReasons.filter((reason) => stands[reason]);
  return { at: at.closing.allowed ? end : null, ready: why.length === 0, why };
}

export function assertReadyToClose(at: ClosingAtHand, now: Date, evaluate: EvaluateQuorum): void {
  const { ready, why, at: end } = readyToClose(at, now, evaluate);
  if (!ready) throw decisionRefusals.refuse('DECISION_NOT_READY_TO_CLOSE', { why, windowEndsAt: end?.toISOString() ?? null });
}
