import { Field, Int, ObjectType, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { ReviewType } from '../cases/review.type.js';
import { enumOf } from '../graphql/enum-of.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime, Day } from '../graphql/scalars.js';
import { DisciplineEnum, PersonType } from '../specialists/person.type.js';
import { SafetyVerdictEnum } from './decision.type.js';

const SafetyNeedEnum = enumOf(['OVERRIDE', 'SECOND_SIGNATURE']);
registerEnumType(SafetyNeedEnum, {
  name: 'SafetyNeed',
  description: 'What a result of stop or defer needs before the proposal may be ratified.',
});

@ObjectType('EnteredSafetyResult', {
  description:
    'What a safety rule said in a review (DEC-13). Stop and defer block ratification until a voting member overrides them; stop needs two.',
})
export class EnteredSafetyResultType {
  @Field({ description: "The rule's id or name; once in a review." }) rule!: string;
  @Field(() => SafetyVerdictEnum, { description: 'What it said.' }) verdict!: string;
  @Field(() => String, { nullable: true, description: 'What it is about.' }) note!: string | null;
  @Field(() => PersonType, { description: 'Who entered it.' }) enteredBy!: PersonType;
  @Field(() => DateTime, { description: 'When it was entered.' }) enteredAt!: string;
  @Field(() => SafetyNeedEnum, { nullable: true, description: 'Null when it stands in the way of nothing.' }) needs!: string | null;
  @Field(() => String, { nullable: true, description: 'Why the board goes on in spite of it.' }) override!: string | null;
  @Field(() => String, { nullable: true, description: 'What was relied on.' }) advice!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The revision of the proposal that was answered for; of another one it is answered for anew.',
  })
  overrideRevision!: number | null;
  @Field(() => PersonType, { nullable: true, description: 'Who answered for it.' }) overriddenBy!: PersonType | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was overridden.' }) overriddenAt!: string | null;
  @Field(() => PersonType, { nullable: true, description: 'Who signed a stop as well.' }) secondedBy!: PersonType | null;
  @Field(() => DateTime, { nullable: true, description: 'When they signed.' }) secondedAt!: string | null;
}

@ObjectType('OutsideAdvice', { description: 'What somebody who is not of the board advised; it stays as it was recorded.' })
export class OutsideAdviceType {
  @Field({ description: 'Who advised.' }) adviser!: string;
  @Field(() => DisciplineEnum, { description: 'Of which discipline.' }) discipline!: string;
  @Field(() => Day, { description: 'On which day.' }) givenOn!: string;
  @Field({ description: 'What they advised.' }) content!: string;
  @Field(() => PersonType, { description: 'Who recorded it.' }) recordedBy!: PersonType;
  @Field(() => DateTime, { description: 'When it was recorded.' }) recordedAt!: string;
}

/** What safety adds to a review. */
@Resolver(() => ReviewType)
export class ReviewSafetyFields {
  @ResolveField(() => [EnteredSafetyResultType], { description: 'In the order in which they were first entered.' })
  safetyResults(): object[] {
    return readThroughMap();
  }
  @ResolveField(() => [OutsideAdviceType], { description: 'By the day on which it was given.' })
  advice(): object[] {
    return readThroughMap();
  }
}
