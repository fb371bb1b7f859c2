import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { boardAudience } from '#access';
import { peopleWhoOrganise } from '#boards';
import { lockCase, noteActivity, wishForAgenda } from '#cases';
import { inboxStream, UnitOfWork } from '#event-log';
import type { SystemActor } from '#kernel';
import { hasExpired } from '../domain/condition.js';
import { dayOf } from '../domain/follow-through.js';
import { StepConditionRow } from '../storage/condition.row.js';
import { lockCondition } from '../storage/condition.store.js';

/** DEC-8: what nobody resolved in time puts its case on the next agenda. Run by a timer, for no person. */
@Injectable()
export class ExpireConditions {
  constructor(
    private readonly database: DataSource,
    private readonly work: UnitOfWork,
  ) {}

  /** Answers how many have expired by this run. */
  async execute(actor: SystemActor, now: Date, limit = 200): Promise<number> {
    const due: { condition_id: string; board_id: string }[] = await this.database.query('select * from app_expired_conditions($1, $2)', [
      dayOf(now),
      limit,
    ]);
    let expired = 0;
    for (const { condition_id: conditionId, board_id: boardId } of due) if (await this.#expire(actor, boardId, conditionId)) expired += 1;
    return expired;
  }

  async #expire(actor: SystemActor, boardId: string, conditionId: string): Promise<boolean> {
    const command = { name: 'expireCondition', actor, viewer: boardAudience(boardId) };
    const { expired } = await this.work.run(command, async (unit) => {
      const { manager, now } = unit;
      unit.concerns({ subject: `condition:${conditionId}` });
      const { caseId } = await manager.findOneByOrFail(StepConditionRow, { id: conditionId });
      const boardCase = await lockCase(manager, caseId);
      unit.concerns({ patientIds: [boardCase.patientId] });
      const condition = await lockCondition(manager, conditionId);
      // Another worker was first, or a result has come meanwhile.
      if (!hasExpired(condition, now)) return { expired: false };
      await manager.update(StepConditionRow, conditionId, { state: 'EXPIRED', resolvedAt: now, version: condition.version + 1 });
      const refs = { decisionId: condition.decisionId, conditionId };
      await noteActivity(unit, boardCase, 'conditionExpired', refs);
      await wishForAgenda(unit, boardCase, 'CONDITION_EXPIRED');
      const concerned = new Set([condition.clinicianId, ...(await peopleWhoOrganise(manager, boardId))]);
      for (const personId of concerned) unit.record(inboxStream(personId), 'conditionExpired', { caseId, ...refs });
      return { expired: true };
    });
    return expired;
  }
}
