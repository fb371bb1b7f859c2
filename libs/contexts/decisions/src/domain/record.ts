import type { Quorum } from '#boards';
import type { ImagingReference } from '#cases';
import { decisionRefusals } from './refusals.js';
import { storedText } from './text.js';

export interface DecisionRecordDraft {
  readonly patientPreference?: string | null;
  readonly optionsConsidered?: readonly string[] | null;
  readonly informationMissing?: string | null;
  readonly rehabilitationPlan?: string | null;
  readonly medicationPlan?: string | null;
  /** person.id */
  readonly tellsPatient?: string | null;
  /** YYYY-MM-DD */
  readonly tellPatientBy?: string | null;
}

/** What DEC-5 wants kept and nobody can compute: what the chair writes down. */
export interface DecisionRecord {
  readonly patientPreference: string | null;
  readonly optionsConsidered: readonly string[];
  readonly informationMissing: string | null;
  readonly rehabilitationPlan: string | null;
  readonly medicationPlan: string | null;
  readonly tellsPatient: string | null;
  readonly tellPatientBy: string | null;
}

const longest = 8_000;
const mostOptions = 30;
const day = /^\d{4}-\d{2}-\d{2}$/;

export function decisionRecord(draft: DecisionRecordDraft | null | undefined, today: string): DecisionRecord {
  const invalid = (...path: (string | number)[]) =>
    decisionRefusals.refuse('DECISION_RECORD_INVALID', { path: ['input', 'record', ...path] });
  const text = (name: 'patientPreference' | 'informationMissing' | 'rehabilitationPlan' | 'medicationPlan') =>
    storedText(draft?.[name], longest, 'record', name);
  const options = draft?.optionsConsidered ?? [];
  if (options.length > mostOptions) throw invalid('optionsConsidered');
  const tellPatientBy = draft?.tellPatientBy ?? null;
  // Telling somebody by yesterday is a slip of the pen that nobody would be reminded of.
  if (tellPatientBy !== null && (!day.test(tellPatientBy) || tellPatientBy < today)) throw invalid('tellPatientBy');
  return {
    patientPreference: text('patientPreference'),
    optionsConsidered: options.flatMap((option, index) => storedText(option, longest, 'record', 'optionsConsidered', index) ?? []),
    informationMissing: text('informationMissing'),
    rehabilitationPlan: text('rehabilitationPlan'),
    medicationPlan: text('medicationPlan'),
    tellsPatient: draft?.tellsPatient ?? null,
    tellPatientBy,
  };
}

/** What DEC-5 wants kept and the command knows: under which charter, on which question, with which quorum, seeing what. */
export interface RatifiedRecord extends DecisionRecord {
  readonly charterVersion: number;
  readonly questionKind: string;
  readonly priority: string | null;
  readonly quorum: Quorum;
  /** Version of the case whose referral was decided on, and the head of its stream when it was ratified. */
  readonly caseVersion: number;
  readonly seenHead: number;
  readonly patientGoals: string | null;
  /** What the referral held of imaging when it was ratified; the reports stay with the referral. */
  readonly imagingReviewed: readonly Omit<ImagingReference, 'report'>[];
}
