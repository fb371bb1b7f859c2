import type { NotDoneReason } from './implementation.js';
import { summaryOf, type Progress, type StepFacts } from './implementation-summary.js';
import type { PatientAnswerKind } from './patient-answer.js';

/** One decision that stands, and what has become of it. */
export interface FollowedDecision {
  readonly submittedAt: Date;
  readonly ratifiedAt: Date;
  readonly steps: readonly (StepFacts & { readonly performedOn: string | null })[];
  readonly answer: PatientAnswerKind | null;
}

/** `of` is the denominator, `count` the numerator: what is missing counts as not there (OUTC-4). */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** The board's figures about its decisions (the clinical fact base, §6.6). */
export interface DecisionFigures {
  readonly decisions: number;
  /** From referral to decision, in days: null without a decision. */
  readonly daysToDecision: { readonly of: number; readonly median: number | null; readonly p90: number | null };
  readonly progress: Readonly<Record<Progress, number>>;
  /** Decisions wholly or partly carried out within 90 days, of those that are 90 days old and have something to carry out. */
  readonly carriedOutWithin90Days: Share;
  readonly steps: {
    readonly of: number;
    readonly done: number;
    readonly partly: number;
    readonly notDone: number;
    readonly pending: number;
  };
  /** Reasons, of the steps that were done in part or not at all. */
  readonly reasons: { readonly of: number; readonly by: Readonly<Partial<Record<NotDoneReason, number>>> };
  /** Steps that are pending past their planned day, of the steps that are pending with one. */
  readonly overdue: Share;
  /** The latest answer, of the decisions; decisions without an answer are the rest. */
  readonly answers: { readonly of: number; readonly by: Readonly<Partial<Record<PatientAnswerKind, number>>> };
}

const dayMs = 86_400_000;

export function figuresOf(decisions: readonly FollowedDecision[], now: Date): DecisionFigures {
  const summaries = decisions.map(({ steps, answer }) => summaryOf(steps, answer, now));
  const total = (count: 'steps' | 'done' | 'partly' | 'notDone' | 'pending') => summaries.reduce((sum, one) => sum + one[count], 0);
  const steps = decisions.flatMap((one) => one.steps).filter(({ kind }) => kind !== 'NOT_OFFERED');
  const unfinished = steps.filter(({ status }) => status === 'PARTLY' || status === 'NOT_DONE');
  const planned = steps.filter(({ status, plannedOn }) => status === 'PENDING' && plannedOn !== null);
  const old = decisions.filter(
    ({ ratifiedAt }, index) => now.getTime() - ratifiedAt.getTime() >= 90 * dayMs && summaries[index]!.progress !== 'NOTHING_TO_DO',
  );
  const days = decisions.map(({ submittedAt, ratifiedAt }) => (ratifiedAt.getTime() - submittedAt.getTime()) / dayMs).sort((a, b) => a - b);
  const progress = { PENDING: 0, UNDER_WAY: 0, DONE: 0, PARTLY: 0, NOT_DONE: 0, NOTHING_TO_DO: 0 };
  for (const summary of summaries) progress[summary.progress] += 1;
  return {
    decisions: decisions.length,
    daysToDecision: { of: days.length, median: centile(days, 0.5), p90: centile(days, 0.9) },
    progress,
    carriedOutWithin90Days: { count: old.filter(isInTime).length, of: old.length },
    steps: { of: total('steps'), done: total('done'), partly: total('partly'), notDone: total('notDone'), pending: total('pending') },
    reasons: { of: unfinished.length, by: tally(unfinished.map(({ reasonCode }) => reasonCode)) },
    overdue: { count: planned.filter(({ plannedOn }) => plannedOn! < now.toISOString().slice(0, 10)).length, of: planned.length },
    answers: { of: decisions.length, by: tally(decisions.map(({ answer }) => answer)) },
  };
}

/** Carried out means every step of it, each wholly or in part, by the 90th day. */
function isInTime({ steps, ratifiedAt }: FollowedDecision): boolean {
  const until = new Date(ratifiedAt.getTime() + 90 * dayMs).toISOString().slice(0, 10);
  return steps.filter(({ kind }) => kind !== 'NOT_OFFERED').every(({ performedOn }) => performedOn !== null && performedOn <= until);
}

/** The nearest rank: a value that occurred. */
function centile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}

function tally<Key extends string>(keys: readonly (Key | null)[]): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const key of keys) if (key !== null) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
