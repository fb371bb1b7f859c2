import { Injectable } from '@nestjs/common';
import { noteActivity } from '#cases';
import { UnitOfWork } from '#event-log';
import { newId, type Actor } from '#kernel';
import type { Discipline } from '#specialists';
import { outsideAdvice } from '../domain/advice.js';
import { assertMay, whyClosed } from '../domain/policy.js';
import { whyNotEnterSafety } from '../domain/safety.js';
import { OutsideAdviceRow } from '../storage/safety.row.js';
import { reviewOnDesk } from './on-the-desk.js';

export interface RecordAdviceInput {
  readonly reviewId: string;
  readonly adviser: string;
  readonly discipline: Discipline;
  /** YYYY-MM-DD */
  readonly givenOn: string;
  readonly content: string;
}

@Injectable()
export class RecordAdvice {
  constructor(private readonly work: UnitOfWork) {}

  /** DEC-5: what somebody who is not of the board advised. It stays as it was recorded; what turns out otherwise is recorded as well. */
  execute(actor: Actor, input: RecordAdviceInput, idempotencyKey?: string | null): Promise<{ reviewId: string }> {
    return this.work.run({ name: 'recordAdvice', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { boardCase, review, asking, atHand } = await reviewOnDesk(unit, input.reviewId);
      assertMay(whyNotEnterSafety(asking));
      assertMay(whyClosed(atHand));
      const advice = outsideAdvice(input, now.toISOString().slice(0, 10));
      const { id: caseId, boardId, organisationId, patientId } = boardCase;
      const whose = { reviewId: review.id, caseId, boardId, organisationId, patientId };
      await manager.insert(OutsideAdviceRow, { ...advice, ...whose, id: newId(now), recordedBy: actor.id, recordedAt: now });
      await noteActivity(unit, boardCase, 'adviceRecorded', { reviewId: review.id });
      return { reviewId: review.id };
    });
  }
}
