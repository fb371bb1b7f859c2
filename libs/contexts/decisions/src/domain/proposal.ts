import type { QuorumRule } from '#boards';
import type { Recommendation } from '#opinions';
import { decisionRefusals } from './refusals.js';
import { storedText } from './text.js';

/** A recommendation put to the vote; each revision is numbered and kept. */
export interface Proposal {
  readonly revision: number;
  readonly recommendation: Recommendation;
  readonly rationale: string;
  /** What this revision must meet (DEC-1), as the charter that the review was opened with says. */
  readonly requirements: readonly QuorumRule[];
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly ratifiedAt: Date | null;
}

export interface ProposalDraft {
  readonly recommendation: Recommendation;
  readonly rationale: string;
  readonly requirements: readonly QuorumRule[];
}

export const longestRationale = 8_000;

/** The first revision, or the next one: it starts without a ballot, and open again where the one before was ratified (DEC-6). */
export function propose(before: Pick<Proposal, 'revision'> | null, draft: ProposalDraft, by: string, now: Date): Proposal {
  const rationale = storedText(draft.rationale, longestRationale, 'rationale');
  if (rationale === null) throw decisionRefusals.refuse('PROPOSAL_RATIONALE_MISSING', { path: ['input', 'rationale'] });
  return { ...draft, rationale, revision: (before?.revision ?? 0) + 1, proposedBy: by, proposedAt: now, ratifiedAt: null };
}

/** DEC-2: a vote is on what the voter read; a later revision is another question. */
export function assertCurrentRevision({ revision }: Pick<Proposal, 'revision'>, given: number): void {
  if (revision !== given) throw decisionRefusals.refuse('PROPOSAL_REVISED', { currentRevision: revision });
}
