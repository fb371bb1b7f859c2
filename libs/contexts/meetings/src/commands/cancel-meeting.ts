import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { reasonOf } from '../domain/agenda.js';
import { assertMay, whyNotCancel } from '../domain/policy.js';
import { meetingsRefusals } from '../domain/refusals.js';
import { itemsOf, saveMeeting } from '../storage/meeting.store.js';
import { assertCurrent, lockCases, lockMeetings, standingAt, tell } from './at-the-table.js';
import { endItems } from './end-items.js';

export interface CancelMeetingInput {
  readonly meetingId: string;
  readonly version: number;
  readonly reason: string;
  /** meeting.id that takes over its agenda; null leaves its cases with those that wait for one. */
  readonly carryToId: string | null;
}

@Injectable()
export class CancelMeeting {
  constructor(private readonly work: UnitOfWork) {}

  /** MEET-5: the meeting does not take place; its cases are carried, or deferred with that as the reason. */
  execute(actor: Actor, input: CancelMeetingInput, idempotencyKey?: string | null): Promise<{ meetingId: string }> {
    return this.work.run({ name: 'cancelMeeting', actor, input, idempotencyKey }, async (unit) => {
      const { manager } = unit;
      const { meetingId, carryToId } = input;
      unit.concerns({ subject: `meeting:${meetingId}` });
      const items = await itemsOf(manager, meetingId);
      const cases = await lockCases(
        manager,
        items.map(({ caseId }) => caseId),
      );
      const meetings = await lockMeetings(manager, [meetingId, carryToId]);
      const meeting = meetings.get(meetingId)!;
      assertMay(whyNotCancel(await standingAt(unit, meeting.boardId), meeting));
      assertCurrent(meeting, input.version);
      if ((await itemsOf(manager, meetingId)).some(({ caseId }) => !cases.has(caseId))) {
        throw meetingsRefusals.refuse('MEETING_STALE', { currentVersion: meeting.version });
      }
      const cancelReason = reasonOf(input.reason);
      const carryTo = carryToId === null ? undefined : meetings.get(carryToId);
      await endItems(unit, meeting, cases, { carryTo, code: 'MEETING_CANCELLED', reason: null });
      await saveMeeting(manager, meeting, { status: 'CANCELLED', cancelReason });
      tell(unit, meeting, 'meetingCancelled', {}, 'board');
      return { meetingId };
    });
  }
}
