import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { closeCodes } from '#cases';
import { enumOf } from '../graphql/enum-of.js';
import { NodeInterface } from '../graphql/node.type.js';
import { DateTime } from '../graphql/scalars.js';
import { PersonType } from '../specialists/person.type.js';
import { CaseStatusEnum } from './case-enums.js';
import { ReviewType } from './review.type.js';

export const CaseOwnerEnum = enumOf(['BOARD', 'REFERRER']);
registerEnumType(CaseOwnerEnum, { name: 'CaseOwner', description: 'Whose turn it is.' });

export const ClockStepEnum = enumOf(['TRIAGE', 'DECISION', 'LETTER']);
registerEnumType(ClockStepEnum, {
  name: 'ClockStep',
  description: 'From the referral to triage, from there to the decision, from there to its letter.',
});

export const CloseCodeEnum = enumOf(closeCodes);
registerEnumType(CloseCodeEnum, { name: 'CloseCode', description: 'Why a case is closed. OTHER needs a reason in words.' });

@ObjectType('CaseClock', { description: "One step of a case and by when the board's charter wants it done, by the case's priority." })
export class CaseClockType {
  @Field(() => ClockStepEnum, { description: 'Which step.' }) step!: string;
  @Field(() => DateTime, { description: 'When the step began.' }) startedAt!: string;
  @Field(() => DateTime, {
    nullable: true,
    description:
      'By when it is due. What the referrer was waited for is added; null while information is awaited, because the clock stands.',
  })
  dueAt!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was done.' }) endedAt!: string | null;
  @Field({ description: 'Done after it was due, or due and not done.' }) overdue!: boolean;
}

@ObjectType('CaseAlert', {
  implements: () => NodeInterface,
  description: 'A red flag told these people; it stands until one of them answers. This service is not watched around the clock.',
})
export class CaseAlertType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field(() => [String], { description: 'Codes of the red flags that raised it.' }) redFlags!: string[];
  @Field(() => DateTime, { description: 'When the red flag was reported.' }) raisedAt!: string;
  @Field(() => [PersonType], { description: 'Who was told so far, by name.' }) alerted!: PersonType[];
  @Field(() => DateTime, { description: 'When it is passed on to more people, unless somebody has answered.' }) dueAt!: string;
  @Field(() => Int, { description: 'How often it was passed on because nobody had answered.' }) escalations!: number;
  @Field(() => DateTime, { nullable: true, description: 'When it was passed on last.' }) escalatedAt!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Null while it stands.' }) answeredAt!: string | null;
  @Field(() => PersonType, { nullable: true, description: 'Who answered for all.' }) answeredBy!: PersonType | null;
  @Field(() => String, { nullable: true, description: 'What is being done.' }) answer!: string | null;
  @Field({ description: 'Whether the viewer may answer it, by the same rule as the command.' }) mayAnswer!: boolean;
}

@ObjectType('CaseReopening', { description: 'That a case was taken up again: what it was led back from, and why.' })
export class CaseReopeningType {
  @Field(() => DateTime, { description: 'When.' }) at!: string;
  @Field(() => PersonType, { nullable: true, description: "Who; null for a hospital's system." }) by!: PersonType | null;
  @Field({ description: 'Why.' }) reason!: string;
  @Field(() => CaseStatusEnum, { description: 'The state it was led back from.' }) fromStatus!: string;
  @Field(() => String, { nullable: true, description: 'Coded reason with which it had ended.' }) endedCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it had ended, in words.' }) endedReason!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it had ended.' }) endedAt!: string | null;
  @Field(() => ReviewType, { nullable: true, description: 'The review that it opened; null where the case went back to triage.' })
  review!: ReviewType | null;
}
