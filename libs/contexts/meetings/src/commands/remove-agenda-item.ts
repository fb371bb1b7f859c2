import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { reasonOf } from '../domain/agenda.js';
import { assertMay, whyNotRemoveItem } from '../domain/policy.js';
import { AgendaItemRow } from '../storage/agenda.row.js';
import { atHand, itemsOf, saveMeeting } from '../storage/meeting.store.js';
import { assertCurrent, itemAtTable, tellOfItem } from './at-the-table.js';

export interface RemoveAgendaItemInput {
  readonly itemId: string;
  /** Of the meeting. */
  readonly version: number;
  readonly reason: string;
}

@Injectable()
export class RemoveAgendaItem {
  constructor(private readonly work: UnitOfWork) {}

  /** Takes a case off; the row stays, with who did it and why (MEET-5). */
  execute(actor: Actor, input: RemoveAgendaItemInput, idempotencyKey?: string | null): Promise<{ meetingId: string }> {
    return this.work.run({ name: 'removeAgendaItem', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { meeting, item, boardCase, asking } = await itemAtTable(unit, input.itemId);
      assertMay(whyNotRemoveItem(asking, meeting, atHand(item), meeting.currentItemId));
      assertCurrent(meeting, input.version);
      const removedReason = reasonOf(input.reason);
      await manager.update(AgendaItemRow, item.id, { removedAt: now, removedBy: actor.id, removedReason });
      for (const [index, { id, position }] of (await itemsOf(manager, meeting.id)).entries())
        if (position !== index + 1) await manager.update(AgendaItemRow, id, { position: index + 1 });
      await saveMeeting(manager, meeting);
      await tellOfItem(unit, meeting, boardCase, 'agendaItemRemoved', { itemId: item.id });
      return { meetingId: meeting.id };
    });
  }
}
