import { Injectable } from '@nestjs/common';
import { noteActivity, sharesFurther } from '#cases';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { edited, type LetterEdit } from '../domain/editing.js';
import { whyNotEdit, whyStale } from '../domain/letter-life.js';
import { rewriteLetter } from '../storage/letter.store.js';
import { letterOnDesk } from './letter-on-desk.js';

export interface EditLetterInput extends LetterEdit {
  readonly letterId: string;
  readonly version: number;
}

@Injectable()
export class EditLetter {
  constructor(private readonly work: UnitOfWork) {}

  /** [MEET-6] Free paragraphs in other words, and who gets a copy; every text that it had is kept. */
  execute(actor: Actor, input: EditLetterInput, idempotencyKey?: string | null): Promise<{ letterId: string }> {
    return this.work.run({ name: 'editLetter', actor, input, idempotencyKey }, async (unit) => {
      const { letterId } = input;
      const { boardCase, letter, decision, asking, atHand } = await letterOnDesk(unit, letterId);
      const refusal = whyNotEdit(asking, atHand) ?? whyStale(atHand, input.version);
      if (refusal) throw refusal;
      const version = await rewriteLetter(unit, letter, edited(letter.content, input, sharesFurther(boardCase)));
      await noteActivity(unit, boardCase, 'letterEdited', { decisionId: decision.id, letterId, version });
      return { letterId };
    });
  }
}
