import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { AcknowledgeDissent, CastBallot, ProposeDecision, RatifyDecision } from '#decisions';
import type { Actor } from '#kernel';
import { BoardCaseType } from '../cases/board-case.type.js';
import { against, idempotencyKey, replaces, version } from '../graphql/command-input.js';
import { ReviewType } from '../cases/review.type.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf, keyOrNull } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { DateTime, Day } from '../graphql/scalars.js';
import { planOf, RecommendationInput } from '../opinions/recommendation.type.js';
import { ActionInput, actionOf } from './action.resolver.js';
import { ConditionInput, conditionOf } from './condition.resolver.js';
import { BallotChoiceEnum, DecisionType, ProposalType, SafetyVerdictEnum } from './decision.type.js';

const revision = { description: 'The revision that you saw; an older one is refused.' } as const;

@InputType('ProposeDecisionInput')
class ProposeDecisionInput {
  @Field(() => ID) reviewId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => RecommendationInput) recommendation!: RecommendationInput;
  @Field() rationale!: string;
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'The rationale is the text written together, as you read it: refused with PROPOSAL_WORDING_MOVED where the stored text is another one.',
  })
  writtenTogether!: boolean;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('CastBallotInput')
class CastBallotInput {
  @Field(() => ID) proposalId!: string;
  @Field(() => Int, revision) revision!: number;
  @Field(() => BallotChoiceEnum) choice!: 'APPROVE';
  @Field(() => String, { nullable: true, description: 'Needed for objecting and recusing.' }) reason?: string | null;
  @Field(() => ID, { nullable: true, description: 'A member who votes by phone.' }) onBehalfOf?: string | null;
  @Field(() => DateTime, against.ballot) against?: Date | null;
  @Field(() => [String], replaces) replaces?: string[] | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('AcknowledgeDissentInput')
class AcknowledgeDissentInput {
  @Field(() => ID) proposalId!: string;
  @Field(() => Int, revision) revision!: number;
  @Field(() => ID) voterId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The reason that was read, as it was answered; refused when the objection gives another one by now. Say it.',
  })
  reason?: string | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('SafetyResultInput')
class SafetyResultInput {
  @Field({ description: "The rule's id or name." }) rule!: string;
  @Field(() => SafetyVerdictEnum) verdict!: 'OK';
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Needed for defer: why the board goes on. A stop is entered in the review, where a second member signs.',
  })
  override?: string | null;
}

@InputType('DecisionRecordInput')
class DecisionRecordInput {
  @Field(() => String, { nullable: true }) patientPreference?: string | null;
  @Field(() => [String], { nullable: true }) optionsConsidered?: string[] | null;
  @Field(() => String, { nullable: true }) informationMissing?: string | null;
  @Field(() => String, { nullable: true }) rehabilitationPlan?: string | null;
  @Field(() => String, { nullable: true, description: 'What to hold and restart, and when.' }) medicationPlan?: string | null;
  @Field(() => [SafetyResultInput], { nullable: true, description: 'Entered by hand.' }) safetyResults?: SafetyResultInput[] | null;
  @Field(() => [String], { nullable: true }) consentPoints?: string[] | null;
  @Field(() => String, { nullable: true }) fundingRoute?: string | null;
  @Field(() => ID, { nullable: true }) tellsPatient?: string | null;
  @Field(() => Day, { nullable: true }) tellPatientBy?: string | null;
  @Field(() => [ActionInput], { nullable: true, description: 'What is to be done because of it; at most 30.' }) actions?:
    ActionInput[] | null;
  @Field(() => [ConditionInput], { nullable: true, description: 'On what its steps wait; at most 30. Later ones: addCondition.' })
  conditions?: ConditionInput[] | null;
}

@InputType('RatifyDecisionInput')
class RatifyDecisionInput {
  @Field(() => ID) proposalId!: string;
  @Field(() => Int, revision) revision!: number;
  @Field(() => String, { nullable: true, description: 'Needed for a declared split.' }) reason?: string | null;
  @Field(() => DecisionRecordInput, { nullable: true }) record?: DecisionRecordInput | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

const proposal = { proposal: () => ProposalType };
const ProposeDecisionPayload = payloadOf('ProposeDecision', { ...proposal, review: () => ReviewType });
const CastBallotPayload = payloadOf('CastBallot', proposal);
const AcknowledgeDissentPayload = payloadOf('AcknowledgeDissent', proposal);
const RatifyDecisionPayload = payloadOf('RatifyDecision', { decision: () => DecisionType, boardCase: () => BoardCaseType });

@Resolver()
export class DecisionResolver {
  constructor(
    private readonly propose: ProposeDecision,
    private readonly cast: CastBallot,
    private readonly acknowledge: AcknowledgeDissent,
    private readonly ratify: RatifyDecision,
  ) {}

  @Mutation(() => ProposeDecisionPayload, {
    nullable: true,
    description: 'Puts a plan to the vote; a new revision voids the ballots before it.',
  })
  @Access(Access.people())
  async proposeDecision(@CurrentActor() actor: Actor, @Args('input') input: ProposeDecisionInput): Promise<object> {
    const { proposalId, reviewId } = await this.propose.execute(
      actor,
      {
        reviewId: keyOf('Review', input.reviewId, 'reviewId'),
        version: input.version,
        recommendation: planOf(input.recommendation),
        rationale: input.rationale,
        writtenTogether: input.writtenTogether,
      },
      input.idempotencyKey,
    );
    return { proposal: proposalId, review: reviewId };
  }

  @Mutation(() => CastBallotPayload, { nullable: true, description: 'Votes, or changes one’s vote, until ratification.' })
  @Access(Access.people())
  async castBallot(@CurrentActor() actor: Actor, @Args('input') input: CastBallotInput): Promise<object> {
    const { proposalId } = await this.cast.execute(
      actor,
      {
        proposalId: keyOf('Proposal', input.proposalId, 'proposalId'),
        revision: input.revision,
        choice: input.choice,
        reason: input.reason ?? null,
        onBehalfOf: keyOrNull('Person', input.onBehalfOf, 'onBehalfOf'),
        against: input.against,
        replaces: input.replaces ?? undefined,
      },
      input.idempotencyKey,
    );
    return { proposal: proposalId };
  }

  @Mutation(() => AcknowledgeDissentPayload, { nullable: true, description: 'The chair has read an objection; it stays on the decision.' })
  @Access(Access.people())
  async acknowledgeDissent(@CurrentActor() actor: Actor, @Args('input') input: AcknowledgeDissentInput): Promise<object> {
    const { proposalId } = await this.acknowledge.execute(
      actor,
      {
        proposalId: keyOf('Proposal', input.proposalId, 'proposalId'),
        revision: input.revision,
        voterId: keyOf('Person', input.voterId, 'voterId'),
        reason: input.reason,
      },
      input.idempotencyKey,
    );
    return { proposal: proposalId };
  }

  @Mutation(() => RatifyDecisionPayload, {
    nullable: true,
    description: 'Makes the proposal the decision; what is missing is named when refused.',
  })
  @Access(Access.people())
  async ratifyDecision(@CurrentActor() actor: Actor, @Args('input') input: RatifyDecisionInput): Promise<object> {
    const { record } = input;
    const { decisionId, caseId } = await this.ratify.execute(
      actor,
      {
        proposalId: keyOf('Proposal', input.proposalId, 'proposalId'),
        revision: input.revision,
        reason: input.reason ?? null,
        record: record
          ? {
              ...record,
              tellsPatient: keyOrNull('Person', record.tellsPatient, 'record'),
              actions: (record.actions ?? []).map(actionOf),
              conditions: (record.conditions ?? []).map(conditionOf),
            }
          : null,
      },
      input.idempotencyKey,
    );
    return { decision: decisionId, boardCase: caseId };
  }
}
