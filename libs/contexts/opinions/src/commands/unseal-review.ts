import { Injectable } from '@nestjs/common';
import { standingOf } from '#boards';
import { askedOf, breakSeal, lockReview, noteActivity } from '#cases';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { unsealReason, whyNotUnseal } from '../domain/policy.js';
import { opinionRefusals } from '../domain/refusals.js';

export interface UnsealReviewInput {
  readonly reviewId: string;
  readonly version: number;
  readonly reason: string | null;
}

@Injectable()
export class UnsealReview {
  constructor(private readonly work: UnitOfWork) {}

  /** [OPIN-4] From now on everybody on the board reads every opinion of this review; who did it, when and why is kept with the review. */
  execute(actor: Actor, input: UnsealReviewInput, idempotencyKey?: string | null): Promise<{ reviewId: string }> {
    return this.work.run({ name: 'unsealReview', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      unit.concerns({ subject: `review:${input.reviewId}` });
      const { boardCase, review } = await lockReview(manager, input.reviewId);
      const { id: caseId, boardId, status, patientId } = boardCase;
      unit.concerns({ subject: `case:${caseId}`, patientIds: [patientId] });
      const chairs = actor.kind === 'person' && (await standingOf(manager, { boardId, caseId, personId: actor.id, now })).chairs;
      const at = { sealed: review.sealed, decided: review.decidedAt !== null, superseded: review.supersededAt !== null };
      const refusal = whyNotUnseal(chairs, { ...at, status });
      if (refusal) throw refusal;
      if (review.version !== input.version) throw opinionRefusals.refuse('REVIEW_STALE', { currentVersion: review.version });
      const asked = await askedOf(unit, review.id);
      const reason = unsealReason(
        input.reason,
        asked.map(({ discipline, dueAt, answeredAt }) => ({ discipline, dueAt, answered: answeredAt !== null })),
        now,
      );
      await breakSeal(unit, review, actor.id, reason);
      await noteActivity(unit, boardCase, 'reviewUnsealed', { reviewId: review.id, version: review.version });
      return { reviewId: review.id };
    });
  }
}
