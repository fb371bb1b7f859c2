import type { DecisionRecordInput } from '../../generated/graphql.js';

export const recordTexts = [
  'patientPreference',
  'optionsConsidered',
  'informationMissing',
  'rehabilitationPlan',
  'medicationPlan',
] as const;
export type RecordText = (typeof recordTexts)[number];

/** What the chair is writing down; the options as one text, a line each. */
export type RecordDraft = Readonly<Record<RecordText | 'tellsPatient' | 'tellPatientBy', string>>;

export const emptyRecord: RecordDraft = {
  patientPreference: '',
  optionsConsidered: '',
  informationMissing: '',
  rehabilitationPlan: '',
  medicationPlan: '',
  tellsPatient: '',
  tellPatientBy: '',
};

/** As the desk wants it: what was left empty is nothing, not an empty text. */
export function recordInput({ optionsConsidered, ...draft }: RecordDraft): DecisionRecordInput {
  const texts = Object.entries(draft).map(([name, text]) => [name, text.trim() || null] as const);
  return {
    ...Object.fromEntries(texts),
    optionsConsidered: optionsConsidered
      .split('\n')
      .map((option) => option.trim())
      .filter(Boolean),
  };
}
