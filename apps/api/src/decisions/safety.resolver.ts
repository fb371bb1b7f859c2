import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { EnterSafetyResult, OverrideSafetyResult, RecordAdvice } from '#decisions';
import type { Actor } from '#kernel';
import { ReviewType } from '../cases/review.type.js';
import { idempotencyKey } from '../graphql/command-input.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { Day } from '../graphql/scalars.js';
import { DisciplineEnum } from '../specialists/person.type.js';
import { ProposalType, SafetyVerdictEnum } from './decision.type.js';

@InputType('EnterSafetyResultInput')
class EnterSafetyResultInput {
  @Field(() => ID, { description: 'The review whose plan it is about.' }) reviewId!: string;
  @Field({ description: "The rule's id or name; at most 300 characters. Entered again it replaces a lesser result, never a graver one." })
  rule!: string;
  @Field(() => SafetyVerdictEnum, { description: 'What it said.' }) verdict!: 'OK';
  @Field(() => String, { nullable: true, description: 'What it is about; at most 8,000 characters.' }) note?: string | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('OverrideSafetyResultInput')
class OverrideSafetyResultInput {
  @Field(() => ID, { description: 'The proposal that goes on in spite of it.' }) proposalId!: string;
  @Field(() => Int, { description: 'The revision that you saw; an older one is refused.' }) revision!: number;
  @Field({ description: "The rule's id or name, as it was entered." }) rule!: string;
  @Field(() => String, { nullable: true, description: 'Why; needed but for the second signature of a stop. At most 4,000 characters.' })
  reason?: string | null;
  @Field(() => String, { nullable: true, description: 'What was relied on; at most 4,000 characters.' }) advice?: string | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('RecordAdviceInput')
class RecordAdviceInput {
  @Field(() => ID, { description: 'The review that it is about.' }) reviewId!: string;
  @Field({ description: 'Who advised; at most 200 characters.' }) adviser!: string;
  @Field(() => DisciplineEnum, { description: 'Of which discipline.' }) discipline!: 'RADIOLOGY';
  @Field(() => Day, { description: 'On which day; not one to come.' }) givenOn!: string;
  @Field({ description: 'What they advised; at most 8,000 characters.' }) content!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

const review = { review: () => ReviewType };
const EnterSafetyResultPayload = payloadOf('EnterSafetyResult', review);
const OverrideSafetyResultPayload = payloadOf('OverrideSafetyResult', { proposal: () => ProposalType, ...review });
const RecordAdvicePayload = payloadOf('RecordAdvice', review);

@Resolver()
export class SafetyResolver {
  constructor(
    private readonly enter: EnterSafetyResult,
    private readonly override: OverrideSafetyResult,
    private readonly record: RecordAdvice,
  ) {}

  @Mutation(() => EnterSafetyResultPayload, {
    nullable: true,
    description: 'Enters what a safety rule said. From now on a result of stop or defer blocks ratification until it is overridden.',
  })
  @Access(Access.people())
  async enterSafetyResult(@CurrentActor() actor: Actor, @Args('input') input: EnterSafetyResultInput): Promise<object> {
    const { rule, verdict, note = null, idempotencyKey: key } = input;
    const { reviewId } = await this.enter.execute(
      actor,
      { reviewId: keyOf('Review', input.reviewId, 'reviewId'), rule, verdict, note },
      key,
    );
    return { review: reviewId };
  }

  @Mutation(() => OverrideSafetyResultPayload, {
    nullable: true,
    description:
      'A voting member answers for going on in spite of a result of stop or defer; of a stop a second one signs by the same command.',
  })
  @Access(Access.people())
  async overrideSafetyResult(@CurrentActor() actor: Actor, @Args('input') input: OverrideSafetyResultInput): Promise<object> {
    const { revision, rule, reason = null, advice = null, idempotencyKey: key } = input;
    const proposal = keyOf('Proposal', input.proposalId, 'proposalId');
    const { proposalId, reviewId } = await this.override.execute(actor, { proposalId: proposal, revision, rule, reason, advice }, key);
    return { proposal: proposalId, review: reviewId };
  }

  @Mutation(() => RecordAdvicePayload, { nullable: true, description: 'Records what somebody who is not of the board advised.' })
  @Access(Access.people())
  async recordAdvice(@CurrentActor() actor: Actor, @Args('input') input: RecordAdviceInput): Promise<object> {
    const { adviser, discipline, givenOn, content, idempotencyKey: key } = input;
    const reviewKey = keyOf('Review', input.reviewId, 'reviewId');
    const { reviewId } = await this.record.execute(actor, { reviewId: reviewKey, adviser, discipline, givenOn, content }, key);
    return { review: reviewId };
  }
}
