import { Injectable } from '@nestjs/common';
import type { LoggedFact, Unit } from '#event-log';
import { ReleaseLetters } from '#letters';
import type { Reaction } from './reaction.js';

/**
 * [MEET-6] What waited for the patient to be told goes out, whichever side recorded it: the referring side sees no letter that it could let
 * out. And nothing goes to a patient whose death was recorded (CASE-11).
 */
@Injectable()
export class WhenPatientKnowsReleaseLetters implements Reaction {
  readonly name = 'when-patient-knows-release-letters';
  readonly on = ['patientTold', 'patientAnswered', 'patientDied'];
  readonly stream = 'case';

  constructor(private readonly letters: ReleaseLetters) {}

  async run({ refs }: LoggedFact, { actor }: Unit): Promise<void> {
    await this.letters.execute(actor, { caseId: String(refs['caseId']) });
  }
}
