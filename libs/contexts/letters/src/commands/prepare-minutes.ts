import { Injectable } from '@nestjs/common';
import { organises, standingOf } from '#boards';
import { lockCase, noteActivity } from '#cases';
import { meetingStream, UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { meetingRecord } from '#meetings';
import { caseMinutes, meetingMinutes } from '../domain/minutes.js';
import { lettersRefusals } from '../domain/refusals.js';
import { minutesSubject } from '../queries/minutes-subject.js';
import { MinutesRow } from '../storage/minutes.row.js';
import { insertMinutes, type CasePart } from '../storage/minutes.store.js';

const { refuse } = lettersRefusals;

export interface PrepareMinutesInput {
  readonly meetingId: string;
}

@Injectable()
export class PrepareMinutes {
  constructor(private readonly work: UnitOfWork) {}

  /** [MEET-6] Closing a meeting produces its minutes: the worker prepares them, and doing it again changes nothing. */
  execute(actor: Actor, input: PrepareMinutesInput, idempotencyKey?: string | null): Promise<{ minutesId: string }> {
    return this.work.run({ name: 'prepareMinutes', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { meetingId } = input;
      unit.concerns({ subject: `meeting:${meetingId}` });
      const { boardId, items, status } = await meetingRecord(manager, meetingId);
      if (actor.kind !== 'system' && !organises(await standingOf(manager, { boardId, personId: actor.id, now }))) throw refuse('MINUTES_FORBIDDEN');
      if (status !== 'CLOSED' && status !== 'SIGNED') throw refuse('MINUTES_MEETING_STATE', { status });
      const [{ cases }]: [{ cases: number }] = await manager.query('select app_cases_of_meeting($1) as cases', [meetingId]);
      if (cases !== items.length) throw refuse('MINUTES_NOT_WHOLE');
      const locked = new Map<string, Awaited<ReturnType<typeof lockCase>>>();
      for (const caseId of items.map((item) => item.caseId).sort()) locked.set(caseId, await lockCase(manager, caseId));
      const before = await manager.findOneBy(MinutesRow, { meetingId });
      if (before) return { minutesId: before.id };
      const subject = await minutesSubject(manager, await meetingRecord(manager, meetingId));
      const parts = items.map((item): CasePart => ({ boardCase: locked.get(item.caseId)!, position: item.position, content: caseMinutes(item, subject) }));
      const minutesId = await insertMinutes(unit, { meetingId, boardId }, meetingMinutes(subject), parts);
      unit.record(meetingStream(meetingId), 'minutesPrepared', { meetingId, minutesId });
      for (const boardCase of locked.values()) await noteActivity(unit, boardCase, 'minutesPrepared', { minutesId });
      unit.concerns({ subject: `meeting:${meetingId}`, patientIds: [...locked.values()].map(({ patientId }) => patientId) });
      return { minutesId };
    });
  }
} // prettier-ignore
