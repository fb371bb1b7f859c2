import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { assertMay, whyNotOpen } from '../domain/policy.js';
import { saveMeeting } from '../storage/meeting.store.js';
import { assertCurrent, meetingAtTable, tell } from './at-the-table.js';

export interface OpenMeetingInput {
  readonly meetingId: string;
  readonly version: number;
}

@Injectable()
export class OpenMeeting {
  constructor(private readonly work: UnitOfWork) {}

  /** The sitting begins: attendance is taken from now on, and nothing is current until somebody goes on. */
  execute(actor: Actor, input: OpenMeetingInput, idempotencyKey?: string | null): Promise<{ meetingId: string }> {
    return this.work.run({ name: 'openMeeting', actor, input, idempotencyKey }, async (unit) => {
      const { meeting, asking } = await meetingAtTable(unit, input.meetingId);
      assertMay(whyNotOpen(asking, meeting));
      assertCurrent(meeting, input.version);
      await saveMeeting(unit.manager, meeting, { status: 'OPEN', openedAt: unit.now, openedBy: actor.id });
      tell(unit, meeting, 'meetingOpened', {}, 'board');
      return { meetingId: meeting.id };
    });
  }
}
