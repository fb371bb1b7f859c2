import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { mostAtOnce, RatifyReadyDecisions } from '#decisions';
import { globalId, type Actor } from '#kernel';
import { idempotencyKey } from '../graphql/command-input.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf } from '../graphql/keys.js';
import { DecisionType } from './decision.type.js';

@InputType('ReadyProposalInput')
class ReadyProposalInput {
  @Field(() => ID, { description: 'The proposal.' }) id!: string;
  @Field(() => Int, { description: 'The revision that you saw; an older one is refused.' }) revision!: number;
}

@InputType('RatifyReadyDecisionsInput')
class RatifyReadyDecisionsInput {
  @Field(() => ID, { description: 'The board whose cases they are.' }) boardId!: string;
  @Field(() => [ReadyProposalInput], { description: `Each once, at most ${mostAtOnce}; ratified in this order.` })
  proposals!: ReadyProposalInput[];
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@ObjectType('RefusedRatification', { description: 'A proposal that was not ratified, and why.' })
class RefusedRatificationType {
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: string;
  @Field({ description: 'The code of the refusal, as `extensions.code` would say it.' }) code!: string;
  @Field({ description: 'What happened and what to do about it.' }) message!: string;
}

@ObjectType('RatifyReadyDecisionsPayload')
class RatifyReadyDecisionsPayload {
  @Field(() => [DecisionType], { description: 'Those that were ratified, in the order given.' }) decisions!: readonly string[];
  @Field(() => [RefusedRatificationType], { description: 'Those that were not, in the order given; nothing was changed there.' })
  refused!: RefusedRatificationType[];
}

@Resolver()
export class ClosingResolver {
  constructor(private readonly ratify: RatifyReadyDecisions) {}

  @Mutation(() => RatifyReadyDecisionsPayload, {
    nullable: true,
    description:
      'Ratifies reviews that are ready to close without a meeting, in one act of the chair. Each stands for itself: what one is refused for is told and does not undo the others.',
  })
  @Access(Access.people())
  async ratifyReadyDecisions(@CurrentActor() actor: Actor, @Args('input') input: RatifyReadyDecisionsInput): Promise<object> {
    const proposals = input.proposals.map(({ id, revision }) => ({ proposalId: keyOf('Proposal', id, 'proposals'), revision }));
    const done = await this.ratify.execute(actor, { boardId: keyOf('Board', input.boardId, 'boardId'), proposals }, input.idempotencyKey);
    return {
      decisions: done.flatMap(({ decisionId }) => decisionId ?? []),
      refused: done.flatMap(({ proposalId, refusal }) =>
        refusal ? [{ proposalId: globalId('Proposal', proposalId), code: refusal.code, message: refusal.message }] : [],
      ),
    };
  }
}
