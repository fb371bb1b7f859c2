import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import type { Actor } from '#kernel';
import { SubmitOpinion, UnsealReview } from '#opinions';
import { idempotencyKey, version } from '../graphql/command-input.js';
import { ReviewType } from '../cases/review.type.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { OpinionType } from './opinion.type.js';
import { planOf, RecommendationInput } from './recommendation.type.js';

@InputType('SubmitOpinionInput')
class SubmitOpinionInput {
  @Field(() => ID) reviewId!: string;
  @Field(() => RecommendationInput) recommendation!: RecommendationInput;
  @Field(() => Int, { description: '1 (a guess) to 5 (certain).' }) confidence!: number;
  @Field(() => Int, { nullable: true, description: 'Percent, 0 to 100.' }) expectedBenefit?: number | null;
  @Field(() => String, { nullable: true }) concerns?: string | null;
  @Field(() => String, { nullable: true }) conditions?: string | null;
  @Field() rationale!: string;
  @Field(() => String, { nullable: true }) rehabilitationPlan?: string | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('UnsealReviewInput')
class UnsealReviewInput {
  @Field(() => ID) reviewId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => String, { nullable: true, description: 'Needed while a required discipline has neither answered nor is overdue.' })
  reason?: string | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

const SubmitOpinionPayload = payloadOf('SubmitOpinion', { opinion: () => OpinionType, review: () => ReviewType });
const UnsealReviewPayload = payloadOf('UnsealReview', { review: () => ReviewType });

@Resolver()
export class OpinionResolver {
  constructor(
    private readonly submit: SubmitOpinion,
    private readonly unseal: UnsealReview,
  ) {}

  @Mutation(() => SubmitOpinionPayload, { nullable: true, description: 'Gives an opinion, or revises the one given before.' })
  @Access(Access.people())
  async submitOpinion(@CurrentActor() actor: Actor, @Args('input') input: SubmitOpinionInput): Promise<object> {
    const { idempotencyKey: key, ...rest } = input;
    const draft = { ...rest, reviewId: keyOf('Review', input.reviewId, 'reviewId'), recommendation: planOf(input.recommendation) };
    const { opinionId, reviewId } = await this.submit.execute(actor, draft, key);
    return { opinion: opinionId, review: reviewId };
  }

  @Mutation(() => UnsealReviewPayload, { nullable: true, description: 'Lets the board read every opinion of the review; chair or deputy.' })
  @Access(Access.people())
  async unsealReview(@CurrentActor() actor: Actor, @Args('input') input: UnsealReviewInput): Promise<object> {
    const { reviewId } = await this.unseal.execute(
      actor,
      { reviewId: keyOf('Review', input.reviewId, 'reviewId'), version: input.version, reason: input.reason ?? null },
      input.idempotencyKey,
    );
    return { review: reviewId };
  }
}
