import type { RecommendationKind } from '#opinions';
import { isCarriedOut, stepOverdueSince, type ImplementationStatus, type NotDoneReason } from './implementation.js';
import type { PatientAnswerKind } from './patient-answer.js';

export const progressStates = ['PENDING', 'UNDER_WAY', 'DONE', 'PARTLY', 'NOT_DONE', 'NOTHING_TO_DO'] as const;
export type Progress = (typeof progressStates)[number];
export const reopeningReasons = [
  'NOT_DONE_FOR_A_CLINICAL_REASON',
  'NOTHING_WAS_DONE',
  'PATIENT_DECLINES',
  'PATIENT_CHOSE_ALTERNATIVE',
] as const;
export type ReopeningReason = (typeof reopeningReasons)[number];

export interface StepFacts {
  readonly kind: RecommendationKind;
  readonly status: ImplementationStatus;
  readonly reasonCode: NotDoneReason | null;
  readonly plannedOn: string | null;
}

/** How much of a decision has been carried out. `steps` is the denominator of the four counts. */
export interface ImplementationSummary {
  readonly progress: Progress;
  readonly steps: number;
  readonly done: number;
  readonly partly: number;
  readonly notDone: number;
  readonly pending: number;
  /** The earliest date that has passed without a report. */
  readonly overdueSince: string | null;
  /** Why the board should look at the case again; a suggestion, nothing is reopened by it. */
  readonly reopeningSuggested: ReopeningReason | null;
}

/** Reasons that say something about the patient which the board did not know when it decided. */
const clinical: ReadonlySet<NotDoneReason | null> = new Set<NotDoneReason>([
  'PATIENT_UNWELL',
  'COMORBIDITY',
  'MEDICAL_REASON',
  'NO_LONGER_INDICATED',
  'WORSENED',
  'ADVERSE_EFFECT',
]);

/** DEC-10: what has become of the whole plan, and whether that is a reason to look at it again. */
export function summaryOf(all: readonly StepFacts[], answer: PatientAnswerKind | null, now: Date): ImplementationSummary {
  const steps = all.filter(({ kind }) => isCarriedOut(kind));
  const count = (status: ImplementationStatus) => steps.filter((step) => step.status === status).length;
  const [done, partly, notDone, pending] = [count('DONE'), count('PARTLY'), count('NOT_DONE'), count('PENDING')];
  const overdue = steps.flatMap((step) => stepOverdueSince(step, now) ?? []).sort();
  return {
    progress: progressOf({ steps: steps.length, done, partly, notDone, pending }),
    steps: steps.length,
    done,
    partly,
    notDone,
    pending,
    overdueSince: overdue[0] ?? null,
    reopeningSuggested: reopeningReason(steps, answer),
  };
}

type Counts = Pick<ImplementationSummary, 'steps' | 'done' | 'partly' | 'notDone' | 'pending'>;
function progressOf({ steps, done, notDone, pending }: Counts): Progress {
  if (steps === 0) return 'NOTHING_TO_DO';
  if (pending === steps) return 'PENDING';
  if (pending > 0) return 'UNDER_WAY';
  return done === steps ? 'DONE' : notDone === steps ? 'NOT_DONE' : 'PARTLY';
}

function reopeningReason(steps: readonly StepFacts[], answer: PatientAnswerKind | null): ReopeningReason | null {
  const unfinished = steps.filter(({ status }) => status === 'NOT_DONE' || status === 'PARTLY');
  if (unfinished.some(({ reasonCode }) => reasonCode === 'DEATH')) return null;
  if (unfinished.some(({ reasonCode }) => clinical.has(reasonCode))) return 'NOT_DONE_FOR_A_CLINICAL_REASON';
  if (answer === 'DECLINES') return 'PATIENT_DECLINES';
  if (answer === 'CHOOSES_ALTERNATIVE') return 'PATIENT_CHOSE_ALTERNATIVE';
  return steps.length > 0 && steps.every(({ status }) => status === 'NOT_DONE') ? 'NOTHING_WAS_DONE' : null;
}
