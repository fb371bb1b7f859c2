import type { Quorum } from '#boards';
import { globalId } from '#kernel';
import type { Ballot } from './ballot.js';
import { decisionRefusals } from './refusals.js';
import { storedText } from './text.js';

export type Strength = 'UNANIMOUS' | 'MAJORITY' | 'SPLIT';

export interface Dissent {
  readonly personId: string;
  readonly discipline: Ballot['discipline'];
  readonly reason: string;
  readonly acknowledgedAt: Date;
}

export interface Ratified {
  readonly strength: Strength;
  /** The chair's, for a declared split only. */
  readonly splitReason: string | null;
  readonly dissents: readonly Dissent[];
}

const { refuse } = decisionRefusals;

/**
 * DEC-1 and DEC-3 on the ballots as they stand: quorum, more approvals than objections (or a declared split), every objection
 * acknowledged. The first that fails is named with what is missing. Unanimous means that nobody objected; abstaining is not objecting.
 * Whoever has left the board meanwhile is counted for nothing, but what they objected stays to be acknowledged and carried: otherwise an
 * objection could be answered by unseating who made it.
 */
export function ratify(
  ballots: readonly Ballot[],
  quorum: Quorum,
  reason: string | null | undefined,
  counts: (voterId: string) => boolean = () => true,
): Ratified {
  if (!quorum.met)
    throw refuse('DECISION_QUORUM_NOT_MET', {
      missing: quorum.missing.map(({ label, disciplines, count, by }) => ({ label, disciplines, count, present: by.length })),
    });
  const approvals = ballots.filter(({ choice, voterId }) => choice === 'APPROVE' && counts(voterId)).length;
  const objections = ballots.filter(({ choice }) => choice === 'OBJECT');
  const against = objections.filter(({ voterId }) => counts(voterId)).length;
  const counted = { approvals, objections: against };
  if (approvals < against || approvals === 0) throw refuse('DECISION_NOT_CARRIED', counted);
  const split = approvals === against;
  const splitReason = split ? storedText(reason, 4_000, 'reason') : null;
  if (split && splitReason === null) throw refuse('DECISION_SPLIT_REASON_MISSING', { ...counted, path: ['input', 'reason'] });
  const unread = objections.filter(({ acknowledgedAt }) => acknowledgedAt === null);
  if (unread.length > 0)
    throw refuse('DECISION_DISSENT_UNACKNOWLEDGED', { voters: unread.map(({ voterId }) => globalId('Person', voterId)) });
  return {
    strength: split ? 'SPLIT' : objections.length > 0 ? 'MAJORITY' : 'UNANIMOUS',
    splitReason,
    dissents: objections.map(({ voterId, discipline, reason, acknowledgedAt }) => ({
      personId: voterId,
      discipline,
      // Both are there: an objection needs a reason (DEC-3) and none is unread by now.
      reason: reason!,
      acknowledgedAt: acknowledgedAt!,
    })),
  };
}
