import { Injectable } from '@nestjs/common';
import { noteActivity } from '#cases';
import { UnitOfWork } from '#event-log';
import { newId, type Actor } from '#kernel';
import { assertMay, whyClosed } from '../domain/policy.js';
import type { SafetyVerdict } from '../domain/record.js';
import { enterSafety, whyNotEnterSafety } from '../domain/safety.js';
import { SafetyResultRow } from '../storage/safety.row.js';
import { safetyResultOf } from '../storage/safety.store.js';
import { reviewOnDesk } from './on-the-desk.js';

export interface EnterSafetyResultInput {
  readonly reviewId: string;
  readonly rule: string;
  readonly verdict: SafetyVerdict;
  readonly note: string | null;
}

@Injectable()
export class EnterSafetyResult {
  constructor(private readonly work: UnitOfWork) {}

  /** DEC-13: what a safety rule said, entered by hand until the service evaluates rules itself. From now on stop and defer block. */
  execute(actor: Actor, input: EnterSafetyResultInput, idempotencyKey?: string | null): Promise<{ reviewId: string }> {
    return this.work.run({ name: 'enterSafetyResult', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { boardCase, review, asking, atHand } = await reviewOnDesk(unit, input.reviewId);
      assertMay(whyNotEnterSafety(asking));
      assertMay(whyClosed(atHand));
      const before = await safetyResultOf(manager, review.id, input.rule.trim());
      const result = enterSafety(before, input);
      const { id: caseId, boardId, organisationId, patientId } = boardCase;
      const row = { ...result, enteredBy: actor.id, enteredAt: now };
      if (before) await manager.update(SafetyResultRow, before.id, row);
      else
        await manager.insert(SafetyResultRow, { ...row, id: newId(now), reviewId: review.id, caseId, boardId, organisationId, patientId });
      await noteActivity(unit, boardCase, 'safetyResultEntered', { reviewId: review.id });
      return { reviewId: review.id };
    });
  }
}
