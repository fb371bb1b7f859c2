import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { boardAudience } from '#access';
import { membersOf, peopleWhoOrganise } from '#boards';
import { inboxStream, UnitOfWork, type Unit } from '#event-log';
import type { Actor } from '#kernel';
import { passedOnTo } from '../domain/alert.js';
import { lockCase } from '../storage/case.store.js';
import { CaseAlertRow } from '../storage/life.row.js';
import { noteActivity } from './note-activity.js';
import { answerDueAt } from './raise-alert.js';

const atOnce = 100;

@Injectable()
export class EscalateAlerts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: DataSource,
  ) {}

  /**
   * [CASE-9] Passes on every alert that nobody has answered in time, and does so again each time the clock has run out. One unit for each,
   * so that one that fails keeps no other back. Answers how many were passed on.
   */
  async execute(actor: Actor, now: Date): Promise<{ passedOn: number }> {
    const due: { alert_id: string; board_id: string }[] = await this.database.query('select * from alerts_due($1, $2)', [now, atOnce]);
    let passedOn = 0;
    for (const { alert_id: alertId, board_id: boardId } of due) {
      const command = { name: 'escalateAlert', actor, viewer: boardAudience(boardId) };
      const done = await this.work.run(command, async (unit) => ({ done: await passOn(unit, alertId) }));
      if (done.done) passedOn += 1;
    }
    return { passedOn };
  }
}

async function passOn(unit: Unit, alertId: string): Promise<boolean> {
  const { manager, now } = unit;
  const found = await manager.findOne(CaseAlertRow, { where: { id: alertId }, select: { id: true, caseId: true } });
  if (!found) return false;
  const row = await lockCase(manager, found.caseId);
  unit.concerns({ subject: `case:${row.id}`, patientIds: [row.patientId] });
  const alert = await manager.findOneByOrFail(CaseAlertRow, { id: alertId });
  // Answered, or passed on by another worker, since it was found.
  if (alert.answeredAt !== null || alert.dueAt > now) return false;
  const voters = (await membersOf(manager, row.boardId)).map(({ personId }) => personId);
  const personIds = passedOnTo(alert, await peopleWhoOrganise(manager, row.boardId), voters);
  const change = { personIds, escalations: alert.escalations + 1, escalatedAt: now, dueAt: await answerDueAt(unit, row.boardId) };
  await manager.update(CaseAlertRow, alert.id, change);
  await noteActivity(unit, row, 'alertEscalated', {});
  for (const personId of personIds) unit.record(inboxStream(personId), 'redFlagAlerted', { caseId: row.id });
  return true;
}
