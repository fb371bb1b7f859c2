import { Injectable } from '@nestjs/common';
import { charterById, requirementsFor } from '#boards';
import { meetWishes, noteActivity, raiseReviewVersion } from '#cases';
import { inboxStream, UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { assertProceduresKnown, proceduresOf, proposalPlan, type RecommendationDraft } from '#opinions';
import { proceduresByIds } from '#procedures';
import { assertMay, whyNotPropose } from '../domain/policy.js';
import { propose } from '../domain/proposal.js';
import { decisionRefusals } from '../domain/refusals.js';
import { ballotsOf, lockProposalOf, saveProposal } from '../storage/proposal.store.js';
import { wordsOf } from '../storage/wording.store.js';
import { reviewOnDesk } from './on-the-desk.js';

export interface ProposeDecisionInput {
  readonly reviewId: string;
  /** Of the review, as the proposer saw it. */
  readonly version: number;
  readonly recommendation: RecommendationDraft;
  readonly rationale: string;
  /** The rationale is the text written together as the proposer read it (DEC-16). */
  readonly writtenTogether?: boolean;
}

@Injectable()
export class ProposeDecision {
  constructor(private readonly work: UnitOfWork) {}

  /** Puts a recommendation to the vote, or its next revision, which voids the ballots given before and tells those who gave them (DEC-2). */
  execute(actor: Actor, input: ProposeDecisionInput, idempotencyKey?: string | null): Promise<{ proposalId: string; reviewId: string }> {
    return this.work.run({ name: 'proposeDecision', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { boardCase, review, asking, atHand } = await reviewOnDesk(unit, input.reviewId);
      assertMay(whyNotPropose(asking, atHand));
      if (review.version !== input.version) throw decisionRefusals.refuse('PROPOSAL_REVIEW_STALE', { currentVersion: review.version });
      if (input.writtenTogether && (await wordsOf(manager, review.id)) !== input.rationale)
        throw decisionRefusals.refuse('PROPOSAL_WORDING_MOVED');
      const recommendation = proposalPlan(input.recommendation);
      const procedures = await proceduresByIds(manager, proceduresOf(recommendation));
      assertProceduresKnown(recommendation, new Set(procedures.keys()));
      const { content } = await charterById(manager, review.charterId);
      const codes = [...procedures.values()].map(({ code }) => code);
      const requirements = requirementsFor(content, boardCase.questionKind, codes, boardCase.priority);

      const before = await lockProposalOf(manager, review.id);
      // After ratification the ballots are the decision's: an amendment voids nothing.
      const voided = before && before.ratifiedAt === null ? (await ballotsOf(manager, before)).map(({ voterId }) => voterId) : [];
      const proposal = propose(before, { recommendation, rationale: input.rationale, requirements }, actor.id, now);
      const proposalId = await saveProposal(manager, before, review, proposal);
      await raiseReviewVersion(unit, review);

      // Nobody has objected to the new revision.
      await meetWishes(unit, boardCase, ['OBJECTION']);
      const refs = { reviewId: review.id, proposalId, revision: proposal.revision };
      await noteActivity(unit, boardCase, 'decisionProposed', { ...refs, voided });
      for (const voterId of voided) unit.record(inboxStream(voterId), 'ballotVoided', { caseId: boardCase.id, ...refs });
      return { proposalId, reviewId: review.id };
    });
  }
}
