import { describe, expect, it } from '@jest/globals';
import { figuresOf, type FollowedDecision } from './figures.js';

const now = new Date('2026-11-22T09:00:00Z');
const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * 86_400_000);
const day = (daysAgo: number) => at(daysAgo).toISOString().slice(0, 10);
const step = (status: 'PENDING' | 'DONE' | 'PARTLY' | 'NOT_DONE', more: object = {}) =>
  ({ kind: 'PROCEDURE', status, reasonCode: null, plannedOn: null, performedOn: null, ...more }) as FollowedDecision['steps'][number];
const decision = (decidedDaysAgo: number, took: number, steps: FollowedDecision['steps'], answer: FollowedDecision['answer'] = null) =>
  ({ submittedAt: at(decidedDaysAgo + took), ratifiedAt: at(decidedDaysAgo), steps, answer }) as FollowedDecision;

describe('the figures of a board’s decisions', () => {
  it('[DEC-10] show each its denominator, and what is missing as not there', () => {
    const figures = figuresOf(
      [
        decision(100, 10, [step('DONE', { performedOn: day(20) }), step('NOT_DONE', { kind: 'NOT_OFFERED' })], 'ACCEPTS'),
        decision(95, 20, [step('DONE', { performedOn: day(1) })], 'ACCEPTS'),
        decision(120, 30, [step('PARTLY', { performedOn: day(90), reasonCode: 'PATIENT_UNWELL' }), step('NOT_DONE', { reasonCode: 'RESOURCES' })], 'DECLINES'),
        decision(5, 2, [step('PENDING', { plannedOn: day(1) }), step('PENDING', { plannedOn: day(-3) }), step('PENDING')]),
        decision(200, 1, [step('PENDING', { kind: 'NOT_OFFERED' })]),
      ],
      now,
    );
    expect(figures).toEqual({
      decisions: 5,
      daysToDecision: { of: 5, median: 10, p90: 30 },
      progress: { PENDING: 1, UNDER_WAY: 0, DONE: 2, PARTLY: 1, NOT_DONE: 0, NOTHING_TO_DO: 1 },
      carriedOutWithin90Days: { count: 1, of: 3 },
      steps: { of: 7, done: 2, partly: 1, notDone: 1, pending: 3 },
      reasons: { of: 2, by: { PATIENT_UNWELL: 1, RESOURCES: 1 } },
      overdue: { count: 1, of: 2 },
      answers: { of: 5, by: { ACCEPTS: 2, DECLINES: 1 } },
    });
  }); // prettier-ignore

  it('[DEC-10] of nothing are nothing, not a division by it', () => {
    expect(figuresOf([], now)).toMatchObject({ decisions: 0, daysToDecision: { of: 0, median: null, p90: null }, carriedOutWithin90Days: { count: 0, of: 0 } });
  }); // prettier-ignore
});
