import type { ConflictKind, Voter } from '#boards';
import type { Discipline } from '#specialists';
import { decisionRefusals } from './refusals.js';
import { storedText } from './text.js';

export const ballotChoices = ['APPROVE', 'OBJECT', 'ABSTAIN', 'RECUSE'] as const;
export type BallotChoice = (typeof ballotChoices)[number];

/** One member's vote on one revision of a proposal. */
export interface Ballot {
  /** person.id */
  readonly voterId: string;
  readonly discipline: Discipline | null;
  readonly choice: BallotChoice;
  readonly reason: string | null;
  readonly castAt: Date;
  /** Who took it by phone, and when the voter confirmed it (DEC-12). */
  readonly takenBy: string | null;
  readonly confirmedAt: Date | null;
  /** When the chair acknowledged the objection (DEC-3). */
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: string | null;
  /** Head of the case's stream when the ballot was cast: what the voter could see (DEC-5). */
  readonly seenHead: number;
  readonly version: number;
}

export interface BallotDraft {
  readonly choice: BallotChoice;
  readonly reason?: string | null | undefined;
}

export interface Casting {
  readonly voterId: string;
  readonly discipline: Discipline;
  /** Whoever enters it; the voter, or who holds the phone. */
  readonly enteredBy: string;
  readonly seenHead: number;
  readonly now: Date;
}

const saysTheSame = (before: Ballot, choice: BallotChoice, reason: string | null): boolean =>
  before.choice === choice && (reason === null || reason === before.reason);

// A dissent is carried on the decision for ever and read in one look beside it; what is longer belongs into an opinion.
export const longestBallotReason = 4_000;

/**
 * The ballot after this vote (DEC-2, -3, -12): the first, a changed one, or the voter's confirmation of what was taken by phone, which is
 * giving the same choice again. A ballot that the voter gave or confirmed is nobody else's to change.
 */
export function castBallot(before: Ballot | null, draft: BallotDraft, { voterId, discipline, enteredBy, seenHead, now }: Casting): Ballot {
  const byPhone = enteredBy !== voterId;
  if (byPhone && before && (before.takenBy === null || before.confirmedAt !== null))
    throw decisionRefusals.refuse('BALLOT_GIVEN_IN_PERSON');
  const given = storedText(draft.reason, longestBallotReason, 'reason');
  const same = before !== null && saysTheSame(before, draft.choice, given);
  if (before && same && !byPhone && before.takenBy !== null) return { ...before, confirmedAt: before.confirmedAt ?? now };
  const reason = given ?? (same ? before.reason : null);
  if (reason === null && (draft.choice === 'OBJECT' || draft.choice === 'RECUSE')) {
    throw decisionRefusals.refuse('BALLOT_REASON_MISSING', { path: ['input', 'reason'], choice: draft.choice });
  }
  return {
    voterId,
    discipline,
    choice: draft.choice,
    reason,
    castAt: now,
    takenBy: byPhone ? enteredBy : null,
    confirmedAt: null,
    // What the chair acknowledged was this objection with this reason, not the next one.
    acknowledgedAt: same ? before.acknowledgedAt : null,
    acknowledgedBy: same ? before.acknowledgedBy : null,
    seenHead,
    version: (before?.version ?? 0) + 1,
  };
}

/** DEC-12: the voter's word for what somebody took by phone. Once is enough: a repeat changes nothing, and what was given in person needs none. */
export function confirmBallot(before: Ballot | null, now: Date): Ballot {
  if (!before || before.takenBy === null) throw decisionRefusals.refuse('BALLOT_NOT_TO_CONFIRM');
  return before.confirmedAt ? before : { ...before, confirmedAt: now };
}

/** DEC-4: what becomes of the ballot of somebody whose conflict of interest takes their vote: the next version of it, counting for nothing. */
export function recuseForConflict(before: Ballot, kind: ConflictKind, seenHead: number, now: Date): Ballot {
  const { version } = before;
  return {
    ...before,
    choice: 'RECUSE',
    reason: `Conflict of interest: ${kind}`,
    castAt: now,
    // Nobody took this by phone, so there is nothing to confirm.
    takenBy: null,
    confirmedAt: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    seenHead,
    version: version + 1,
  };
}

/** DEC-3: the chair has read this objection, for the reason `read` where it is said. Once is enough: a repeat changes nothing. */
export function acknowledge(ballot: Ballot | null, by: string, now: Date, read?: string | null): Ballot {
  if (ballot?.choice !== 'OBJECT') throw decisionRefusals.refuse('DISSENT_NOT_FOUND');
  if (typeof read === 'string' && read !== ballot.reason) throw decisionRefusals.refuse('DISSENT_REWORDED', { path: ['input', 'reason'] });
  return ballot.acknowledgedAt ? ballot : { ...ballot, acknowledgedAt: now, acknowledgedBy: by };
}

/** When it was last said to be this vote: by whoever gave it, or by the voter who confirmed it. */
export const lastWord = (ballot: Pick<Ballot, 'castAt' | 'confirmedAt'>): Date => ballot.confirmedAt ?? ballot.castAt;

/**
 * DEC-2: a vote that waited on one device does not replace what was given on another meanwhile. `seen` are the moments after which its author
 * can have meant it, null where nothing is told. The same vote once more takes nothing away.
 */
export function assertNotOvertaken(before: Ballot | null, draft: BallotDraft, seen: readonly (Date | null)[] | null): void {
  if (seen === null) return;
  const stands = before && lastWord(before);
  if (seen.some((moment) => (moment?.getTime() ?? null) === (stands?.getTime() ?? null))) return;
  if (before && saysTheSame(before, draft.choice, storedText(draft.reason, longestBallotReason, 'reason'))) return;
  throw decisionRefusals.refuse('BALLOT_OVERTAKEN', {
    path: ['input', 'against'],
    choice: before?.choice ?? null,
    at: stands?.toISOString() ?? null,
  });
}

/** DEC-1: who counts for the quorum. Recusing is leaving the table. */
export const votersOf = (ballots: readonly Pick<Ballot, 'voterId' | 'discipline' | 'choice'>[]): Voter[] =>
  ballots.filter(({ choice }) => choice !== 'RECUSE').map(({ voterId, discipline }) => ({ personId: voterId, discipline }));
