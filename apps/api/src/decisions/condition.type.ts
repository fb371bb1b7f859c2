import { Field, Float, ID, Int, ObjectType, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { comparators, conditionStates, dependsOn, resolutions } from '#decisions';
import { enumOf } from '../graphql/enum-of.js';
import { NodeInterface } from '../graphql/node.type.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime, Day } from '../graphql/scalars.js';
import { PersonType } from '../specialists/person.type.js';
import { DecisionType } from './decision.type.js';

export const DependsOnEnum = enumOf(dependsOn);
registerEnumType(DependsOnEnum, { name: 'DependsOn', description: 'What kind of result a condition waits for.' });
export const ComparatorEnum = enumOf(comparators);
registerEnumType(ComparatorEnum, { name: 'Comparator', description: 'How a result is held against the threshold.' });
export const ConditionStateEnum = enumOf(conditionStates);
registerEnumType(ConditionStateEnum, {
  name: 'ConditionState',
  description: 'What became of a condition; EXPIRED puts its case on the agenda.',
});
export const ResolutionEnum = enumOf(resolutions);
registerEnumType(ResolutionEnum, { name: 'ConditionResolution', description: 'Whether a condition is met.' });

@ObjectType('ConditionResult', { description: 'A result that arrived for a condition, and what it proposes.' })
export class ConditionResultType {
  @Field(() => Float, { description: "In the condition's unit." }) value!: number;
  @Field(() => Day, { description: 'The day on which it was measured.' }) measuredOn!: string;
  @Field(() => String, { nullable: true, description: 'Where it comes from, such as a pain diary.' }) source!: string | null;
  @Field(() => ResolutionEnum, { description: 'What it proposes; a clinician decides.' }) proposed!: string;
  @Field(() => PersonType, { description: 'Who entered it.' }) recordedBy!: PersonType;
  @Field(() => DateTime, { description: 'When it was entered.' }) recordedAt!: string;
}

@ObjectType('Condition', {
  implements: () => NodeInterface,
  description: 'On what a step of a decision waits: a result, held against a threshold, until a day.',
})
export class ConditionType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Number of the step that waits.' }) step!: number;
  @Field(() => DependsOnEnum, { description: 'What kind of result it waits for.' }) dependsOn!: string;
  @Field(() => Int, { nullable: true, description: 'Number of the earlier step whose result it is.' }) dependsOnStep!: number | null;
  @Field(() => String, { nullable: true, description: 'LOINC of a laboratory value, or code of a procedure.' }) code!: string | null;
  @Field({ description: 'What is measured, such as relief of pain.' }) measure!: string;
  @Field(() => ComparatorEnum, { description: 'How the result is held against the threshold.' }) comparator!: string;
  @Field(() => Float, { description: 'In `unit`.' }) threshold!: number;
  @Field(() => String, { nullable: true, description: 'Such as % or 10*9/L.' }) unit!: string | null;
  @Field(() => Day, { description: 'The last day on which a result counts.' }) expiresOn!: string;
  @Field(() => PersonType, { description: 'The clinician who confirms it.' }) clinician!: PersonType;
  @Field(() => ConditionStateEnum, { description: 'What became of it.' }) state!: string;
  @Field(() => ResolutionEnum, { nullable: true, description: 'What the latest result proposes.' }) proposed!: string | null;
  @Field(() => String, { nullable: true, description: 'What the clinician said; why, where it was resolved otherwise than proposed.' })
  reason!: string | null;
  @Field(() => PersonType, { nullable: true, description: 'Who resolved it.' }) resolvedBy!: PersonType | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was resolved, or found to have expired.' }) resolvedAt!: string | null;
  @Field(() => PersonType, { description: 'Who set it.' }) addedBy!: PersonType;
  @Field(() => DateTime, { description: 'When it was set.' }) addedAt!: string;
  @Field(() => Int, { description: 'Name it when you enter a result or confirm.' }) version!: number;
  @Field(() => Day, { nullable: true, description: 'Its last day, once that has passed while it is open.' }) overdueSince!: string | null;
  @Field(() => [ConditionResultType], { description: 'The results that arrived, the oldest first, at most 50.' })
  results!: ConditionResultType[];
  @Field({ description: 'Whether the viewer may enter a result.' }) mayRecordResult!: boolean;
  @Field({ description: 'Whether the viewer may confirm what its result proposes, or resolve it otherwise.' }) mayConfirm!: boolean;
}

/** What conditions add to a decision. */
@Resolver(() => DecisionType)
export class DecisionConditionFields {
  @ResolveField(() => [ConditionType], {
    description: "Its structured conditions by step, at most 50; conditions in words stand in the recommendation's steps.",
  })
  conditions(): object {
    return readThroughMap();
  }
}
