import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import type { Actor } from '#kernel';
import { ReassignOpinion } from '#opinions';
import { ReviewType } from '../cases/review.type.js';
import { idempotencyKey } from '../graphql/command-input.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf, keyOrNull } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { DisciplineEnum } from '../specialists/person.type.js';

@InputType('ReassignOpinionInput')
class ReassignOpinionInput {
  @Field(() => ID) reviewId!: string;
  @Field(() => DisciplineEnum, { description: 'Whose request; it is asked and has not answered.' }) discipline!: string;
  @Field(() => ID, { nullable: true, description: 'Who is asked now, as you saw it; left out where nobody is. Somebody else is refused.' })
  seenPersonId?: string | null;
  @Field(() => ID, { description: 'Who is asked from now on: a member of the discipline who is not away.' }) personId!: string;
  @Field(() => ID, { nullable: true, description: 'Who is asked when they let it pass; otherwise the rota says.' })
  substituteId?: string | null;
  @Field(() => String, { nullable: true, description: 'Why; at most 2,000 characters.' }) reason?: string | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('DeclineToGiveOpinionInput')
class DeclineToGiveOpinionInput {
  @Field(() => ID) reviewId!: string;
  @Field({ description: 'Why, for the board; at most 2,000 characters.' }) reason!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

const ReassignOpinionPayload = payloadOf('ReassignOpinion', { review: () => ReviewType });
const DeclineToGiveOpinionPayload = payloadOf('DeclineToGiveOpinion', { review: () => ReviewType });

@Resolver()
export class OpinionRequestResolver {
  constructor(private readonly requests: ReassignOpinion) {}

  @Mutation(() => ReassignOpinionPayload, {
    nullable: true,
    description: 'Asks somebody else of the discipline for an opinion; chair, deputy or coordinator.',
  })
  @Access(Access.people())
  async reassignOpinion(@CurrentActor() actor: Actor, @Args('input') input: ReassignOpinionInput): Promise<object> {
    const { discipline, reason = null, idempotencyKey: key } = input;
    const people = {
      seenPersonId: keyOrNull('Person', input.seenPersonId, 'seenPersonId'),
      personId: keyOf('Person', input.personId, 'personId'),
      substituteId: keyOrNull('Person', input.substituteId, 'substituteId'),
    };
    const command = { reviewId: keyOf('Review', input.reviewId, 'reviewId'), discipline, reason, ...people };
    const { reviewId } = await this.requests.execute(actor, command, key);
    return { review: reviewId };
  }

  @Mutation(() => DeclineToGiveOpinionPayload, {
    nullable: true,
    description: 'Whoever was asked for an opinion says that they will not give it: the substitute is asked.',
  })
  @Access(Access.people())
  async declineToGiveOpinion(@CurrentActor() actor: Actor, @Args('input') input: DeclineToGiveOpinionInput): Promise<object> {
    const reviewId = keyOf('Review', input.reviewId, 'reviewId');
    const { reviewId: review } = await this.requests.decline(actor, { reviewId, reason: input.reason }, input.idempotencyKey);
    return { review };
  }
}
