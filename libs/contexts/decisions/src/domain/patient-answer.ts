import { dayOf, invalid, requiredDay, requiredText } from './follow-through.js';
import { storedText } from './text.js';

export const patientAnswers = ['ACCEPTS', 'DECLINES', 'UNDECIDED', 'CHOOSES_ALTERNATIVE'] as const;
export type PatientAnswerKind = (typeof patientAnswers)[number];

export interface PatientAnswerDraft {
  readonly answer: PatientAnswerKind;
  readonly alternative?: string | null | undefined;
  readonly toldBy?: string | null | undefined;
  readonly answeredOn?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** DEC-14: what the patient said to the decision. A later answer is added, the earlier ones stay. */
export interface PatientAnswer {
  readonly answer: PatientAnswerKind;
  /** Which of the offered alternatives. */
  readonly alternative: string | null;
  /** Who told the patient, by name: often somebody who does not work with the board. */
  readonly toldBy: string | null;
  readonly answeredOn: string;
  readonly note: string | null;
}

export function patientAnswer(draft: PatientAnswerDraft, decidedAt: Date, now: Date): PatientAnswer {
  const chooses = draft.answer === 'CHOOSES_ALTERNATIVE';
  const alternative = chooses ? requiredText(draft.alternative, 1_000, 'alternative') : storedText(draft.alternative, 1_000, 'alternative');
  // An alternative beside another answer would be read as if it had been chosen.
  if (!chooses && alternative !== null) throw invalid('alternative');
  const answeredOn = requiredDay(draft.answeredOn ?? dayOf(now), 'answeredOn');
  if (answeredOn > dayOf(now) || answeredOn < dayOf(decidedAt)) throw invalid('answeredOn');
  return {
    answer: draft.answer,
    alternative,
    toldBy: storedText(draft.toldBy, 200, 'toldBy'),
    answeredOn,
    note: storedText(draft.note, 4_000, 'note'),
  };
}
