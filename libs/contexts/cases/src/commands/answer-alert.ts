import { Injectable } from '@nestjs/common';
import { inboxStream, UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { assertAnswers } from '../domain/alert.js';
import { caseRefusals } from '../domain/refusals.js';
import { CaseAlertRow } from '../storage/life.row.js';
import { caseAtHand } from './case-at-hand.js';
import { noteActivity } from './note-activity.js';

export interface AnswerAlertInput {
  readonly alertId: string;
  /** What is being done. */
  readonly answer: string;
}

@Injectable()
export class AnswerAlert {
  constructor(private readonly work: UnitOfWork) {}

  /** [CASE-9] One answers for all; everybody whom it had named is told. */
  execute(actor: Actor, input: AnswerAlertInput, idempotencyKey?: string | null): Promise<{ alertId: string; caseId: string }> {
    return this.work.run({ name: 'answerAlert', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      unit.concerns({ subject: `alert:${input.alertId}` });
      const found = await manager.findOne(CaseAlertRow, { where: { id: input.alertId }, select: { id: true, caseId: true } });
      if (!found) throw caseRefusals.refuse('ALERT_NOT_FOUND');
      const { row, standing } = await caseAtHand(unit, found.caseId);
      // Read under the case's lock: of two who answer at once the second sees the first one's answer.
      const alert = await manager.findOneByOrFail(CaseAlertRow, { id: input.alertId });
      const personId = actor.kind === 'person' ? actor.id : null;
      const answer = assertAnswers(alert, { personId, triages: standing.triages }, input.answer);
      await manager.update(CaseAlertRow, alert.id, { answeredAt: now, answeredBy: personId, answer });
      await noteActivity(unit, row, 'alertAnswered', {});
      for (const told of alert.personIds) unit.record(inboxStream(told), 'alertAnswered', { caseId: row.id });
      return { alertId: alert.id, caseId: row.id };
    });
  }
}
