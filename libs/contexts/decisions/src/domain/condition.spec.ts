import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#kernel';
import {
  assertCurrentCondition,
  hasExpired,
  newCondition,
  resolve,
  resultOf,
  whyNotResolve,
  whyNotSetCondition,
  type ConditionDraft,
} from './condition.js';
import type { Following } from './follow-through.js';

const now = new Date('2026-11-22T09:00:00Z');
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'was not refused';
};
const step = (number: number, kind: 'PROCEDURE' | 'NOT_OFFERED' = 'PROCEDURE') => ({ number, concurrent: false, kind, levels: [] });
const plan = { steps: [step(1), step(2), step(3, 'NOT_OFFERED')] };
const draft: ConditionDraft = {
  step: 2, dependsOn: 'STEP', dependsOnStep: 1, measure: 'Relief of pain', comparator: 'AT_LEAST', threshold: 50, unit: '%', expiresOn: '2026-12-31', clinicianId: 'ann',
}; // prettier-ignore
const block = newCondition(draft, plan, now);
const laboratory = { dependsOn: 'LABORATORY_VALUE', dependsOnStep: null, code: '6301-6' } as const;

describe('a condition', () => {
  it('[DEC-8] names the step that waits, on which result, held how against which threshold, until when', () => {
    expect(block).toMatchObject({ number: 2, dependsOn: 'STEP', dependsOnStep: 1, comparator: 'AT_LEAST', threshold: 50, state: 'OPEN', proposed: null, version: 1 });
    expect(newCondition({ ...draft, ...laboratory, step: 1 }, plan, now)).toMatchObject({ code: '6301-6', dependsOnStep: null });
    const wrong: Partial<ConditionDraft>[] = [
      { dependsOnStep: null }, { dependsOnStep: 2 }, { dependsOnStep: 3 }, { ...laboratory, code: null }, { ...laboratory, dependsOnStep: 1 },
      { expiresOn: '2026-11-21' }, { measure: ' ' }, { threshold: Number.NaN },
    ];
    for (const more of wrong) expect([more, codeOf(() => newCondition({ ...draft, ...more }, plan, now))]).toEqual([more, 'FOLLOW_THROUGH_INVALID']);
    for (const step of [3, 4]) expect(codeOf(() => newCondition({ ...draft, step }, plan, now))).toBe('STEP_UNKNOWN');
  }); // prettier-ignore

  it.each([
    ['AT_LEAST', ['NOT_MET', 'MET', 'MET']],
    ['AT_MOST', ['MET', 'MET', 'NOT_MET']],
    ['MORE_THAN', ['NOT_MET', 'NOT_MET', 'MET']],
    ['LESS_THAN', ['MET', 'NOT_MET', 'NOT_MET']],
  ] as const)('[DEC-8] %s a threshold: below, at and above it', (comparator, expected) => {
    const proposed = [49, 50, 51].map((value) => resultOf({ ...block, comparator }, { value, measuredOn: '2026-11-20' }, now).proposed);
    expect(proposed).toEqual(expected);
  });

  it('[DEC-8] takes results until its last day, and none after it was resolved', () => {
    const on = (measuredOn: string, condition = block) => codeOf(() => resultOf(condition, { value: 60, measuredOn }, now));
    expect([on('2026-11-22'), on('2026-11-23'), on('2026-11-20', { ...block, expiresOn: '2026-11-19' }), on('2026-11-20', { ...block, state: 'MET' })]).toEqual([
      'was not refused', 'FOLLOW_THROUGH_INVALID', 'FOLLOW_THROUGH_INVALID', 'CONDITION_RESOLVED',
    ]);
  }); // prettier-ignore

  it('[DEC-8] is resolved as its result proposes, or otherwise with a reason; never by the result alone', () => {
    const proposed = { ...block, proposed: 'MET' as const };
    expect(resolve(proposed, 'MET', null)).toMatchObject({ state: 'MET', reason: null, version: 2 });
    expect(resolve(proposed, 'NOT_MET', 'The relief lasted an hour')).toMatchObject({
      state: 'NOT_MET',
      reason: 'The relief lasted an hour',
    });
    expect(codeOf(() => resolve(proposed, 'NOT_MET', ' '))).toBe('CONDITION_OVERRIDE_REASON_MISSING');
    expect(codeOf(() => resolve(block, 'MET', 'I know'))).toBe('CONDITION_WITHOUT_RESULT');
    expect(codeOf(() => resolve({ ...proposed, state: 'EXPIRED' }, 'MET', null))).toBe('CONDITION_RESOLVED');
  });

  it('[DEC-8] expires on the day after its last one, but not while a result waits for its confirmation', () => {
    const later = new Date('2027-01-01T00:00:00Z');
    const expired = (more: object, at = later) => hasExpired({ ...block, ...more }, at);
    expect([expired({}), expired({}, new Date('2026-12-31T23:59:59Z')), expired({ proposed: 'MET' }), expired({ state: 'MET' })]).toEqual([true, false, false, false]);
  }); // prettier-ignore

  it('[DEC-8] is set by the board’s side and confirmed by the clinician named, or the chair', () => {
    const nobody: Following = { status: 'DECIDED', votes: false, chairs: false, coordinates: false, refers: false };
    const set = (more: Partial<Following>) => whyNotSetCondition({ ...nobody, ...more })?.code ?? 'may';
    expect([set({ votes: true }), set({ coordinates: true }), set({ refers: true }), set({ votes: true, status: 'CLOSED' })]).toEqual(['may', 'may', 'CONDITION_FORBIDDEN', 'FOLLOW_THROUGH_CASE_STATE']);
    const confirm = (more: Partial<Following>, person: string, condition = block) => whyNotResolve({ ...nobody, ...more }, condition, person)?.code ?? 'may';
    expect([confirm({ votes: true }, 'ann'), confirm({ votes: true }, 'bob'), confirm({ chairs: true }, 'bob'), confirm({ coordinates: true }, 'ann'), confirm({ votes: true }, 'ann', { ...block, state: 'MET' })])
      .toEqual(['may', 'CONDITION_CLINICIAN_ONLY', 'may', 'CONDITION_CLINICIAN_ONLY', 'CONDITION_RESOLVED']);
  }); // prettier-ignore

  it('[CASE-5] is answered only by whoever saw its current version', () => {
    expect(codeOf(() => assertCurrentCondition(block, 2))).toBe('CONDITION_STALE');
    expect(codeOf(() => assertCurrentCondition(block, 1))).toBe('was not refused');
  });
});
