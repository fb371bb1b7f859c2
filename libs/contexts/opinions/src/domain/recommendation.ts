import { opinionRefusals } from './refusals.js';
import { boundedText, type InputPath } from './text.js';

const { refuse } = opinionRefusals;

export const recommendationKinds = [
  'PROCEDURE',
  'REHABILITATION_FIRST',
  'PAIN_MANAGEMENT_PROGRAMME',
  'MORE_INFORMATION',
  'OTHER_SPECIALTY',
  'RESEARCH_STUDY',
  'NOT_OFFERED',
  'NO_PREFERENCE',
] as const;
export type RecommendationKind = (typeof recommendationKinds)[number];

export const stepSides = ['LEFT', 'RIGHT', 'BILATERAL', 'MIDLINE', 'NOT_APPLICABLE'] as const;
export type StepSide = (typeof stepSides)[number];

/** One step as it is stored and read; `number` counts from 1. Keys that say nothing are left out. */
export interface RecommendedStep {
  readonly number: number;
  /** Done alongside the step before it. */
  readonly concurrent: boolean;
  readonly kind: RecommendationKind;
  /** procedure.id */
  readonly procedureId?: string;
  readonly side?: StepSide;
  readonly levels: readonly string[];
  readonly guidance?: string;
  readonly timing?: string;
  readonly study?: string;
  readonly condition?: string;
}

/** A plan (DEC-9). The column `recommendation` of opinions, proposals and decisions holds exactly this. */
export interface Recommendation {
  readonly steps: readonly RecommendedStep[];
}

type Draft<Step> = { readonly [Key in keyof Omit<Step, 'number'>]?: Step[Key] | null };
export type StepDraft = Omit<Draft<RecommendedStep>, 'kind'> & Pick<RecommendedStep, 'kind'>;
export interface RecommendationDraft {
  readonly steps: readonly StepDraft[];
}

// A plan is read aloud in a meeting and printed in a letter: beyond these sizes it is a report, and belongs in the rationale.
export const planLimits = { steps: 12, levels: 12, level: 60, guidance: 200, timing: 300, study: 300, condition: 1000 } as const;

/** Fields that only some kinds of step have; the others may stand on every kind but NO_PREFERENCE. */
const onlyOn = { procedureId: 'PROCEDURE', guidance: 'PROCEDURE', study: 'RESEARCH_STUDY' } as const;
const requiredBy: { readonly [Kind in RecommendationKind]?: readonly ('procedureId' | 'side' | 'study')[] } = {
  PROCEDURE: ['procedureId', 'side'],
  RESEARCH_STUDY: ['study'],
};

const inInput: InputPath = ['input', 'recommendation'];

/** The plan of an opinion; `path` is where the draft stands in the request. Whether its procedures exist is asked separately. */
export function opinionPlan(draft: RecommendationDraft, path: InputPath = inInput): Recommendation {
  if (draft.steps.length === 0) throw refuse('RECOMMENDATION_EMPTY', { path: [...path, 'steps'] });
  if (draft.steps.length > planLimits.steps) {
    throw refuse('RECOMMENDATION_TOO_LONG', { path: [...path, 'steps'], maximum: planLimits.steps });
  }
  return { steps: draft.steps.map((step, index) => stepOf(step, index, draft.steps.length, [...path, 'steps', index])) };
}

/** The plan of a proposal or a decision: what an opinion may hold, but a board that has no preference has nothing to propose. */
export function proposalPlan(draft: RecommendationDraft, path: InputPath = inInput): Recommendation {
  const index = draft.steps.findIndex((step) => step.kind === 'NO_PREFERENCE');
  if (index >= 0) throw refuse('RECOMMENDATION_NO_PREFERENCE_IN_PROPOSAL', { path: [...path, 'steps', index, 'kind'] });
  return opinionPlan(draft, path);
}

/** Each procedure of the plan once, by procedure.id: what the quorum of DEC-1 is asked for. */
export const proceduresOf = (plan: Recommendation): string[] => [
  ...new Set(plan.steps.flatMap(({ procedureId }) => (procedureId === undefined ? [] : [procedureId]))),
];

/** Refuses with the path of the first step whose procedure the catalogue does not hold. */
export function assertProceduresKnown(plan: Recommendation, known: ReadonlySet<string>, path: InputPath = inInput): void {
  const step = plan.steps.find(({ procedureId }) => procedureId !== undefined && !known.has(procedureId));
  if (step) throw refuse('RECOMMENDATION_PROCEDURE_UNKNOWN', { path: [...path, 'steps', step.number - 1, 'procedureId'] });
}

function stepOf(draft: StepDraft, index: number, count: number, path: InputPath): RecommendedStep {
  if (!recommendationKinds.includes(draft.kind)) throw refuse('RECOMMENDATION_KIND_UNKNOWN', { path: [...path, 'kind'] });
  if (draft.concurrent && index === 0) throw refuse('RECOMMENDATION_FIRST_STEP_CONCURRENT', { path: [...path, 'concurrent'] });
  const side = draft.side ?? undefined;
  if (side !== undefined && !stepSides.includes(side)) throw refuse('RECOMMENDATION_SIDE_UNKNOWN', { path: [...path, 'side'] });
  const details = {
    procedureId: draft.procedureId ?? undefined,
    side,
    guidance: bounded(draft.guidance, planLimits.guidance, [...path, 'guidance']),
    timing: bounded(draft.timing, planLimits.timing, [...path, 'timing']),
    study: bounded(draft.study, planLimits.study, [...path, 'study']),
    condition: bounded(draft.condition, planLimits.condition, [...path, 'condition']),
  };
  const levels = levelsOf(draft.levels ?? [], [...path, 'levels']);
  for (const required of requiredBy[draft.kind] ?? []) {
    if (details[required] === undefined) throw refuse('RECOMMENDATION_FIELD_MISSING', { path: [...path, required], kind: draft.kind });
  }
  for (const [name, kind] of Object.entries(onlyOn) as [keyof typeof onlyOn, RecommendationKind][]) {
    if (details[name] !== undefined && draft.kind !== kind) {
      throw refuse('RECOMMENDATION_FIELD_MISPLACED', { path: [...path, name], kind: draft.kind });
    }
  }
  const given = Object.entries(details).filter(([, value]) => value !== undefined);
  if (draft.kind === 'NO_PREFERENCE' && (count > 1 || given.length > 0 || levels.length > 0)) {
    throw refuse('RECOMMENDATION_NO_PREFERENCE_NOT_ALONE', { path });
  }
  return { number: index + 1, concurrent: draft.concurrent ?? false, kind: draft.kind, levels, ...Object.fromEntries(given) };
}

function levelsOf(levels: readonly string[], path: InputPath): string[] {
  if (levels.length > planLimits.levels) throw refuse('RECOMMENDATION_FIELD_TOO_LONG', { path, maximum: planLimits.levels });
  return levels.flatMap((level, index) => bounded(level, planLimits.level, [...path, index]) ?? []);
}

const bounded = (value: string | null | undefined, maximum: number, path: InputPath): string | undefined =>
  boundedText(value, maximum, (length) => refuse('RECOMMENDATION_FIELD_TOO_LONG', { path, maximum, length }));
