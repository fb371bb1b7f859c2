import { Injectable } from '@nestjs/common';
import { standingOf } from '#boards';
import { lockReview, markAnswered, noteActivity } from '#cases';
import { UnitOfWork, type Unit } from '#event-log';
import type { Actor } from '#kernel';
import { proceduresByIds } from '#procedures';
import { giveOpinion, opinionContent, reviseOpinion, type OpinionDraft } from '../domain/opinion.js';
import { whyNotGiveOpinion } from '../domain/policy.js';
import { assertProceduresKnown, proceduresOf, type Recommendation } from '../domain/recommendation.js';
import { insertOpinion, opinionBy, replaceOpinion, sealFor } from '../storage/opinion.store.js';

export interface SubmitOpinionInput extends OpinionDraft {
  readonly reviewId: string;
}

@Injectable()
export class SubmitOpinion {
  constructor(private readonly work: UnitOfWork) {}

  /** [OPIN-1] One opinion per member and review: the first is given, whatever follows revises it (OPIN-3). */
  execute(actor: Actor, input: SubmitOpinionInput, idempotencyKey?: string | null): Promise<{ opinionId: string; reviewId: string }> {
    return this.work.run({ name: 'submitOpinion', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      unit.concerns({ subject: `review:${input.reviewId}` });
      const { boardCase, review } = await lockReview(manager, input.reviewId);
      unit.concerns({ subject: `case:${boardCase.id}`, patientIds: [boardCase.patientId] });
      const { id: caseId, boardId, status } = boardCase;
      const giver =
        actor.kind === 'person' ? await standingOf(manager, { boardId, caseId, personId: actor.id, now }) : { discipline: null };
      const at = { sealed: review.sealed, decided: review.decidedAt !== null, superseded: review.supersededAt !== null };
      const refusal = whyNotGiveOpinion(giver, { ...at, status });
      if (refusal) throw refusal;
      const author = { personId: actor.id, discipline: giver.discipline! };
      const content = opinionContent(input);
      await assertInCatalogue(unit, content.recommendation);

      const seal = await sealFor(manager, review, actor.id);
      const row = await opinionBy(manager, review.id, actor.id);
      const opinion = row ? reviseOpinion(row, content, seal, now) : giveOpinion(content, seal, now);
      const opinionId = row?.id ?? (await insertOpinion(manager, review, author, opinion));
      if (row) await replaceOpinion(manager, row, opinion);
      else await markAnswered(unit, review.id, author.discipline);

      // OPIN-2: while sealed the log does not tell a first opinion from a revision or a second one of its discipline, nor whose it is.
      if (review.sealed) await noteActivity(unit, boardCase, 'opinionSubmitted', { reviewId: review.id });
      else {
        const { version } = opinion;
        await noteActivity(unit, boardCase, row ? 'opinionRevised' : 'opinionSubmitted', { reviewId: review.id, opinionId, version });
      }
      return { opinionId, reviewId: review.id };
    });
  }
}

async function assertInCatalogue({ manager }: Unit, plan: Recommendation): Promise<void> {
  assertProceduresKnown(plan, new Set((await proceduresByIds(manager, proceduresOf(plan))).keys()));
}
