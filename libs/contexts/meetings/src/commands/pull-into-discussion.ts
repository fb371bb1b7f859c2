import { Injectable } from '@nestjs/common';
import { currentCharter } from '#boards';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { plannedMinutes } from '../domain/agenda.js';
import { assertMay, whyNotPull } from '../domain/policy.js';
import { AgendaItemRow } from '../storage/agenda.row.js';
import { atHand, saveMeeting } from '../storage/meeting.store.js';
import { assertCurrent, itemAtTable, tellOfItem } from './at-the-table.js';

export interface PullIntoDiscussionInput {
  readonly itemId: string;
  /** Of the meeting. */
  readonly version: number;
}

@Injectable()
export class PullIntoDiscussion {
  constructor(private readonly work: UnitOfWork) {}

  /** MEET-8: any member may, before and while the meeting sits; what was noted already is open again. */
  execute(actor: Actor, input: PullIntoDiscussionInput, idempotencyKey?: string | null): Promise<{ meetingId: string }> {
    return this.work.run({ name: 'pullIntoDiscussion', actor, input, idempotencyKey }, async (unit) => {
      const { manager } = unit;
      const { meeting, item, boardCase, asking } = await itemAtTable(unit, input.itemId);
      assertMay(whyNotPull(asking, meeting, atHand(item)));
      assertCurrent(meeting, input.version);
      const { content } = (await currentCharter(manager, meeting.boardId))!;
      const minutes = plannedMinutes('DISCUSSION', boardCase.complexity, content.agenda);
      const open = { outcome: null, outcomeBy: null, outcomeAt: null, quorum: null };
      await manager.update(AgendaItemRow, item.id, { kind: 'DISCUSSION', plannedMinutes: minutes, ...open });
      await saveMeeting(manager, meeting);
      await tellOfItem(unit, meeting, boardCase, 'agendaItemPulled', { itemId: item.id });
      return { meetingId: meeting.id };
    });
  }
}
