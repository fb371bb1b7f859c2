import { Args, Field, Float, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { AddCondition, ResolveCondition, type ConditionDraft } from '#decisions';
import type { Actor } from '#kernel';
import { BoardCaseType } from '../cases/board-case.type.js';
import { idempotencyKey, version } from '../graphql/command-input.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf, keyOrNull } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { Day } from '../graphql/scalars.js';
import { ComparatorEnum, ConditionType, DependsOnEnum, ResolutionEnum } from './condition.type.js';

@InputType('ConditionInput', { description: 'On what a step of a decision waits: a result, held against a threshold, until a day.' })
export class ConditionInput {
  @Field(() => Int, { description: 'Number of the step that waits.' }) step!: number;
  @Field(() => DependsOnEnum, { description: 'What kind of result it waits for.' }) dependsOn!: 'STEP';
  @Field(() => Int, { nullable: true, description: 'For STEP: the number of an earlier step.' }) dependsOnStep?: number | null;
  @Field(() => String, { nullable: true, description: 'For the other kinds: LOINC, or code of a procedure; at most 100 characters.' })
  code?: string | null;
  @Field({ description: 'What is measured; at most 300 characters.' }) measure!: string;
  @Field(() => ComparatorEnum, { description: 'How the result is held against the threshold.' }) comparator!: 'AT_LEAST';
  @Field(() => Float, { description: 'In `unit`.' }) threshold!: number;
  @Field(() => String, { nullable: true, description: 'At most 50 characters.' }) unit?: string | null;
  @Field(() => Day, { description: 'The last day on which a result counts; not in the past.' }) expiresOn!: string;
  @Field(() => ID, { description: 'The clinician who confirms it; must vote on this case.' }) clinicianId!: string;
}
export const conditionOf = (input: ConditionInput): ConditionDraft => ({
  ...input,
  clinicianId: keyOf('Person', input.clinicianId, 'clinicianId'),
});

@InputType('AddConditionInput')
class AddConditionInput extends ConditionInput {
  @Field(() => ID, { description: 'The case.' }) caseId!: string;
  @Field(() => ID, { nullable: true, description: 'The decision that you saw; refused when another one stands by now.' }) decisionId?:
    string | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('RecordConditionResultInput')
class RecordConditionResultInput {
  @Field(() => ID, { description: 'The condition.' }) conditionId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => Float, { description: "In the condition's unit." }) value!: number;
  @Field(() => Day, { description: "Not in the future, and not after the condition's last day." }) measuredOn!: string;
  @Field(() => String, { nullable: true, description: 'Where it comes from; at most 300 characters.' }) source?: string | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('ConfirmConditionInput')
class ConfirmConditionInput {
  @Field(() => ID, { description: 'The condition.' }) conditionId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => ResolutionEnum, { description: 'As its result proposes, or otherwise with a reason.' }) resolution!: 'MET';
  @Field(() => String, { nullable: true, description: 'Needed where it differs from what is proposed; at most 2,000 characters.' })
  reason?: string | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

const changed = { condition: () => ConditionType, boardCase: () => BoardCaseType };
const AddConditionPayload = payloadOf('AddCondition', changed);
const RecordConditionResultPayload = payloadOf('RecordConditionResult', changed);
const ConfirmConditionPayload = payloadOf('ConfirmCondition', changed);
const answer = ({ conditionId, caseId }: { conditionId: string; caseId: string }) => ({ condition: conditionId, boardCase: caseId });

@Resolver()
export class ConditionResolver {
  constructor(
    private readonly add: AddCondition,
    private readonly resolve: ResolveCondition,
  ) {}

  @Mutation(() => AddConditionPayload, { nullable: true, description: 'Says on what a step of the decision that stands waits.' })
  @Access(Access.people())
  async addCondition(@CurrentActor() actor: Actor, @Args('input') { idempotencyKey: key, ...input }: AddConditionInput): Promise<object> {
    const keys = {
      caseId: keyOf('BoardCase', input.caseId, 'caseId'),
      decisionId: keyOrNull('Decision', input.decisionId, 'decisionId'),
    };
    return answer(await this.add.execute(actor, { ...input, ...conditionOf(input), ...keys }, key));
  }

  @Mutation(() => RecordConditionResultPayload, {
    nullable: true,
    description: 'Enters a result; it proposes whether the condition is met.',
  })
  @Access(Access.people())
  async recordConditionResult(
    @CurrentActor() actor: Actor,
    @Args('input') { idempotencyKey: key, ...input }: RecordConditionResultInput,
  ): Promise<object> {
    return answer(
      await this.resolve.recordResult(actor, { ...input, conditionId: keyOf('Condition', input.conditionId, 'conditionId') }, key),
    );
  }

  @Mutation(() => ConfirmConditionPayload, { nullable: true, description: 'The named clinician says whether the condition is met.' })
  @Access(Access.people())
  async confirmCondition(
    @CurrentActor() actor: Actor,
    @Args('input') { idempotencyKey: key, ...input }: ConfirmConditionInput,
  ): Promise<object> {
    return answer(await this.resolve.confirm(actor, { ...input, conditionId: keyOf('Condition', input.conditionId, 'conditionId') }, key));
  }
}
