import { Injectable } from '@nestjs/common';
import type { LoggedFact, Unit } from '#event-log';
import { PrepareMinutes } from '#letters';
import type { Reaction } from './reaction.js';

/** [MEET-6] Closing the meeting produces minutes. */
@Injectable()
export class WhenMeetingClosedPrepareMinutes implements Reaction {
  readonly name = 'when-meeting-closed-prepare-minutes';
  readonly on = ['meetingClosed'];
  // Of the board: its eyes see every case, the meeting's own stream has none.
  readonly stream = 'board';

  constructor(private readonly minutes: PrepareMinutes) {}

  async run({ refs }: LoggedFact, { actor }: Unit): Promise<void> {
    await this.minutes.execute(actor, { meetingId: String(refs['meetingId']) });
  }
}
