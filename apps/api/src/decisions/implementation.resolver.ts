import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { RecordImplementation, RecordPatientAnswer } from '#decisions';
import type { Actor } from '#kernel';
import { BoardCaseType } from '../cases/board-case.type.js';
import { idempotencyKey } from '../graphql/command-input.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf, keyOrNull } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { Day } from '../graphql/scalars.js';
import { ImplementationStatusEnum, NotDoneReasonEnum, PatientAnswerKindEnum } from './implementation.type.js';

@InputType({ isAbstract: true })
class AboutDecision {
  @Field(() => ID, { description: 'The case.' }) caseId!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The decision that you saw; refused when another one stands by now. Left out: the one that stands.',
  })
  decisionId?: string | null;
  @Field(() => String, { nullable: true, description: 'In words; at most 4,000 characters.' }) note?: string | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('RecordImplementationInput')
class RecordImplementationInput extends AboutDecision {
  @Field(() => Int, { description: 'Number of the step, from 1.' }) step!: number;
  @Field(() => ImplementationStatusEnum, { description: 'What has become of it.' }) status!: 'DONE';
  @Field(() => NotDoneReasonEnum, { nullable: true, description: 'Needed for PARTLY and NOT_DONE; OTHER needs a note.' }) reasonCode?:
    'OTHER' | null;
  @Field(() => Day, {
    nullable: true,
    description: 'When it was done, not in the future, today when left out; for PENDING, for when it is planned, not in the past.',
  })
  date?: string | null;
}

@InputType('RecordPatientAnswerInput')
class RecordPatientAnswerInput extends AboutDecision {
  @Field(() => PatientAnswerKindEnum, { description: 'What the patient said.' }) answer!: 'ACCEPTS';
  @Field(() => String, {
    nullable: true,
    description: 'Which offered alternative; needed for CHOOSES_ALTERNATIVE, at most 1,000 characters.',
  })
  alternative?: string | null;
  @Field(() => String, { nullable: true, description: 'Who told the patient, by name; at most 200 characters.' }) toldBy?: string | null;
  @Field(() => Day, { nullable: true, description: 'The day of the answer, between the decision and today; today when left out.' })
  answeredOn?: string | null;
}

const boardCase = { boardCase: () => BoardCaseType };
const RecordImplementationPayload = payloadOf('RecordImplementation', boardCase);
const RecordPatientAnswerPayload = payloadOf('RecordPatientAnswer', boardCase);
const keysOf = ({ caseId, decisionId }: AboutDecision) => ({
  caseId: keyOf('BoardCase', caseId, 'caseId'),
  decisionId: keyOrNull('Decision', decisionId, 'decisionId'),
});

@Resolver()
export class ImplementationResolver {
  constructor(
    private readonly implementation: RecordImplementation,
    private readonly answer: RecordPatientAnswer,
  ) {}

  @Mutation(() => RecordImplementationPayload, {
    nullable: true,
    description: 'Reports what has become of a step of the decision that stands; earlier reports stay.',
  })
  @Access(Access.peopleOrServices('referrals:write'))
  async recordImplementation(
    @CurrentActor() actor: Actor,
    @Args('input') { idempotencyKey: key, ...input }: RecordImplementationInput,
  ): Promise<object> {
    const { caseId } = await this.implementation.execute(actor, { ...input, ...keysOf(input) }, key);
    return { boardCase: caseId };
  }

  @Mutation(() => RecordPatientAnswerPayload, {
    nullable: true,
    description: 'Writes down what the patient said to the decision that stands; earlier answers stay.',
  })
  @Access(Access.peopleOrServices('referrals:write'))
  async recordPatientAnswer(
    @CurrentActor() actor: Actor,
    @Args('input') { idempotencyKey: key, ...input }: RecordPatientAnswerInput,
  ): Promise<object> {
    const { caseId } = await this.answer.execute(actor, { ...input, ...keysOf(input) }, key);
    return { boardCase: caseId };
  }
}
