import { Injectable } from '@nestjs/common';
import { currentCharter } from '#boards';
import { UnitOfWork } from '#event-log';
import { newId, type Actor } from '#kernel';
import { assertTimes, cutOffFor } from '../domain/agenda.js';
import { assertMay, whyNotSchedule } from '../domain/policy.js';
import { meetingsRefusals } from '../domain/refusals.js';
import { MeetingRow } from '../storage/meeting.row.js';
import { standingAt, tell } from './at-the-table.js';

export interface ScheduleMeetingInput {
  readonly boardId: string;
  readonly startsAt: Date;
  /** Null for what the charter says. */
  readonly cutOffAt: Date | null;
}

@Injectable()
export class ScheduleMeeting {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: ScheduleMeetingInput, idempotencyKey?: string | null): Promise<{ meetingId: string }> {
    return this.work.run({ name: 'scheduleMeeting', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { boardId, startsAt } = input;
      unit.concerns({ subject: `board:${boardId}` });
      const asking = await standingAt(unit, boardId);
      const charter = await currentCharter(manager, boardId);
      // Boards are no secret, but whether this one has a charter is nobody's business who does not sit on it.
      if (!asking.reads || !charter) throw meetingsRefusals.refuse('MEETING_BOARD_NOT_FOUND');
      assertMay(whyNotSchedule(asking));
      const cutOffAt = input.cutOffAt ?? cutOffFor(startsAt, charter.content.agenda);
      assertTimes(startsAt, cutOffAt, now);
      const meeting = manager.create(MeetingRow, {
        id: newId(now),
        boardId,
        startsAt,
        cutOffAt,
        status: 'PLANNED',
        version: 1,
        scheduledBy: actor.id,
        scheduledAt: now,
      });
      await manager.insert(MeetingRow, meeting);
      unit.concerns({ subject: `meeting:${meeting.id}` });
      tell(unit, meeting, 'meetingScheduled', {}, 'board');
      return { meetingId: meeting.id };
    });
  }
}
