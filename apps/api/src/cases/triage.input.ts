import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateTime, Day } from '../graphql/scalars.js';
import { DisciplineEnum } from '../specialists/person.type.js';
import { PriorityEnum } from './case-enums.js';
import { idempotencyKey, version } from '../graphql/command-input.js';

@InputType('AskedOpinionInput', {
  description: 'Whom to ask for a discipline; otherwise whoever of it owes fewest opinions and is not away.',
})
export class AskedOpinionInput {
  @Field(() => DisciplineEnum) discipline!: string;
  @Field(() => ID, { nullable: true }) personId?: string | null;
  @Field(() => ID, { nullable: true }) substituteId?: string | null;
  @Field(() => DateTime, { nullable: true, description: "When it is due, where the charter's time for this priority does not fit." })
  dueAt?: Date | null;
}

@InputType('TriageAcceptInput')
export class TriageAcceptInput {
  @Field(() => PriorityEnum) priority!: 'P3';
  @Field(() => Int, { nullable: true, description: '1 (simple) to 5.' }) complexity?: number | null;
  @Field(() => String, { nullable: true, description: "A code of the board's questionKinds; what the referral says when left out." })
  questionKind?: string | null;
  @Field(() => [AskedOpinionInput], { nullable: true }) asks?: AskedOpinionInput[] | null;
}

@InputType('InformationItemInput')
export class InformationItemInput {
  @Field() what!: string;
  @Field(() => String, { nullable: true }) owedBy?: string | null;
  @Field(() => Day, { nullable: true }) dueOn?: string | null;
}

@InputType('DeclineInput')
export class DeclineInput {
  @Field({ description: 'Capital letters and underscores, such as OUT_OF_SCOPE.' }) code!: string;
  @Field() reason!: string;
}

@InputType('TriageCaseInput', { description: 'Exactly one of accept, returnFor and decline.' })
export class TriageCaseInput {
  @Field(() => ID) caseId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => TriageAcceptInput, { nullable: true }) accept?: TriageAcceptInput | null;
  @Field(() => [InformationItemInput], { nullable: true }) returnFor?: InformationItemInput[] | null;
  @Field(() => DeclineInput, { nullable: true }) decline?: DeclineInput | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}
