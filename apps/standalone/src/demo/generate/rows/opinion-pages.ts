import { opinionPlan, type OpinionContent } from '#opinions';
import type { ToldOf } from '../deed.js';
import type { Book, Moment, ReviewState } from './book.js';
import type { ReferralPages } from './referral-pages.js';

interface Given extends OpinionContent {
  readonly id: string;
  readonly authorId: string;
  readonly discipline: string;
  readonly submittedAt: Date;
  afterUnsealing: boolean;
  version: number;
  revisedAt: Date | null;
}

/** Opinions of the review and the end of its seal. */
export class OpinionPages {
  readonly #given = new Map<string, Given>();
  readonly #answered = new Map<string, Date>();

  constructor(
    private readonly book: Book,
    private readonly referral: ReferralPages,
  ) {}

  submit({ recommendation, confidence, expectedBenefit, concerns, conditions, rationale, rehabilitationPlan }: ToldOf['submitOpinion'], discipline: string, moment: Moment): string {
    const { book } = this;
    const review = book.review!;
    const content: OpinionContent = {
      recommendation: opinionPlan(recommendation), confidence, expectedBenefit: expectedBenefit ?? null, concerns: concerns ?? null, conditions: conditions ?? null, rationale,
      rehabilitationPlan: rehabilitationPlan ?? null,
    };
    const authorId = moment.by.id;
    const before = this.#given.get(authorId);
    const opinion = before ? this.#revise(before, content, review, moment) : this.#give(authorId, discipline, content, review, moment);
    this.#given.set(authorId, opinion);
    // OPIN-2: while sealed the log tells neither whose it is nor whether it is the first.
    if (review.sealed) book.activity('opinionSubmitted', { reviewId: review.id }, moment);
    else book.activity(before ? 'opinionRevised' : 'opinionSubmitted', { reviewId: review.id, opinionId: opinion.id, version: opinion.version }, moment);
    return opinion.id;
  } // prettier-ignore

  #give(authorId: string, discipline: string, content: OpinionContent, { everSealed, sealed }: ReviewState, { at, now }: Moment): Given {
    if (!this.#answered.has(discipline)) this.#answered.set(discipline, now);
    for (const asked of this.referral.asked) if (asked.discipline === discipline) asked.answeredAt ??= now;
    const id = this.book.ids.id(at);
    return { ...content, id, authorId, discipline, afterUnsealing: everSealed && !sealed, version: 1, submittedAt: now, revisedAt: null };
  }

  #revise(before: Given, content: OpinionContent, { id: reviewId, everSealed, sealed }: ReviewState, { now }: Moment): Given {
    const { id, version, authorId, submittedAt, revisedAt } = before;
    const { case_id, board_id } = this.book.place;
    this.book.sheet.add('opinion_version', {
      opinion_id: id, version, review_id: reviewId, case_id, board_id, author_id: authorId, content: { ...contentOf(before) }, written_at: revisedAt ?? submittedAt,
    }); // prettier-ignore
    const seen = everSealed && (!sealed || this.#given.size > 1);
    return { ...before, ...content, version: version + 1, afterUnsealing: before.afterUnsealing || seen, revisedAt: now };
  }

  unseal({ reason }: ToldOf['unsealReview'], moment: Moment): void {
    const review = this.book.review!;
    const version = review.version + 1;
    Object.assign(review, { sealed: false, unsealedAt: moment.now, unsealedBy: moment.by.id, unsealReason: reason, version });
    this.book.activity('reviewUnsealed', { reviewId: review.id, version }, moment);
  }

  write(): void {
    const { sheet, whose, place, review } = this.book;
    for (const opinion of this.#given.values()) {
      const { recommendation, confidence, expectedBenefit, concerns, conditions, rationale, rehabilitationPlan } = opinion;
      sheet.add('opinion', {
        id: opinion.id, review_id: review!.id, ...whose, author_id: opinion.authorId, discipline: opinion.discipline, recommendation: { ...recommendation }, confidence,
        expected_benefit: expectedBenefit, concerns, conditions, rationale, rehabilitation_plan: rehabilitationPlan, after_unsealing: opinion.afterUnsealing,
        version: opinion.version, submitted_at: opinion.submittedAt, revised_at: opinion.revisedAt,
      }); // prettier-ignore
    }
    const { case_id, board_id } = place;
    for (const [discipline, answered_at] of this.#answered)
      sheet.add('answered_discipline', { review_id: review!.id, discipline, case_id, board_id, answered_at });
  }
}

const contentOf = ({ recommendation, confidence, expectedBenefit, concerns, conditions, rationale, rehabilitationPlan }: OpinionContent): OpinionContent => ({
  recommendation, confidence, expectedBenefit, concerns, conditions, rationale, rehabilitationPlan,
}); // prettier-ignore
