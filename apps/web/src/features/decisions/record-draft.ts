import type { DecisionRecordInput, SafetyVerdict } from '../../generated/graphql.js';

export const recordTexts = [
  'patientPreference',
  'optionsConsidered',
  'informationMissing',
  'rehabilitationPlan',
  'medicationPlan',
  'consentPoints',
  'fundingRoute',
] as const;
export type RecordText = (typeof recordTexts)[number];

/** Texts that hold a list, a line each. */
export const lists: readonly RecordText[] = ['optionsConsidered', 'consentPoints'];

/** Worst first, as the fact base orders them. */
export const verdicts: readonly SafetyVerdict[] = ['STOP', 'DEFER', 'HOLD', 'ADVISE', 'OK'];

/** The chair alone answers for everything but a stop: that is entered in the review, where a second member signs (DEC-13). */
export const verdictsOnRecord = verdicts.filter((verdict) => verdict !== 'STOP');

/** Defer needs a reason why the board goes on (DEC-5); the desk judges, this asks for it. */
export const needsOverride = (verdict: SafetyVerdict | ''): boolean => verdict === 'DEFER';

export interface SafetyDraft {
  readonly rule: string;
  /** None until it is chosen: a verdict that stands there by itself would be recorded unread. */
  readonly verdict: SafetyVerdict | '';
  readonly note: string;
  readonly override: string;
}
export const emptySafety: SafetyDraft = { rule: '', verdict: '', note: '', override: '' };

/** What the chair is writing down. */
export type RecordDraft = Readonly<Record<RecordText | 'tellsPatient' | 'tellPatientBy', string>> & {
  readonly safetyResults: readonly SafetyDraft[];
};

export const emptyRecord: RecordDraft = {
  patientPreference: '',
  optionsConsidered: '',
  informationMissing: '',
  rehabilitationPlan: '',
  medicationPlan: '',
  consentPoints: '',
  fundingRoute: '',
  safetyResults: [],
  tellsPatient: '',
  tellPatientBy: '',
};

const started = ({ rule, verdict, note, override }: SafetyDraft): boolean => [rule, verdict, note, override].some((text) => text.trim());

/** A draft that was kept by an earlier version of this page may hold a stop. */
const onRecord = ({ verdict }: SafetyDraft): boolean => verdictsOnRecord.some((one) => one === verdict);

/** A result that was begun and has no verdict that may stand here, or no rule: half of it would go on record. */
export const safetyUnfinished = ({ safetyResults }: RecordDraft): boolean =>
  safetyResults.some((result) => started(result) && (!onRecord(result) || result.rule.trim() === ''));

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** As the desk wants it: what was left empty is nothing, not an empty text. */
export function recordInput({ optionsConsidered, consentPoints, safetyResults, ...draft }: RecordDraft): DecisionRecordInput {
  const texts = Object.entries(draft).map(([name, text]) => [name, text.trim() || null] as const);
  return {
    ...Object.fromEntries(texts),
    optionsConsidered: lines(optionsConsidered),
    consentPoints: lines(consentPoints),
    safetyResults: safetyResults.flatMap(({ rule, verdict, note, override }) =>
      verdict === '' || rule.trim() === ''
        ? []
        : [{ rule: rule.trim(), verdict, note: note.trim() || null, override: (needsOverride(verdict) && override.trim()) || null }],
    ),
  };
}
