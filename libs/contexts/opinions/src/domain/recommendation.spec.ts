import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '#kernel';
import {
  assertProceduresKnown,
  opinionPlan,
  planLimits,
  proceduresOf,
  proposalPlan,
  recommendationKinds,
  stepSides,
  type RecommendationDraft,
  type StepDraft,
} from './recommendation.js';

const block: StepDraft = { kind: 'PROCEDURE', procedureId: 'p-1', side: 'LEFT' };
const planOfOne = (step: StepDraft): RecommendationDraft => ({ steps: [step] });

const pathOf = (error: Refusal) => (error.facts['path'] as (string | number)[]).join('.');

function refusal(act: () => unknown): { code: string; path: unknown } {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, path: pathOf(error) };
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a recommended plan', () => {
  it('[DEC-9] numbers its steps in order and keeps what is done alongside', () => {
    const plan = opinionPlan({
      steps: [
        { ...block, levels: ['L4/5', ' L5/S1 '], guidance: 'fluoroscopy', timing: 'within four weeks' },
        { kind: 'REHABILITATION_FIRST', concurrent: true, condition: 'if the block gives at least 50 %' },
      ],
    });
    expect(plan).toEqual({
      steps: [
        {
          number: 1,
          concurrent: false,
          kind: 'PROCEDURE',
          procedureId: 'p-1',
          side: 'LEFT',
          levels: ['L4/5', 'L5/S1'],
          guidance: 'fluoroscopy',
          timing: 'within four weeks',
        },
        { number: 2, concurrent: true, kind: 'REHABILITATION_FIRST', levels: [], condition: 'if the block gives at least 50 %' },
      ],
    });
  });

  it.each([
    ['no step at all', { steps: [] }, 'RECOMMENDATION_EMPTY', 'input.recommendation.steps'],
    ['too many steps', { steps: Array(planLimits.steps + 1).fill(block) }, 'RECOMMENDATION_TOO_LONG', 'input.recommendation.steps'],
    [
      'a procedure without a side',
      planOfOne({ ...block, side: null }),
      'RECOMMENDATION_FIELD_MISSING',
      'input.recommendation.steps.0.side',
    ],
    [
      'a side in free text',
      planOfOne({ ...block, side: 'left knee' as never }),
      'RECOMMENDATION_SIDE_UNKNOWN',
      'input.recommendation.steps.0.side',
    ],
    [
      'a procedure without a code',
      planOfOne({ kind: 'PROCEDURE', side: 'LEFT' }),
      'RECOMMENDATION_FIELD_MISSING',
      'input.recommendation.steps.0.procedureId',
    ],
    [
      'research without its study',
      { steps: [block, { kind: 'RESEARCH_STUDY', study: '  ' }] },
      'RECOMMENDATION_FIELD_MISSING',
      'input.recommendation.steps.1.study',
    ],
    [
      'a procedure on a rehabilitation step',
      planOfOne({ kind: 'REHABILITATION_FIRST', procedureId: 'p-1' }),
      'RECOMMENDATION_FIELD_MISPLACED',
      'input.recommendation.steps.0.procedureId',
    ],
    [
      'a study on a procedure',
      planOfOne({ ...block, study: 'a trial' }),
      'RECOMMENDATION_FIELD_MISPLACED',
      'input.recommendation.steps.0.study',
    ],
    [
      'a first step alongside nothing',
      planOfOne({ ...block, concurrent: true }),
      'RECOMMENDATION_FIRST_STEP_CONCURRENT',
      'input.recommendation.steps.0.concurrent',
    ],
    ['an unknown kind', planOfOne({ kind: 'SURGERY' as never }), 'RECOMMENDATION_KIND_UNKNOWN', 'input.recommendation.steps.0.kind'],
    [
      'a long condition',
      planOfOne({ ...block, condition: 'x'.repeat(planLimits.condition + 1) }),
      'RECOMMENDATION_FIELD_TOO_LONG',
      'input.recommendation.steps.0.condition',
    ],
    [
      'a long level',
      planOfOne({ ...block, levels: ['L4', 'x'.repeat(planLimits.level + 1)] }),
      'RECOMMENDATION_FIELD_TOO_LONG',
      'input.recommendation.steps.0.levels.1',
    ],
    [
      'too many levels',
      planOfOne({ ...block, levels: Array(planLimits.levels + 1).fill('L4') }),
      'RECOMMENDATION_FIELD_TOO_LONG',
      'input.recommendation.steps.0.levels',
    ],
    [
      'no preference beside a step',
      { steps: [{ kind: 'NO_PREFERENCE' }, block] },
      'RECOMMENDATION_NO_PREFERENCE_NOT_ALONE',
      'input.recommendation.steps.0',
    ],
    [
      'no preference with a condition',
      planOfOne({ kind: 'NO_PREFERENCE', condition: 'if' }),
      'RECOMMENDATION_NO_PREFERENCE_NOT_ALONE',
      'input.recommendation.steps.0',
    ],
  ] as [string, RecommendationDraft, string, string][])('[DEC-9] refuses %s and names where', (_, draft, code, path) => {
    expect(refusal(() => opinionPlan(draft))).toEqual({ code, path });
  });

  it('[DEC-9] lets an opinion have no preference, but never a proposal', () => {
    const draft = planOfOne({ kind: 'NO_PREFERENCE' });
    expect(opinionPlan(draft).steps).toEqual([{ number: 1, concurrent: false, kind: 'NO_PREFERENCE', levels: [] }]);
    expect(refusal(() => proposalPlan(draft))).toEqual({
      code: 'RECOMMENDATION_NO_PREFERENCE_IN_PROPOSAL',
      path: 'input.recommendation.steps.0.kind',
    });
    expect(proposalPlan(planOfOne(block))).toEqual(opinionPlan(planOfOne(block)));
  });

  it('[DEC-9] names each procedure once, and the step whose procedure is unknown', () => {
    const plan = opinionPlan({ steps: [block, { ...block, side: 'RIGHT' }, { ...block, procedureId: 'p-2' }] });
    expect(proceduresOf(plan)).toEqual(['p-1', 'p-2']);
    expect(() => assertProceduresKnown(plan, new Set(['p-1', 'p-2']))).not.toThrow();
    expect(refusal(() => assertProceduresKnown(plan, new Set(['p-1'])))).toEqual({
      code: 'RECOMMENDATION_PROCEDURE_UNKNOWN',
      path: 'input.recommendation.steps.2.procedureId',
    });
  });

  it('[DEC-9] whatever is typed, a plan is either refused or complete, bounded and the same when read again', () => {
    const text = fc.option(fc.string({ unit: 'binary', maxLength: 400 }), { nil: null });
    const step: fc.Arbitrary<StepDraft> = fc.record({
      kind: fc.constantFrom(...recommendationKinds),
      concurrent: fc.boolean(),
      procedureId: fc.constantFrom(null, 'p-1', 'p-2'),
      side: fc.constantFrom(null, ...stepSides),
      levels: fc.array(fc.string({ maxLength: 70 }), { maxLength: 4 }),
      guidance: text,
      timing: text,
      study: text,
      condition: text,
    });
    const property = fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      let plan;
      try {
        plan = opinionPlan({ steps });
      } catch (error) {
        return error instanceof Refusal && Array.isArray(error.facts['path']);
      }
      expect(opinionPlan(plan)).toEqual(plan);
      expect(JSON.stringify(plan)).not.toMatch(/\\u0000|\\ud[89a-f]/);
      for (const { kind, procedureId, side, study } of plan.steps) {
        expect(procedureId !== undefined).toBe(kind === 'PROCEDURE');
        if (kind === 'PROCEDURE') expect(side).toBeDefined();
        expect(study !== undefined).toBe(kind === 'RESEARCH_STUDY');
      }
      return plan.steps.every(({ kind }) => kind !== 'NO_PREFERENCE') || plan.steps.length === 1;
    });
    fc.assert(property, { numRuns: 500 });
  });
});
