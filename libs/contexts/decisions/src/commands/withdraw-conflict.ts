import { Injectable } from '@nestjs/common';
import { endConflict, lockCase, type ConflictOf } from '#cases';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';

export interface WithdrawConflictInput extends ConflictOf {
  readonly caseId: string;
  readonly reason: string;
}

@Injectable()
export class WithdrawConflict {
  constructor(private readonly work: UnitOfWork) {}

  /** [DEC-4] The declaration stays and no longer counts; a ballot that it voided is not given again by itself. */
  execute(actor: Actor, input: WithdrawConflictInput, idempotencyKey?: string | null): Promise<{ caseId: string }> {
    return this.work.run({ name: 'withdrawConflict', actor, input, idempotencyKey }, async (unit) => {
      unit.concerns({ subject: `case:${input.caseId}` });
      const boardCase = await lockCase(unit.manager, input.caseId);
      unit.concerns({ patientIds: [boardCase.patientId] });
      await endConflict(unit, boardCase, input, input.reason);
      return { caseId: boardCase.id };
    });
  }
}
