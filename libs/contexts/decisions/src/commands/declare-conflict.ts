import { Injectable } from '@nestjs/common';
import { enterConflict, lockCase, type ConflictOf } from '#cases';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { voidVotes } from './void-votes.js';

export interface DeclareConflictInput extends ConflictOf {
  readonly caseId: string;
  readonly note: string;
}

@Injectable()
export class DeclareConflict {
  constructor(private readonly work: UnitOfWork) {}

  /** [DEC-4] From now on the person is treated in this case as the charter says; whoever may not vote any more has not voted. */
  execute(actor: Actor, input: DeclareConflictInput, idempotencyKey?: string | null): Promise<{ caseId: string }> {
    return this.work.run({ name: 'declareConflict', actor, input, idempotencyKey }, async (unit) => {
      unit.concerns({ subject: `case:${input.caseId}` });
      const boardCase = await lockCase(unit.manager, input.caseId);
      unit.concerns({ patientIds: [boardCase.patientId] });
      const { personId, kind, treatment } = await enterConflict(unit, boardCase, input, input.note);
      if (treatment !== 'NOTED') await voidVotes(unit, boardCase, personId, kind);
      return { caseId: boardCase.id };
    });
  }
}
