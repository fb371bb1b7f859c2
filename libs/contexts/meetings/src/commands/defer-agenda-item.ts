import { Injectable } from '@nestjs/common';
import { lockCase } from '#cases';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { deferral } from '../domain/agenda.js';
import { assertMay, whyNotDefer } from '../domain/policy.js';
import { atHand, itemById } from '../storage/meeting.store.js';
import { assertCurrent, assertMayAt, lockMeetings, standingAt } from './at-the-table.js';
import { carry, settle } from './settle-item.js';

export interface DeferAgendaItemInput {
  readonly itemId: string;
  /** Of the meeting. */
  readonly version: number;
  readonly code: string;
  readonly reason: string | null;
  /** meeting.id of a planned meeting of the same board; null leaves it with those that wait for one. */
  readonly carryToId: string | null;
}

@Injectable()
export class DeferAgendaItem {
  constructor(private readonly work: UnitOfWork) {}

  /** MEET-5: not decided today, for a coded reason; on a named agenda or offered to the next one, and never dropped. */
  execute(actor: Actor, input: DeferAgendaItemInput, idempotencyKey?: string | null): Promise<{ meetingId: string }> {
    return this.work.run({ name: 'deferAgendaItem', actor, input, idempotencyKey }, async (unit) => {
      const { manager } = unit;
      const { caseId, meetingId } = await itemById(manager, input.itemId);
      unit.concerns({ subject: `meeting:${meetingId}` });
      const boardCase = await lockCase(manager, caseId);
      unit.concerns({ patientIds: [boardCase.patientId] });
      const meetings = await lockMeetings(manager, [meetingId, input.carryToId]);
      const meeting = meetings.get(meetingId)!;
      const item = await itemById(manager, input.itemId);
      await assertMayAt(unit, meeting, caseId, whyNotDefer(await standingAt(unit, meeting.boardId, caseId), meeting, atHand(item)));
      assertCurrent(meeting, input.version);
      const { code: outcomeCode, reason: outcomeReason } = deferral(input.code, input.reason);
      const why = { outcomeCode, outcomeReason };
      if (input.carryToId === null) await settle(unit, meeting, item, boardCase, { outcome: 'DEFERRED', ...why });
      else await carry(unit, meeting, item, boardCase, meetings.get(input.carryToId), why);
      return { meetingId };
    });
  }
}
