import { opinionPlan, type Recommendation, type RecommendationDraft } from './recommendation.js';
import { opinionRefusals } from './refusals.js';
import { boundedText } from './text.js';

const { refuse } = opinionRefusals;

/** What a member says (OPIN-1); each earlier version is kept in exactly this form. */
export interface OpinionContent {
  readonly recommendation: Recommendation;
  /** 1 (a guess) to 5 (certain) */
  readonly confidence: number;
  /** Chance in percent of at least 30 % relief at three months. */
  readonly expectedBenefit: number | null;
  readonly concerns: string | null;
  readonly conditions: string | null;
  readonly rationale: string;
  readonly rehabilitationPlan: string | null;
}

export interface OpinionDraft {
  readonly recommendation: RecommendationDraft;
  readonly confidence: number;
  readonly expectedBenefit?: number | null;
  readonly concerns?: string | null;
  readonly conditions?: string | null;
  readonly rationale: string;
  readonly rehabilitationPlan?: string | null;
}

export interface Opinion extends OpinionContent {
  readonly version: number;
  /** Given after unsealing, or revised after its author could read others (OPIN-4). */
  readonly afterUnsealing: boolean;
  readonly submittedAt: Date;
  readonly revisedAt: Date | null;
}

/** What its author could read of the others in this review at this moment. */
export interface Seal {
  /** The charter sealed this review when it opened; a review that never was has nothing to mark. */
  readonly everSealed: boolean;
  readonly sealed: boolean;
  /** Somebody else's opinion is there to be read by whoever has given their own. */
  readonly othersGiven: boolean;
}

// Read side by side with the others in a meeting; what is longer belongs in a document. Expert notes in the vignettes stay below 1,000.
export const opinionLimits = { rationale: 8000, concerns: 4000, conditions: 4000, rehabilitationPlan: 4000 } as const;

export function opinionContent(draft: OpinionDraft): OpinionContent {
  const expectedBenefit = draft.expectedBenefit ?? null;
  assertWithin(draft.confidence, 1, 5, 'confidence');
  if (expectedBenefit !== null) assertWithin(expectedBenefit, 0, 100, 'expectedBenefit');
  const rationale = text(draft.rationale, 'rationale');
  if (rationale === null) throw refuse('OPINION_RATIONALE_MISSING', { path: ['input', 'rationale'] });
  return {
    recommendation: opinionPlan(draft.recommendation),
    confidence: draft.confidence,
    expectedBenefit,
    concerns: text(draft.concerns, 'concerns'),
    conditions: text(draft.conditions, 'conditions'),
    rationale,
    rehabilitationPlan: text(draft.rehabilitationPlan, 'rehabilitationPlan'),
  };
}

export const giveOpinion = (content: OpinionContent, seal: Seal, now: Date): Opinion => ({
  ...content,
  version: 1,
  afterUnsealing: seal.everSealed && !seal.sealed,
  submittedAt: now,
  revisedAt: null,
});

/** The mark, once set, stays: what was written under the eyes of the others does not become independent again. */
export const reviseOpinion = (opinion: Opinion, content: OpinionContent, seal: Seal, now: Date): Opinion => ({
  ...opinion,
  ...content,
  version: opinion.version + 1,
  afterUnsealing: opinion.afterUnsealing || (seal.everSealed && (!seal.sealed || seal.othersGiven)),
  revisedAt: now,
});

export const contentOf = (opinion: OpinionContent): OpinionContent => ({
  recommendation: opinion.recommendation,
  confidence: opinion.confidence,
  expectedBenefit: opinion.expectedBenefit,
  concerns: opinion.concerns,
  conditions: opinion.conditions,
  rationale: opinion.rationale,
  rehabilitationPlan: opinion.rehabilitationPlan,
});

function assertWithin(figure: number, minimum: number, maximum: number, name: string): void {
  if (Number.isInteger(figure) && figure >= minimum && figure <= maximum) return;
  throw refuse('OPINION_FIGURE_OUT_OF_RANGE', { path: ['input', name], minimum, maximum });
}

const text = (value: string | null | undefined, name: keyof typeof opinionLimits): string | null =>
  boundedText(value, opinionLimits[name], () =>
    refuse('OPINION_FIELD_TOO_LONG', { path: ['input', name], maximum: opinionLimits[name] }),
  ) ?? null;
