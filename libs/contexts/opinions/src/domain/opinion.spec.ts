import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '#kernel';
import { contentOf, giveOpinion, opinionContent, opinionLimits, reviseOpinion, type OpinionDraft, type Seal } from './opinion.js';

const now = new Date('2026-11-03T10:00:00Z');
const later = new Date('2026-11-04T10:00:00Z');
const draft: OpinionDraft = {
  recommendation: { steps: [{ kind: 'REHABILITATION_FIRST' }] },
  confidence: 4,
  expectedBenefit: 60,
  concerns: ' sedation ',
  rationale: 'No red flags, not yet exercised.',
};
const sealed: Seal = { everSealed: true, sealed: true, othersGiven: false };
const unsealed: Seal = { everSealed: true, sealed: false, othersGiven: true };
const open: Seal = { everSealed: false, sealed: false, othersGiven: true };

const refusal = (change: Partial<OpinionDraft>): [string, string] => {
  try {
    opinionContent({ ...draft, ...change });
  } catch (error) {
    if (error instanceof Refusal) return [error.code, (error.facts['path'] as string[]).join('.')];
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('an opinion', () => {
  it('[OPIN-1] holds the plan, both figures and the words, trimmed, with nothing where nothing was said', () => {
    expect(opinionContent(draft)).toEqual({
      recommendation: { steps: [{ number: 1, concurrent: false, kind: 'REHABILITATION_FIRST', levels: [] }] },
      confidence: 4,
      expectedBenefit: 60,
      concerns: 'sedation',
      conditions: null,
      rationale: 'No red flags, not yet exercised.',
      rehabilitationPlan: null,
    });
    expect(opinionContent({ ...draft, rehabilitationPlan: 'graded activity' }).rehabilitationPlan).toBe('graded activity');
  });

  it.each([
    [{ confidence: 0 }, 'OPINION_FIGURE_OUT_OF_RANGE', 'input.confidence'],
    [{ confidence: 6 }, 'OPINION_FIGURE_OUT_OF_RANGE', 'input.confidence'],
    [{ confidence: 2.5 }, 'OPINION_FIGURE_OUT_OF_RANGE', 'input.confidence'],
    [{ expectedBenefit: -1 }, 'OPINION_FIGURE_OUT_OF_RANGE', 'input.expectedBenefit'],
    [{ expectedBenefit: 101 }, 'OPINION_FIGURE_OUT_OF_RANGE', 'input.expectedBenefit'],
    [{ rationale: ' \n ' }, 'OPINION_RATIONALE_MISSING', 'input.rationale'],
    [{ rationale: 'x'.repeat(opinionLimits.rationale + 1) }, 'OPINION_FIELD_TOO_LONG', 'input.rationale'],
    [{ concerns: 'x'.repeat(opinionLimits.concerns + 1) }, 'OPINION_FIELD_TOO_LONG', 'input.concerns'],
    [
      { recommendation: { steps: [{ kind: 'PROCEDURE', side: 'LEFT' }] } },
      'RECOMMENDATION_FIELD_MISSING',
      'input.recommendation.steps.0.procedureId',
    ],
  ] as [Partial<OpinionDraft>, string, string][])('[OPIN-1] refuses %j', (change, code, path) => {
    expect(refusal(change)).toEqual([code, path]);
  });

  it('[OPIN-3] a revision replaces the content, raises the version and keeps when it was first given', () => {
    const first = giveOpinion(opinionContent(draft), sealed, now);
    const revised = reviseOpinion(first, opinionContent({ ...draft, confidence: 2, concerns: null }), sealed, later);
    expect(first.version).toBe(1);
    expect(revised).toMatchObject({ version: 2, confidence: 2, concerns: null, submittedAt: now, revisedAt: later });
    expect(contentOf(first)).toEqual(opinionContent(draft));
  });

  it('[OPIN-4] is marked when given after unsealing, and not when given before or in a review that was never sealed', () => {
    const content = opinionContent(draft);
    expect(giveOpinion(content, sealed, now).afterUnsealing).toBe(false);
    expect(giveOpinion(content, { ...sealed, othersGiven: true }, now).afterUnsealing).toBe(false);
    expect(giveOpinion(content, unsealed, now).afterUnsealing).toBe(true);
    expect(giveOpinion(content, open, now).afterUnsealing).toBe(false);
  });

  it('[OPIN-4] is marked when revised after its author could read another one, sealed or not', () => {
    const content = opinionContent(draft);
    const first = giveOpinion(content, sealed, now);
    expect(reviseOpinion(first, content, sealed, later).afterUnsealing).toBe(false);
    expect(reviseOpinion(first, content, { ...sealed, othersGiven: true }, later).afterUnsealing).toBe(true);
    expect(reviseOpinion(first, content, unsealed, later).afterUnsealing).toBe(true);
    expect(reviseOpinion(first, content, open, later).afterUnsealing).toBe(false);
  });

  it('[OPIN-4] never loses its mark, whatever revisions follow', () => {
    const seal = fc.record({ everSealed: fc.boolean(), sealed: fc.boolean(), othersGiven: fc.boolean() });
    fc.assert(
      fc.property(seal, fc.array(seal, { maxLength: 5 }), (first, rest) => {
        const content = opinionContent(draft);
        let opinion = giveOpinion(content, first, now);
        for (const next of rest) {
          const revised = reviseOpinion(opinion, content, next, later);
          expect(revised.version).toBe(opinion.version + 1);
          if (opinion.afterUnsealing) expect(revised.afterUnsealing).toBe(true);
          opinion = revised;
        }
      }),
    );
  });
});
