import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Day } from '../graphql/scalars.js';
import { DisciplineEnum } from '../specialists/person.type.js';
import { PriorityEnum } from './case-enums.js';
import { idempotencyKey, version } from '../graphql/command-input.js';

@InputType('AskedOpinionInput', { description: 'Whom to ask for a discipline; otherwise its members in the order in which they joined.' })
export class AskedOpinionInput {
  @Field(() => DisciplineEnum) discipline!: string;
  @Field(() => ID, { nullable: true }) personId?: string | null;
  @Field(() => ID, { nullable: true }) substituteId?: string | null;
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
