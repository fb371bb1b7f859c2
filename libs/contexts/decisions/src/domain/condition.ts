import type { Recommendation } from '#opinions';
import { dayOf, invalid, requiredDay, requiredText, whyEnded, worksForBoard, type Following } from './follow-through.js';
import type { Refusal } from '#kernel';
import { isCarriedOut, stepToCarryOut } from './implementation.js';
import { decisionRefusals } from './refusals.js';
import { storedText } from './text.js';

const { refuse } = decisionRefusals;

export const dependsOn = ['STEP', 'PROCEDURE_RESULT', 'LABORATORY_VALUE'] as const;
export type DependsOn = (typeof dependsOn)[number];
export const comparators = ['AT_LEAST', 'AT_MOST', 'MORE_THAN', 'LESS_THAN'] as const;
export type Comparator = (typeof comparators)[number];
export const conditionStates = ['OPEN', 'MET', 'NOT_MET', 'EXPIRED'] as const;
export type ConditionState = (typeof conditionStates)[number];
export const resolutions = ['MET', 'NOT_MET'] as const;
export type Resolution = (typeof resolutions)[number];

/** On what a step of the plan waits: radiofrequency, if the block gives at least 50 % relief. */
export interface ConditionDraft {
  /** The step that waits. */
  readonly step: number;
  readonly dependsOn: DependsOn;
  /** An earlier step of the same plan whose result it is. */
  readonly dependsOnStep?: number | null | undefined;
  /** LOINC of a laboratory value, or the catalogue's code of a procedure. */
  readonly code?: string | null | undefined;
  readonly measure: string;
  readonly comparator: Comparator;
  readonly threshold: number;
  readonly unit?: string | null | undefined;
  /** The last day on which a result still counts. */
  readonly expiresOn: string;
  /** person.id of the clinician who confirms. */
  readonly clinicianId: string;
}

export interface Condition {
  readonly number: number;
  readonly dependsOn: DependsOn;
  readonly dependsOnStep: number | null;
  readonly code: string | null;
  readonly measure: string;
  readonly comparator: Comparator;
  readonly threshold: number;
  readonly unit: string | null;
  readonly expiresOn: string;
  readonly clinicianId: string;
  readonly state: ConditionState;
  readonly proposed: Resolution | null;
  readonly reason: string | null;
  readonly version: number;
}

export function newCondition(draft: ConditionDraft, plan: Recommendation, now: Date, path: readonly (string | number)[] = []): Condition {
  const { number } = stepToCarryOut(plan, draft.step, path);
  const code = storedText(draft.code, 100, ...path, 'code');
  const dependsOnStep = draft.dependsOnStep ?? null;
  if ((draft.dependsOn === 'STEP') !== (dependsOnStep !== null)) throw invalid(...path, 'dependsOnStep');
  // What waits for itself, or for something that is not in the plan, would wait for ever.
  if (
    dependsOnStep !== null &&
    (dependsOnStep >= number || !plan.steps.some((step) => step.number === dependsOnStep && isCarriedOut(step.kind)))
  )
    throw invalid(...path, 'dependsOnStep');
  if (draft.dependsOn !== 'STEP' && code === null) throw invalid(...path, 'code');
  if (!Number.isFinite(draft.threshold)) throw invalid(...path, 'threshold');
  const expiresOn = requiredDay(draft.expiresOn, ...path, 'expiresOn');
  if (expiresOn < dayOf(now)) throw invalid(...path, 'expiresOn');
  return {
    number,
    dependsOn: draft.dependsOn,
    dependsOnStep,
    code,
    measure: requiredText(draft.measure, 300, ...path, 'measure'),
    comparator: draft.comparator,
    threshold: draft.threshold,
    unit: storedText(draft.unit, 50, ...path, 'unit'),
    expiresOn,
    clinicianId: draft.clinicianId,
    state: 'OPEN',
    proposed: null,
    reason: null,
    version: 1,
  };
}

const holds: Record<Comparator, (value: number, threshold: number) => boolean> = {
  AT_LEAST: (value, threshold) => value >= threshold,
  AT_MOST: (value, threshold) => value <= threshold,
  MORE_THAN: (value, threshold) => value > threshold,
  LESS_THAN: (value, threshold) => value < threshold,
};

export interface ConditionResult {
  readonly value: number;
  readonly measuredOn: string;
  readonly source: string | null;
  readonly proposed: Resolution;
}
export interface ConditionResultDraft {
  readonly value: number;
  readonly measuredOn: string;
  readonly source?: string | null | undefined;
}

/** DEC-8: what a result proposes. It decides nothing: a clinician does. A result of after the last day does not count. */
export function resultOf(before: Condition, draft: ConditionResultDraft, now: Date): ConditionResult {
  assertOpen(before);
  if (!Number.isFinite(draft.value)) throw invalid('value');
  const measuredOn = requiredDay(draft.measuredOn, 'measuredOn');
  if (measuredOn > dayOf(now) || measuredOn > before.expiresOn) throw invalid('measuredOn');
  const proposed = holds[before.comparator](draft.value, before.threshold) ? 'MET' : 'NOT_MET';
  return { value: draft.value, measuredOn, source: storedText(draft.source, 300, 'source'), proposed };
}

/** The clinician confirms what the result proposes, or resolves it otherwise with a reason. */
export function resolve(before: Condition, resolution: Resolution, reason: string | null | undefined): Condition {
  assertOpen(before);
  if (before.proposed === null) throw refuse('CONDITION_WITHOUT_RESULT');
  const given = storedText(reason, 2_000, 'reason');
  if (resolution !== before.proposed && given === null) throw refuse('CONDITION_OVERRIDE_REASON_MISSING', { proposed: before.proposed });
  return { ...before, state: resolution, reason: given, version: before.version + 1 };
}

/** Its last day has passed and nobody has resolved it: a result that only waits for a confirmation keeps it open. */
export const hasExpired = ({ state, expiresOn, proposed }: Pick<Condition, 'state' | 'expiresOn' | 'proposed'>, now: Date): boolean =>
  state === 'OPEN' && proposed === null && expiresOn < dayOf(now);

function assertOpen({ state }: Condition): void {
  if (state !== 'OPEN') throw refuse('CONDITION_RESOLVED', { state });
}
/** CASE-5 */
export function assertCurrentCondition({ version }: Pick<Condition, 'version'>, given: number): void {
  if (version !== given) throw refuse('CONDITION_STALE', { currentVersion: version });
}

/** Why this person may not set a condition or enter its result; or null. */
export const whyNotSetCondition = (who: Following): Refusal | null => (worksForBoard(who) ? whyEnded(who) : refuse('CONDITION_FORBIDDEN'));

/** Why this person may not resolve it; or null. */
export function whyNotResolve(
  who: Following,
  { clinicianId, state }: Pick<Condition, 'clinicianId' | 'state'>,
  personId: string | null,
): Refusal | null {
  if (!(who.votes && clinicianId === personId) && !who.chairs) return refuse('CONDITION_CLINICIAN_ONLY');
  return state === 'OPEN' ? null : refuse('CONDITION_RESOLVED', { state });
}
