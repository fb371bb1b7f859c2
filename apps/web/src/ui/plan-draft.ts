import type { PlanFragment, RecommendationInput, RecommendationKind, Side } from '../generated/graphql.js';

/** A step as it is being written: everything is text until it is sent. */
export interface StepDraft {
  readonly kind: RecommendationKind;
  readonly concurrent: boolean;
  readonly procedureId: string;
  readonly side: Side | '';
  readonly levels: string;
  readonly guidance: string;
  readonly timing: string;
  readonly study: string;
  readonly condition: string;
}
export type StepFault = 'procedureMissing' | 'sideMissing' | 'studyMissing';

export const emptyStep = (kind: RecommendationKind = 'PROCEDURE'): StepDraft => ({
  kind,
  concurrent: false,
  procedureId: '',
  side: '',
  levels: '',
  guidance: '',
  timing: '',
  study: '',
  condition: '',
});

/** What the API would refuse anyway, said while writing. The rules themselves stay there. */
export function faultsOf(step: StepDraft): StepFault[] {
  if (step.kind === 'PROCEDURE')
    return [...(step.procedureId ? [] : ['procedureMissing' as const]), ...(step.side ? [] : ['sideMissing' as const])];
  return step.kind === 'RESEARCH_STUDY' && step.study.trim() === '' ? ['studyMissing'] : [];
}

const text = (value: string): string | null => value.trim() || null;

/** Only the fields that a kind has: what was typed before the kind was changed is not sent. */
export function planInput(steps: readonly StepDraft[]): RecommendationInput {
  return {
    steps: steps.map((step, index) => {
      if (step.kind === 'NO_PREFERENCE') return { kind: step.kind, concurrent: false };
      const procedure = step.kind === 'PROCEDURE';
      return {
        kind: step.kind,
        concurrent: index > 0 && step.concurrent,
        procedureId: procedure ? text(step.procedureId) : null,
        side: procedure ? step.side || null : null,
        levels: procedure ? step.levels.split(/[\s,;]+/).filter(Boolean) : [],
        guidance: procedure ? text(step.guidance) : null,
        timing: text(step.timing),
        study: step.kind === 'RESEARCH_STUDY' ? text(step.study) : null,
        condition: text(step.condition),
      };
    }),
  };
}

export const draftOf = (plan: PlanFragment): StepDraft[] =>
  plan.steps.map((step) => ({
    kind: step.kind,
    concurrent: step.concurrent,
    procedureId: step.procedure?.id ?? '',
    side: step.side ?? '',
    levels: step.levels.join(', '),
    guidance: step.guidance ?? '',
    timing: step.timing ?? '',
    study: step.study ?? '',
    condition: step.condition ?? '',
  }));
