import { Injectable } from '@nestjs/common';
import { currentCharter } from '#boards';
import { lockCase, type CaseStatus } from '#cases';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { assertMinutes, plannedMinutes, reasonOf } from '../domain/agenda.js';
import type { ItemKind } from '../domain/meeting.js';
import { assertMay, isLate, whyNotAddItem } from '../domain/policy.js';
import { meetingsRefusals } from '../domain/refusals.js';
import { assertCurrent, meetingAtTable, standingAt } from './at-the-table.js';
import { putOnAgenda } from './put-on-agenda.js';

export interface AddAgendaItemInput {
  readonly meetingId: string;
  readonly version: number;
  readonly caseId: string;
  readonly kind: ItemKind;
  /** Null for what the charter plans for the case's complexity. */
  readonly plannedMinutes: number | null;
  /** Needed after the cut-off. */
  readonly reason: string | null;
}

// Not triaged yet, or ended: there is nothing to discuss. What is decided can be noted, or discussed again.
const listable = new Set<CaseStatus>(['AWAITING_INFORMATION', 'IN_REVIEW', 'DECIDED', 'IN_FOLLOW_UP']);

@Injectable()
export class AddAgendaItem {
  constructor(private readonly work: UnitOfWork) {}

  /** MEET-1: open to all who vote until the cut-off; later to the coordinator, with a reason. */
  execute(actor: Actor, input: AddAgendaItemInput, idempotencyKey?: string | null): Promise<{ meetingId: string; itemId: string }> {
    return this.work.run({ name: 'addAgendaItem', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { meetingId, caseId, kind } = input;
      unit.concerns({ subject: `meeting:${meetingId}` });
      const boardCase = await lockCase(manager, caseId);
      unit.concerns({ patientIds: [boardCase.patientId] });
      const { meeting } = await meetingAtTable(unit, meetingId);
      if (boardCase.boardId !== meeting.boardId) throw meetingsRefusals.refuse('AGENDA_OTHER_BOARD');
      assertMay(whyNotAddItem(await standingAt(unit, meeting.boardId, caseId), meeting, now));
      assertCurrent(meeting, input.version);
      if (!listable.has(boardCase.status)) throw meetingsRefusals.refuse('AGENDA_CASE_STATE', { status: boardCase.status });
      const late = isLate(meeting, now);
      const reason = late || input.reason !== null ? reasonOf(input.reason) : null;
      const { content } = (await currentCharter(manager, meeting.boardId))!;
      const minutes = input.plannedMinutes ?? plannedMinutes(kind, boardCase.complexity, content.agenda);
      assertMinutes(minutes);
      const item = await putOnAgenda(unit, meeting, boardCase, { kind, plannedMinutes: minutes, late, reason });
      return { meetingId, itemId: item.id };
    });
  }
}
