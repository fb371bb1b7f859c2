import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { assertSameItems } from '../domain/agenda.js';
import { assertMay, whyNotReorder } from '../domain/policy.js';
import { AgendaItemRow } from '../storage/agenda.row.js';
import { itemsOf, saveMeeting } from '../storage/meeting.store.js';
import { assertCurrent, meetingAtTable, tell } from './at-the-table.js';

export interface ReorderAgendaInput {
  readonly meetingId: string;
  readonly version: number;
  /** agenda_item.id of every item, in the order that is wanted. */
  readonly itemIds: readonly string[];
}

@Injectable()
export class ReorderAgenda {
  constructor(private readonly work: UnitOfWork) {}

  /** MEET-2: people reorder freely, by the suggestion or against it. */
  execute(actor: Actor, input: ReorderAgendaInput, idempotencyKey?: string | null): Promise<{ meetingId: string }> {
    return this.work.run({ name: 'reorderAgenda', actor, input, idempotencyKey }, async (unit) => {
      const { manager } = unit;
      const { meeting, asking } = await meetingAtTable(unit, input.meetingId);
      assertMay(whyNotReorder(asking, meeting));
      assertCurrent(meeting, input.version);
      const items = await itemsOf(manager, meeting.id);
      assertSameItems(items, input.itemIds);
      // The places that these items have among them: whoever may not see a case of the agenda does not move it either.
      const places = items.map(({ position }) => position);
      for (const [index, id] of input.itemIds.entries()) await manager.update(AgendaItemRow, id, { position: places[index]! });
      await saveMeeting(manager, meeting);
      tell(unit, meeting, 'agendaReordered');
      return { meetingId: meeting.id };
    });
  }
}
