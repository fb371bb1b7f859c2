import { Injectable } from '@nestjs/common';
import { meetingStream, UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { edited } from '../domain/editing.js';
import { whyMinutesStale, whyNotEditMinutes } from '../domain/minutes-life.js';
import { rewriteMinutes } from '../storage/minutes.store.js';
import { minutesOnDesk } from './minutes-on-desk.js';

export interface EditMinutesInput {
  readonly minutesId: string;
  readonly version: number;
  readonly paragraphs: readonly { readonly key: string; readonly text: string }[];
}

@Injectable()
export class EditMinutes {
  constructor(private readonly work: UnitOfWork) {}

  /** [MEET-6] Free paragraphs in other words; what they say of a case comes from the record. */
  execute(actor: Actor, input: EditMinutesInput, idempotencyKey?: string | null): Promise<{ minutesId: string }> {
    return this.work.run({ name: 'editMinutes', actor, input, idempotencyKey }, async (unit) => {
      const { minutesId, paragraphs } = input;
      const { minutes, asking, atHand } = await minutesOnDesk(unit, minutesId);
      const refusal = whyNotEditMinutes(asking, atHand) ?? whyMinutesStale(atHand, input.version);
      if (refusal) throw refusal;
      const version = await rewriteMinutes(unit, minutes, edited(minutes.content, { paragraphs }, false));
      unit.record(meetingStream(minutes.meetingId), 'minutesEdited', { meetingId: minutes.meetingId, minutesId, version });
      return { minutesId };
    });
  }
}
