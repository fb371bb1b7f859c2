import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#kernel';
import { missingDisciplines, stillWaitedFor, type AskedDiscipline } from './asked.js';
import { longestUnsealReason, unsealReason, whyNotGiveOpinion, whyNotUnseal, type ReviewAtHand } from './policy.js';

const now = new Date('2026-11-03T10:00:00Z');
const tomorrow = new Date('2026-11-04T10:00:00Z');
const yesterday = new Date('2026-11-02T10:00:00Z');
const asked = (discipline: string, more: Partial<AskedDiscipline> = {}): AskedDiscipline => ({
  discipline,
  dueAt: tomorrow,
  answered: false,
  ...more,
});
const review: ReviewAtHand = { status: 'IN_REVIEW', sealed: true, decided: false, superseded: false };
const member = { discipline: 'RADIOLOGY' };

describe('who may give an opinion', () => {
  it('[OPIN-1] members and guests who have a discipline', () => {
    expect(whyNotGiveOpinion(member, review)).toBeNull();
    expect(whyNotGiveOpinion({ discipline: null }, review)?.code).toBe('OPINION_NOT_YOURS_TO_GIVE');
  });

  it('[OPIN-3] until the proposal is ratified, also while information is awaited', () => {
    expect(whyNotGiveOpinion(member, { ...review, status: 'AWAITING_INFORMATION' })).toBeNull();
    expect(whyNotGiveOpinion(member, { ...review, decided: true })?.code).toBe('OPINION_REVIEW_CLOSED');
    for (const status of ['SUBMITTED', 'DECIDED', 'IN_FOLLOW_UP', 'CLOSED', 'DECLINED', 'WITHDRAWN']) {
      expect(whyNotGiveOpinion(member, { ...review, status })?.code).toBe('OPINION_REVIEW_CLOSED');
    }
  });

  it('[CASE-10] not in a review that a later one has superseded, which is not unsealed either', () => {
    const history = { ...review, superseded: true };
    for (const status of ['IN_REVIEW', 'AWAITING_INFORMATION', 'DECIDED'])
      expect(whyNotGiveOpinion(member, { ...history, status })?.code).toBe('OPINION_REVIEW_SUPERSEDED');
    expect(whyNotGiveOpinion({ discipline: null }, history)?.code).toBe('OPINION_NOT_YOURS_TO_GIVE');
    expect(whyNotUnseal(true, history)?.code).toBe('OPINION_REVIEW_SUPERSEDED');
  });
});

describe('unsealing', () => {
  it('[OPIN-4] is for a review that takes opinions: not after a withdrawal, not after a decision', () => {
    expect(whyNotUnseal(true, { ...review, status: 'AWAITING_INFORMATION' })).toBeNull();
    for (const status of ['SUBMITTED', 'DECIDED', 'IN_FOLLOW_UP', 'CLOSED', 'DECLINED', 'WITHDRAWN'])
      expect(whyNotUnseal(true, { ...review, status })?.code).toBe('UNSEAL_REVIEW_CLOSED');
    expect(whyNotUnseal(true, { ...review, decided: true })?.code).toBe('UNSEAL_REVIEW_CLOSED');
  });

  it('[OPIN-4] is for the chair or a deputy, once', () => {
    expect(whyNotUnseal(true, review)).toBeNull();
    expect(whyNotUnseal(false, review)?.code).toBe('UNSEAL_NOT_YOURS');
    expect(whyNotUnseal(true, { ...review, sealed: false })?.code).toBe('UNSEAL_NOT_SEALED');
  });

  const reasonNeeded = (list: AskedDiscipline[]): unknown => {
    try {
      return unsealReason('  ', list, now);
    } catch (error) {
      return error instanceof Refusal ? [error.code, error.facts['waitedFor']] : error;
    }
  };

  it('[OPIN-4] needs a reason while a required discipline has neither answered nor is overdue, and names it', () => {
    const waiting = [asked('RADIOLOGY', { answered: true }), asked('PHYSIOTHERAPY'), asked('ONCOLOGY', { dueAt: null })];
    expect(reasonNeeded(waiting)).toEqual(['UNSEAL_REASON_NEEDED', ['PHYSIOTHERAPY', 'ONCOLOGY']]);
    expect(unsealReason(' the patient is getting worse ', waiting, now)).toBe('the patient is getting worse');
  });

  it('[OPIN-4] needs none when all have answered or are overdue; due now is not overdue yet', () => {
    const done = [asked('RADIOLOGY', { answered: true }), asked('PHYSIOTHERAPY', { dueAt: yesterday })];
    expect(reasonNeeded(done)).toBeNull();
    expect(unsealReason('all the same', done, now)).toBe('all the same');
    expect(reasonNeeded([asked('RADIOLOGY', { dueAt: now })])).toEqual(['UNSEAL_REASON_NEEDED', ['RADIOLOGY']]);
  });

  it('[OPIN-4] refuses a reason that nobody will read', () => {
    expect(() => unsealReason('x'.repeat(longestUnsealReason + 1), [], now)).toThrow(Refusal);
  });
});

describe('the disciplines that were asked', () => {
  it('[OPIN-5] are missing until somebody of the discipline has answered', () => {
    const list = [asked('RADIOLOGY', { answered: true }), asked('PHYSIOTHERAPY', { dueAt: yesterday }), asked('PHYSIOTHERAPY')];
    expect(missingDisciplines(list)).toEqual(['PHYSIOTHERAPY']);
    expect(stillWaitedFor(list, now)).toEqual(['PHYSIOTHERAPY']);
    expect(stillWaitedFor(list.slice(0, 2), now)).toEqual([]);
  });
});
