import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { boardAudience } from '#access';
import { peopleWhoOrganise } from '#boards';
import { lockCase, noteActivity } from '#cases';
import { inboxStream, UnitOfWork } from '#event-log';
import type { SystemActor } from '#kernel';
import { dayOf } from '../domain/follow-through.js';
import { stepOverdueSince } from '../domain/implementation.js';
import { DecisionStepRow } from '../storage/implementation.row.js';

/** DEC-10: what is pending past its date raises a flag, once for each step and date. Run by a timer, for no person. */
@Injectable()
export class FlagOverdueSteps {
  constructor(
    private readonly database: DataSource,
    private readonly work: UnitOfWork,
  ) {}

  /** Answers how many flags this run has raised. */
  async execute(actor: SystemActor, now: Date, limit = 200): Promise<number> {
    const due: { decision_id: string; number: number; board_id: string }[] = await this.database.query(
      'select * from app_overdue_steps($1, $2)',
      [dayOf(now), limit],
    );
    let flagged = 0;
    for (const { decision_id: decisionId, number, board_id: boardId } of due)
      if (await this.#flag(actor, boardId, { decisionId, number })) flagged += 1;
    return flagged;
  }

  async #flag(actor: SystemActor, boardId: string, at: Pick<DecisionStepRow, 'decisionId' | 'number'>): Promise<boolean> {
    const { flagged } = await this.work.run({ name: 'flagOverdueStep', actor, viewer: boardAudience(boardId) }, async (unit) => {
      const { manager, now } = unit;
      unit.concerns({ subject: `decision:${at.decisionId}` });
      const { caseId } = await manager.findOneByOrFail(DecisionStepRow, at);
      const boardCase = await lockCase(manager, caseId);
      unit.concerns({ patientIds: [boardCase.patientId] });
      const step = await manager.findOneOrFail(DecisionStepRow, { where: at, lock: { mode: 'pessimistic_write' } });
      const since = stepOverdueSince(step, now);
      if (since === null || step.flaggedFor === since) return { flagged: false };
      await manager.update(DecisionStepRow, at, { flaggedFor: since });
      const refs = { decisionId: at.decisionId, step: at.number };
      await noteActivity(unit, boardCase, 'implementationOverdue', refs);
      for (const personId of await peopleWhoOrganise(manager, boardId))
        unit.record(inboxStream(personId), 'implementationOverdue', { caseId, ...refs });
      return { flagged: true };
    });
    return flagged;
  }
}
