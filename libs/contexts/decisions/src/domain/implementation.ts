import type { Recommendation, RecommendationKind, RecommendedStep } from '#opinions';
import { dayOf, invalid, overdueSince, requiredDay } from './follow-through.js';
import { decisionRefusals } from './refusals.js';
import { storedText } from './text.js';

const { refuse } = decisionRefusals;

export const implementationStatuses = ['PENDING', 'PARTLY', 'DONE', 'NOT_DONE'] as const;
export type ImplementationStatus = (typeof implementationStatuses)[number];

/** Why a step was not, or not wholly, carried out: the clinical fact base, §5.4, without "completed" (that is DONE), and what boards asked for. */
export const notDoneReasons = [
  'PATIENT_REFUSED', 'PATIENT_WISH', 'PATIENT_UNWELL', 'COMORBIDITY', 'MEDICAL_REASON', 'NO_LONGER_INDICATED', 'IMPROVED', 'WORSENED', 'ADVERSE_EFFECT',
  'OTHER_TREATMENT_CHOSEN', 'SUPPORTIVE_CARE', 'INFORMATION_MISSING', 'RESOURCES', 'FUNDING_REFUSED', 'FUNDING_PENDING', 'FUNDING_ENDED', 'SUPERSEDED',
  'LOST_TO_FOLLOW_UP', 'DEATH', 'OTHER', 'UNKNOWN',
] as const; // prettier-ignore
export type NotDoneReason = (typeof notDoneReasons)[number];

export interface ImplementationDraft {
  readonly step: number;
  readonly status: ImplementationStatus;
  readonly reasonCode?: NotDoneReason | null | undefined;
  /** When it was done, or for what is pending: for when it is planned. */
  readonly date?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** One report of what has become of a step; the next one is added, never written over it. */
export interface Implementation {
  readonly number: number;
  readonly status: ImplementationStatus;
  readonly reasonCode: NotDoneReason | null;
  readonly onDay: string | null;
  readonly note: string | null;
}

/** Where a step stands after its latest report. */
export interface StepState {
  readonly status: ImplementationStatus;
  readonly reasonCode: NotDoneReason | null;
  readonly plannedOn: string | null;
  readonly performedOn: string | null;
}

/** That something is not offered leaves nothing to be done. */
export const isCarriedOut = (kind: RecommendationKind): boolean => kind !== 'NOT_OFFERED';

export function stepToCarryOut({ steps }: Recommendation, number: number, path: readonly (string | number)[] = []): RecommendedStep {
  const step = steps.find((one) => one.number === number);
  if (!step || !isCarriedOut(step.kind)) throw refuse('STEP_UNKNOWN', { path: ['input', ...path, 'step'], steps: steps.length });
  return step;
}

/** DEC-10: done, partly, not done with a coded reason, or pending, perhaps with a date. `before` is where the step stood. */
export function report(draft: ImplementationDraft, before: Pick<StepState, 'status'> | null, now: Date): Implementation {
  const { status, reasonCode = null } = draft;
  const note = storedText(draft.note, 4_000, 'note');
  const needsReason = status === 'PARTLY' || status === 'NOT_DONE';
  if (status === 'DONE' && reasonCode !== null) throw invalid('reasonCode');
  if (needsReason && reasonCode === null) throw refuse('IMPLEMENTATION_REASON_MISSING', { path: ['input', 'reasonCode'] });
  const takesBack = before?.status === 'DONE' && status !== 'DONE';
  if ((takesBack || reasonCode === 'OTHER') && note === null) throw refuse('IMPLEMENTATION_REASON_MISSING', { path: ['input', 'note'] });
  return { number: draft.step, status, reasonCode, onDay: onDay(draft, now), note };
}

/** What is pending is planned for a day to come; everything else has happened, today unless another day is named. */
function onDay({ status, date }: ImplementationDraft, now: Date): string | null {
  const today = dayOf(now);
  if (date === null || date === undefined) return status === 'PENDING' ? null : today;
  const day = requiredDay(date, 'date');
  if (status === 'PENDING' ? day < today : day > today) throw invalid('date');
  return day;
}

/** A planned date stays known when the step is carried out: how late it was is one of the board's figures. */
export const afterReport = (before: Pick<StepState, 'plannedOn'> | null, { status, reasonCode, onDay }: Implementation): StepState => ({
  status,
  reasonCode,
  plannedOn: status === 'PENDING' ? onDay : (before?.plannedOn ?? null),
  performedOn: status === 'DONE' || status === 'PARTLY' ? onDay : null,
});

/** Since when a step is pending past its date; the flag of DEC-10. */
export const stepOverdueSince = ({ status, plannedOn }: Pick<StepState, 'status' | 'plannedOn'>, now: Date): string | null =>
  status === 'PENDING' ? overdueSince(plannedOn, now) : null;

/** Something was done: from here on the case is followed up. */
export const beginsFollowUp = ({ status }: Pick<Implementation, 'status'>): boolean => status === 'DONE' || status === 'PARTLY';
