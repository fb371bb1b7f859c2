import type { ConflictKind, ConflictTreatment, Quorum } from '#boards';
import type { ImagingReference } from '#cases';
import type { ActionDraft } from './action.js';
import type { OutsideAdvice } from './advice.js';
import type { ConditionDraft } from './condition.js';
import { decisionRefusals } from './refusals.js';
import { storedText } from './text.js';

/** Worst first, as the clinical fact base orders them (§2). */
export const safetyVerdicts = ['STOP', 'DEFER', 'HOLD', 'ADVISE', 'OK'] as const;
export type SafetyVerdict = (typeof safetyVerdicts)[number];

/** What a safety rule said, entered by hand until the service evaluates rules itself. */
export interface SafetyResult {
  /** The rule's id or name, such as HOLD SIR2019. */
  readonly rule: string;
  readonly verdict: SafetyVerdict;
  readonly note: string | null;
  /** Why the board goes on in spite of it. */
  readonly override: string | null;
  /** person.id of who answered for it and, of a stop, of who signed as well; missing where the chair wrote it down while ratifying. */
  readonly overriddenBy?: string | null;
  readonly secondedBy?: string | null;
  /** What was relied on. */
  readonly advice?: string | null;
}
export type SafetyResultDraft = Pick<SafetyResult, 'rule' | 'verdict'> & {
  readonly note?: string | null;
  readonly override?: string | null;
};

export interface DecisionRecordDraft {
  readonly patientPreference?: string | null;
  readonly optionsConsidered?: readonly string[] | null;
  readonly informationMissing?: string | null;
  readonly rehabilitationPlan?: string | null;
  readonly medicationPlan?: string | null;
  readonly safetyResults?: readonly SafetyResultDraft[] | null;
  readonly consentPoints?: readonly string[] | null;
  readonly fundingRoute?: string | null;
  /** person.id */
  readonly tellsPatient?: string | null;
  /** YYYY-MM-DD */
  readonly tellPatientBy?: string | null;
  /** Rows of their own: an action, or a condition, has a life after the decision. */
  readonly actions?: readonly ActionDraft[] | null;
  readonly conditions?: readonly ConditionDraft[] | null;
}

/** What DEC-5 wants kept and nobody can compute: what the chair writes down. */
export interface DecisionRecord {
  readonly patientPreference: string | null;
  readonly optionsConsidered: readonly string[];
  readonly informationMissing: string | null;
  readonly rehabilitationPlan: string | null;
  readonly medicationPlan: string | null;
  readonly safetyResults: readonly SafetyResult[];
  readonly consentPoints: readonly string[];
  readonly fundingRoute: string | null;
  readonly tellsPatient: string | null;
  readonly tellPatientBy: string | null;
}

const longest = 8_000;
/** Options considered, consent points, safety results: what is longer is a report. */
const most = 30;
const day = /^\d{4}-\d{2}-\d{2}$/;

export function decisionRecord(draft: DecisionRecordDraft | null | undefined, today: string): DecisionRecord {
  const invalid = (...path: (string | number)[]) =>
    decisionRefusals.refuse('DECISION_RECORD_INVALID', { path: ['input', 'record', ...path] });
  const text = (name: 'patientPreference' | 'informationMissing' | 'rehabilitationPlan' | 'medicationPlan' | 'fundingRoute') =>
    storedText(draft?.[name], longest, 'record', name);
  const texts = (name: 'optionsConsidered' | 'consentPoints') => {
    const items = draft?.[name] ?? [];
    if (items.length > most) throw invalid(name);
    return items.flatMap((item, index) => storedText(item, longest, 'record', name, index) ?? []);
  };
  const safetyResults = draft?.safetyResults ?? [];
  if (safetyResults.length > most) throw invalid('safetyResults');
  const tellPatientBy = draft?.tellPatientBy ?? null;
  // Telling somebody by yesterday is a slip of the pen that nobody would be reminded of.
  if (tellPatientBy !== null && (!day.test(tellPatientBy) || tellPatientBy < today)) throw invalid('tellPatientBy');
  return {
    patientPreference: text('patientPreference'),
    optionsConsidered: texts('optionsConsidered'),
    informationMissing: text('informationMissing'),
    rehabilitationPlan: text('rehabilitationPlan'),
    medicationPlan: text('medicationPlan'),
    safetyResults: safetyResults.map(safetyResult),
    consentPoints: texts('consentPoints'),
    fundingRoute: text('fundingRoute'),
    tellsPatient: draft?.tellsPatient ?? null,
    tellPatientBy,
  };
}

/** A verdict of stop or defer does not disappear in a list: whoever enters it says why the board goes on. */
function safetyResult(draft: SafetyResultDraft, index: number): SafetyResult {
  const path = ['record', 'safetyResults', index] as const;
  const rule = storedText(draft.rule, 300, ...path, 'rule');
  const override = storedText(draft.override, 4_000, ...path, 'override');
  if (rule === null || !safetyVerdicts.includes(draft.verdict))
    throw decisionRefusals.refuse('DECISION_RECORD_INVALID', { path: ['input', ...path, rule === null ? 'rule' : 'verdict'] });
  if ((draft.verdict === 'STOP' || draft.verdict === 'DEFER') && override === null)
    throw decisionRefusals.refuse('SAFETY_OVERRIDE_MISSING', { path: ['input', ...path, 'override'], rule, verdict: draft.verdict });
  // The chair alone does not answer for a stop: it is entered in the review, where a second member signs (DEC-13).
  if (draft.verdict === 'STOP')
    throw decisionRefusals.refuse('SAFETY_SECOND_SIGNATURE_NEEDED', { path: ['input', ...path, 'verdict'], rule });
  return { rule, verdict: draft.verdict, note: storedText(draft.note, longest, ...path, 'note'), override };
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
  /** Declared conflicts of interest that stood, and how each was treated (DEC-4). Missing on decisions made before they could be declared. */
  readonly conflicts?: readonly RecordedConflict[];
  /** Who sat in the meeting when it was ratified; null where it was decided without one. Missing on decisions made before there were meetings. */
  readonly attendance?: RecordedAttendance | null;
  /** From people who are not of the board. Missing on decisions made before it was kept apart. */
  readonly advice?: readonly OutsideAdvice[];
  readonly patientGoals: string | null;
  /** What the referral held of imaging when it was ratified; the reports stay with the referral. */
  readonly imagingReviewed: readonly Omit<ImagingReference, 'report'>[];
}

export interface RecordedConflict {
  readonly personId: string;
  readonly kind: ConflictKind;
  readonly treatment: ConflictTreatment;
  readonly note: string;
  readonly declaredBy: string;
  /** ISO 8601, UTC */
  readonly declaredAt: string;
}

export interface RecordedAttendance {
  readonly meetingId: string;
  readonly people: readonly {
    readonly personId: string;
    readonly discipline: string | null;
    readonly remote: boolean;
    /** ISO 8601, UTC */
    readonly arrivedAt: string;
  }[];
}
