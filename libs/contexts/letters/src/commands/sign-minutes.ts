import { Injectable } from '@nestjs/common';
import { lockCase, noteActivity } from '#cases';
import { meetingStream, UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { markMeetingSigned } from '#meetings';
import { specialistById } from '#specialists';
import { whyMinutesStale, whyNotSignMinutes } from '../domain/minutes-life.js';
import { withCases } from '../domain/minutes.js';
import { signatureOf } from '../domain/signature.js';
import { itemsOfMinutes, saveSignedMinutes } from '../storage/minutes.store.js';
import { printPdf } from '../storage/print-pdf.js';
import { minutesOnDesk } from './minutes-on-desk.js';

export interface SignMinutesInput {
  readonly minutesId: string;
  readonly version: number;
}

@Injectable()
export class SignMinutes {
  constructor(private readonly work: UnitOfWork) {}

  /** [MEET-6] The chair signs what was previewed; the meeting is signed with it, and neither changes any more. */
  execute(actor: Actor, input: SignMinutesInput, idempotencyKey?: string | null): Promise<{ minutesId: string; meetingId: string }> {
    return this.work.run({ name: 'signMinutes', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { minutesId } = input;
      // Cases are locked before what belongs to a meeting, as everywhere.
      const cases = [];
      for (const caseId of (await itemsOfMinutes(manager, minutesId)).map((item) => item.caseId).sort()) cases.push(await lockCase(manager, caseId));
      const { minutes, items, asking, atHand } = await minutesOnDesk(unit, minutesId);
      const refusal = whyNotSignMinutes(asking, atHand) ?? whyMinutesStale(atHand, input.version);
      if (refusal) throw refusal;
      const { content, meetingId } = minutes;
      const { name } = (await specialistById(manager, actor.id))!;
      const signature = signatureOf(name, asking.roles.includes('CHAIR') ? 'Chair' : 'Deputy of the chair', content.from, now);
      const printing = { mark: null, signature };
      const whole = await printPdf(withCases(content, items.map((item) => item.content)), printing);
      const extracts = [];
      for (const item of items) extracts.push({ item, pdf: await printPdf(withCases(content, [item.content]), { ...printing, mark: 'Extract: one case' }) });
      await saveSignedMinutes(unit, minutes, whole, extracts);
      await markMeetingSigned(unit, meetingId);
      unit.record(meetingStream(meetingId), 'minutesSigned', { meetingId, minutesId });
      for (const boardCase of cases) await noteActivity(unit, boardCase, 'minutesSigned', { minutesId });
      unit.concerns({ subject: `minutes:${minutesId}`, patientIds: items.map(({ patientId }) => patientId) });
      return { minutesId, meetingId };
    });
  }
} // prettier-ignore
