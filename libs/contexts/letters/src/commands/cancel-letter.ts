import { Injectable } from '@nestjs/common';
import { noteActivity } from '#cases';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { reasonOf } from '../domain/editing.js';
import { whyNotCancel, whyStale } from '../domain/letter-life.js';
import { cancelLetter } from '../storage/letter.store.js';
import { letterOnDesk } from './letter-on-desk.js';

export interface CancelLetterInput {
  readonly letterId: string;
  readonly version: number;
  readonly reason: string;
}

@Injectable()
export class CancelLetter {
  constructor(private readonly work: UnitOfWork) {}

  /** [MEET-6] A letter that is not wanted, while nobody outside the board has seen it; it stays readable with its reason. */
  execute(actor: Actor, input: CancelLetterInput, idempotencyKey?: string | null): Promise<{ letterId: string }> {
    return this.work.run({ name: 'cancelLetter', actor, input, idempotencyKey }, async (unit) => {
      const { letterId } = input;
      const { boardCase, letter, asking, atHand } = await letterOnDesk(unit, letterId);
      const refusal = whyNotCancel(asking, atHand) ?? whyStale(atHand, input.version);
      if (refusal) throw refusal;
      await cancelLetter(unit, letterId, 'NOT_WANTED', reasonOf(input.reason));
      await noteActivity(unit, boardCase, 'letterCancelled', { decisionId: letter.decisionId, letterId: [letterId] });
      return { letterId };
    });
  }
}
