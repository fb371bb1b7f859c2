import type { ProposalTextFragment, ReviewDecisionFragment } from '../../generated/graphql.js';
import { votes } from './choices.js';
import type { Members } from './voters.js';

/** What the desk would refuse a ratification for, as far as it can be seen here; in the order in which it would say so. */
export type Block =
  | { readonly kind: 'QUORUM'; readonly missing: ProposalTextFragment['quorum']['missing'] }
  | { readonly kind: 'NOT_CARRIED'; readonly approve: number; readonly object: number }
  | { readonly kind: 'DISSENT'; readonly name: string }
  | { readonly kind: 'OVERRIDE' | 'SECOND_SIGNATURE'; readonly rule: string; readonly verdict: 'STOP' | 'DEFER' };

export function blocksOf(proposal: ProposalTextFragment, safety: ReviewDecisionFragment['safetyResults'], members: Members): Block[] {
  const blocks: Block[] = [];
  if (!proposal.quorum.met) blocks.push({ kind: 'QUORUM', missing: proposal.quorum.missing });
  // Whoever has left the board is counted for nothing, and a guest is not on the list: only whose vote surely counts can stand in the way.
  const sits = new Set(members.map(({ person }) => person.id));
  const { approve } = votes(proposal.ballots);
  const { object } = votes(proposal.ballots.filter(({ voter }) => sits.has(voter.id)));
  if (approve === 0 || approve < object) blocks.push({ kind: 'NOT_CARRIED', approve, object });
  for (const { choice, acknowledgedAt, voter } of proposal.ballots)
    if (choice === 'OBJECT' && acknowledgedAt === null) blocks.push({ kind: 'DISSENT', name: voter.name });
  for (const { needs, rule, verdict } of safety)
    if (needs && (verdict === 'STOP' || verdict === 'DEFER')) blocks.push({ kind: needs, rule, verdict });
  return blocks;
}
