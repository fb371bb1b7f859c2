import { Injectable } from '@nestjs/common';
import { noteActivity } from '#cases';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { whyNotReport } from '../domain/follow-through.js';
import { patientAnswer, type PatientAnswerDraft } from '../domain/patient-answer.js';
import { assertMay } from '../domain/policy.js';
import { decisionToFollow, savePatientAnswer } from '../storage/implementation.store.js';
import { caseToFollow } from './case-to-follow.js';

export interface RecordPatientAnswerInput extends PatientAnswerDraft {
  readonly caseId: string;
  /** The decision that was told; left out, it is the one that stands. */
  readonly decisionId?: string | null | undefined;
}

@Injectable()
export class RecordPatientAnswer {
  constructor(private readonly work: UnitOfWork) {}

  /** DEC-14: what the patient said to the decision that stands. It concerns both sides, whoever wrote it down. */
  execute(actor: Actor, input: RecordPatientAnswerInput, idempotencyKey?: string | null): Promise<{ caseId: string }> {
    return this.work.run({ name: 'recordPatientAnswer', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { boardCase, asking } = await caseToFollow(unit, input.caseId);
      assertMay(whyNotReport(asking));
      const { decisionId, ratifiedAt } = await decisionToFollow(manager, boardCase.id, input.decisionId);
      const answer = patientAnswer(input, ratifiedAt, now);
      const answerId = await savePatientAnswer(manager, boardCase, decisionId, answer, { actor, now });
      await noteActivity(unit, boardCase, 'patientAnswered', { decisionId, answerId, answer: answer.answer }, 'both');
      return { caseId: boardCase.id };
    });
  }
}
