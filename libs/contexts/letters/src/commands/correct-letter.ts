import { Injectable } from '@nestjs/common';
import { noteActivity } from '#cases';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { reasonOf } from '../domain/editing.js';
import { whyNotCorrect, whyStale } from '../domain/letter-life.js';
import { cancelLetter, insertLetter } from '../storage/letter.store.js';
import { letterOnDesk } from './letter-on-desk.js';

export interface CorrectLetterInput {
  readonly letterId: string;
  readonly version: number;
  readonly reason: string;
}

@Injectable()
export class CorrectLetter {
  constructor(private readonly work: UnitOfWork) {}

  /** [MEET-6] What is signed never changes: a correction is a new letter that supersedes it, and one that still waited goes nowhere. */
  execute(actor: Actor, input: CorrectLetterInput, idempotencyKey?: string | null): Promise<{ letterId: string }> {
    return this.work.run({ name: 'correctLetter', actor, input, idempotencyKey }, async (unit) => {
      const { boardCase, letter, asking, atHand } = await letterOnDesk(unit, input.letterId);
      const refusal = whyNotCorrect(asking, atHand) ?? whyStale(atHand, input.version);
      if (refusal) throw refusal;
      const { id, decisionId, kind, content } = letter;
      const reason = reasonOf(input.reason);
      const letterId = await insertLetter(unit, boardCase, { decisionId, kind, content, supersedesId: id, correctionReason: reason });
      if (letter.status === 'WITHHELD_UNTIL') {
        await cancelLetter(unit, id, 'CORRECTED', reason);
        await noteActivity(unit, boardCase, 'letterCancelled', { decisionId, letterId: [id] });
      }
      await noteActivity(unit, boardCase, 'lettersDrafted', { decisionId, letterId: [letterId, id] });
      return { letterId };
    });
  }
}
