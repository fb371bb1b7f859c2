import { Injectable } from '@nestjs/common';
import type { LoggedFact, Unit } from '#event-log';
import { DraftLetters } from '#letters';
import type { Reaction } from './reaction.js';

/** [MEET-6] Every ratified decision has its letters, decided in a meeting or not. */
@Injectable()
export class WhenDecisionRatifiedDraftLetters implements Reaction {
  readonly name = 'when-decision-ratified-draft-letters';
  readonly on = ['decisionRatified'];
  readonly stream = 'case';

  constructor(private readonly letters: DraftLetters) {}

  async run({ refs }: LoggedFact, { actor }: Unit): Promise<void> {
    await this.letters.execute(actor, { decisionId: String(refs['decisionId']) });
  }
}
