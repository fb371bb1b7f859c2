import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { assertMay, whyNotMove } from '../domain/policy.js';
import { AttendanceRow } from '../storage/meeting.row.js';
import { itemsOf, moveTo, saveMeeting } from '../storage/meeting.store.js';
import { assertCurrent, lockCases, lockMeetings, standingAt, tell } from './at-the-table.js';
import { endItems } from './end-items.js';
import { meetingsRefusals } from '../domain/refusals.js';

export interface CloseMeetingInput {
  readonly meetingId: string;
  readonly version: number;
  /** meeting.id of a planned meeting that takes over whatever is undecided; null refuses while anything is. */
  readonly carryToId: string | null;
}

@Injectable()
export class CloseMeeting {
  constructor(private readonly work: UnitOfWork) {}

  /** MEET-5, MEET-6: every case has an outcome, everybody has left, and the minutes can be written. Ballots go on without it (MEET-7). */
  execute(actor: Actor, input: CloseMeetingInput, idempotencyKey?: string | null): Promise<{ meetingId: string }> {
    return this.work.run({ name: 'closeMeeting', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { meetingId, carryToId } = input;
      unit.concerns({ subject: `meeting:${meetingId}` });
      const items = await itemsOf(manager, meetingId);
      const cases = await lockCases(
        manager,
        items.map(({ caseId }) => caseId),
      );
      const meetings = await lockMeetings(manager, [meetingId, carryToId]);
      const meeting = meetings.get(meetingId)!;
      assertMay(whyNotMove(await standingAt(unit, meeting.boardId), meeting));
      assertCurrent(meeting, input.version);
      // An item that came between the two looks: its case is not locked, and the version says so only where the caller saw neither.
      if ((await itemsOf(manager, meetingId)).some(({ caseId }) => !cases.has(caseId))) {
        throw meetingsRefusals.refuse('MEETING_STALE', { currentVersion: meeting.version });
      }
      const carryTo = carryToId === null ? undefined : meetings.get(carryToId);
      await endItems(unit, meeting, cases, { carryTo, code: null, reason: null });
      await manager.update(AttendanceRow, { meetingId, leftAt: IsNull() }, { leftAt: now });
      await moveTo(manager, meeting, null, actor.id, now);
      await saveMeeting(manager, meeting, { status: 'CLOSED', closedAt: now, closedBy: actor.id });
      tell(unit, meeting, 'meetingClosed', {}, 'board');
      return { meetingId };
    });
  }
}
