import { Injectable } from '@nestjs/common';
import { standingOf } from '#boards';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { assertMay, whyNotNameDelegate } from '../domain/policy.js';
import { meetingsRefusals } from '../domain/refusals.js';
import { saveMeeting } from '../storage/meeting.store.js';
import { assertCurrent, meetingAtTable, tell } from './at-the-table.js';

export interface NameDelegateInput {
  readonly meetingId: string;
  readonly version: number;
  /** person.id; null takes it back. */
  readonly personId: string | null;
}

@Injectable()
export class NameDelegate {
  constructor(private readonly work: UnitOfWork) {}

  /** MEET-3: somebody moves the meeting for the chair, who stays the only one to ratify. */
  execute(actor: Actor, input: NameDelegateInput, idempotencyKey?: string | null): Promise<{ meetingId: string }> {
    return this.work.run({ name: 'nameDelegate', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { personId } = input;
      const { meeting, asking } = await meetingAtTable(unit, input.meetingId);
      assertMay(whyNotNameDelegate(asking, meeting));
      assertCurrent(meeting, input.version);
      if (personId !== null) {
        const { roles } = await standingOf(manager, { boardId: meeting.boardId, personId, now });
        if (!roles.some((role) => role !== 'OBSERVER'))
          throw meetingsRefusals.refuse('MEETING_DELEGATE_UNFIT', { path: ['input', 'personId'] });
      }
      await saveMeeting(manager, meeting, { delegateId: personId });
      tell(unit, meeting, 'delegateNamed', { personId });
      return { meetingId: meeting.id };
    });
  }
}
