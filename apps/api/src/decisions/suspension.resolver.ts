import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { SuspendDecision } from '#decisions';
import type { Actor } from '#kernel';
import { BoardCaseType } from '../cases/board-case.type.js';
import { idempotencyKey } from '../graphql/command-input.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { DecisionType } from './decision.type.js';

@InputType('SuspendDecisionInput')
class SuspendDecisionInput {
  @Field(() => ID, { description: 'The decision that stands.' }) decisionId!: string;
  @Field({ description: 'Why; both sides read it. At most 2,000 characters.' }) reason!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('LiftSuspensionInput')
class LiftSuspensionInput {
  @Field(() => ID, { description: 'The decision that is suspended.' }) decisionId!: string;
  @Field({ description: 'Why; at most 2,000 characters.' }) reason!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

const decided = { decision: () => DecisionType, boardCase: () => BoardCaseType };
const SuspendDecisionPayload = payloadOf('SuspendDecision', decided);
const LiftSuspensionPayload = payloadOf('LiftSuspension', decided);

@Resolver()
export class SuspensionResolver {
  constructor(private readonly suspension: SuspendDecision) {}

  @Mutation(() => SuspendDecisionPayload, {
    nullable: true,
    description:
      'Says to both sides that the standing decision is not to be carried out while its case is reviewed again. A new decision ends it.',
  })
  @Access(Access.people())
  async suspendDecision(
    @CurrentActor() actor: Actor,
    @Args('input') { decisionId, reason, idempotencyKey: key }: SuspendDecisionInput,
  ): Promise<object> {
    const done = await this.suspension.suspend(actor, { decisionId: keyOf('Decision', decisionId, 'decisionId'), reason }, key);
    return { decision: done.decisionId, boardCase: done.caseId };
  }

  @Mutation(() => LiftSuspensionPayload, { nullable: true, description: 'The suspended decision may be carried out again.' })
  @Access(Access.people())
  async liftSuspension(
    @CurrentActor() actor: Actor,
    @Args('input') { decisionId, reason, idempotencyKey: key }: LiftSuspensionInput,
  ): Promise<object> {
    const done = await this.suspension.lift(actor, { decisionId: keyOf('Decision', decisionId, 'decisionId'), reason }, key);
    return { decision: done.decisionId, boardCase: done.caseId };
  }
}
