import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { ConfirmBallot, KeepVoteOpen } from '#decisions';
import type { Actor } from '#kernel';
import { idempotencyKey } from '../graphql/command-input.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { DateTime } from '../graphql/scalars.js';
import { ProposalType } from './decision.type.js';

@InputType('ConfirmBallotInput')
class ConfirmBallotInput {
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: string;
  @Field(() => Int, { description: 'As `toConfirm` names it: the current revision, or one that was ratified.' }) revision!: number;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('KeepVoteOpenInput')
class KeepVoteOpenInput {
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: string;
  @Field(() => Int, { description: 'The revision that you saw; an older one is refused.' }) revision!: number;
  @Field(() => DateTime, { description: 'A time to come, at most 60 days from now; naming another one replaces it.' }) until!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

const proposal = { proposal: () => ProposalType };
const ConfirmBallotPayload = payloadOf('ConfirmBallot', proposal);
const KeepVoteOpenPayload = payloadOf('KeepVoteOpen', proposal);

@Resolver()
export class VoteResolver {
  constructor(
    private readonly confirm: ConfirmBallot,
    private readonly keepOpen: KeepVoteOpen,
  ) {}

  @Mutation(() => ConfirmBallotPayload, {
    nullable: true,
    description: "Confirms one's own ballot that somebody took by phone; also after ratification, and while the decision is amended.",
  })
  @Access(Access.people())
  async confirmBallot(@CurrentActor() actor: Actor, @Args('input') input: ConfirmBallotInput): Promise<object> {
    const { revision } = input;
    const { proposalId } = await this.confirm.execute(actor, { proposalId: keyOf('Proposal', input.proposalId, 'proposalId'), revision }, input.idempotencyKey); // prettier-ignore
    return { proposal: proposalId };
  }

  @Mutation(() => KeepVoteOpenPayload, {
    nullable: true,
    description:
      'Keeps a vote open until a named time for those who were not there; without a quorum by then the case goes on the next agenda.',
  })
  @Access(Access.people())
  async keepVoteOpen(@CurrentActor() actor: Actor, @Args('input') input: KeepVoteOpenInput): Promise<object> {
    const { revision } = input;
    const { proposalId } = await this.keepOpen.execute(
      actor,
      { proposalId: keyOf('Proposal', input.proposalId, 'proposalId'), revision, until: new Date(input.until) },
      input.idempotencyKey,
    );
    return { proposal: proposalId };
  }
}
