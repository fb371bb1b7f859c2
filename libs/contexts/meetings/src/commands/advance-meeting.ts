import { Injectable } from '@nestjs/common';
import { lockCase, lockReview, ReviewRow } from '#cases';
import { UnitOfWork, type Unit } from '#event-log';
import type { Actor } from '#kernel';
import { unsealForMeeting } from '#opinions';
import { assertMay, whyNotMove } from '../domain/policy.js';
import { meetingsRefusals } from '../domain/refusals.js';
import { advance, reopens, type Place, type Step } from '../domain/sitting.js';
import { AgendaItemRow } from '../storage/agenda.row.js';
import { MeetingRow } from '../storage/meeting.row.js';
import { atHand, itemsOf, lockMeeting, moveTo, saveMeeting } from '../storage/meeting.store.js';
import { assertCurrent, assertMayAt, standingAt, tell, tellOfItem } from './at-the-table.js';
import { waitingItem } from './put-on-agenda.js';

export interface AdvanceMeetingInput extends Step {
  readonly meetingId: string;
  readonly version: number;
}

@Injectable()
export class AdvanceMeeting {
  constructor(private readonly work: UnitOfWork) {}

  /** MEET-3: one case is current, and everybody's screen follows. Beginning to discuss it unseals its review (OPIN-4). */
  execute(actor: Actor, input: AdvanceMeetingInput, idempotencyKey?: string | null): Promise<{ meetingId: string }> {
    return this.work.run({ name: 'advanceMeeting', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { meetingId, version } = input;
      unit.concerns({ subject: `meeting:${meetingId}` });
      // Looked at before anything is locked, because the case's row comes before the meeting's; the version says whether it still holds.
      const seen = await manager.findOneBy(MeetingRow, { id: meetingId });
      if (!seen) throw meetingsRefusals.refuse('MEETING_NOT_FOUND');
      assertMay(whyNotMove(await standingAt(unit, seen.boardId), seen));
      assertCurrent(seen, version);
      const { item, phase } = await placeOf(unit, seen, input);

      const boardCase = await lockCase(manager, item.caseId);
      unit.concerns({ patientIds: [boardCase.patientId] });
      const review = await manager.findOne(ReviewRow, { where: { caseId: item.caseId }, order: { number: 'DESC' } });
      const locked = phase === 'DISCUSSING' && review ? await lockReview(manager, review.id) : null;
      const meeting = await lockMeeting(manager, meetingId);
      // Whose patient it is does not chair the case (DEC-4): so it is asked for the case that comes.
      await assertMayAt(unit, meeting, item.caseId, whyNotMove(await standingAt(unit, meeting.boardId, item.caseId), meeting));
      assertCurrent(meeting, version);

      if (reopens(atHand(item), phase)) {
        if (await waitingItem(unit, item.caseId)) throw meetingsRefusals.refuse('AGENDA_ITEM_CARRIED', { outcome: item.outcome });
        const open = { outcome: null, outcomeCode: null, outcomeReason: null, outcomeBy: null, outcomeAt: null };
        await manager.update(AgendaItemRow, item.id, open);
      }
      await moveTo(manager, meeting, { item, phase }, actor.id, now);
      await saveMeeting(manager, meeting);
      if (reopens(atHand(item), phase)) await tellOfItem(unit, meeting, boardCase, 'agendaItemReopened', { itemId: item.id });
      tell(unit, meeting, 'meetingAdvanced', { itemId: item.id });
      if (locked) await unsealForMeeting(unit, locked.boardCase, locked.review);
      return { meetingId };
    });
  }
}

async function placeOf({ manager }: Unit, meeting: MeetingRow, step: Step): Promise<{ item: AgendaItemRow; phase: Place['phase'] }> {
  const items = await itemsOf(manager, meeting.id);
  const { currentItemId: itemId, phase } = meeting;
  const place = advance(itemId && phase ? { itemId, phase } : null, items.map(atHand), step);
  return { item: items.find(({ id }) => id === place.itemId)!, phase: place.phase };
}
