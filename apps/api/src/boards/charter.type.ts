import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, JsonObject } from '../graphql/scalars.js';
import { DisciplineEnum, PersonType } from '../specialists/person.type.js';

@ObjectType('QuorumRule', { description: '`count` people who vote for any of these disciplines.' })
export class QuorumRuleType {
  @Field() label!: string;
  @Field(() => [DisciplineEnum]) disciplines!: string[];
  @Field(() => Int) count!: number;
}

/** Said once: `amendCharter` takes what `content` answers. */
export const charterKeys =
  'Keys: questionKinds, procedures, sealsOpinions, conflicts (by kind), asynchronousClosing (allowed, objectionWindowHours), agenda (cutOffHours, ' +
  'breakAfterMinutes, minutesByComplexity for 1 to 5), clocks and opinions (by priority, in hours), letters (delayDays, dissentShown), followUp ' +
  '(days), emergencyRoute (text; alerts: ids of people), clinicalPolicySet.';

@ObjectType('CharterChange', { description: 'One value that an amendment changed.' })
export class CharterChangeType {
  @Field({ description: 'Keys from the top, joined by dots, such as opinions.P2.dueHours; elements with a code stand under it.' })
  path!: string;
  @Field(() => String, { nullable: true, description: 'As JSON; null where there was none.' }) before!: string | null;
  @Field(() => String, { nullable: true, description: 'As JSON; null where there is none any more.' }) after!: string | null;
}

@ObjectType('CharterVersion', { description: "A board's own rules as they stood. A review keeps the version that it was opened under." })
export class CharterVersionType {
  @Field(() => Int, { description: 'Counts from 1.' }) version!: number;
  @Field(() => PersonType, { nullable: true, description: 'Null for the first charter of an installation.' })
  changedBy!: PersonType | null;
  @Field({ description: 'Why it was amended.' }) reason!: string;
  @Field(() => DateTime) createdAt!: string;
  @Field(() => JsonObject, { description: `The whole charter. ${charterKeys}` }) content!: object;
  @Field(() => [CharterChangeType], { description: 'Against the version before; empty for the first.' }) changes!: CharterChangeType[];
}

@ObjectType('CharterWarning', { description: "A quorum that the charter asks for and that the board's members cannot meet." })
export class CharterWarningType {
  @Field({ description: 'Code of the kind of question.' }) questionKind!: string;
  @Field(() => [String], { description: 'Codes of the procedures that ask for more; empty where the kind itself cannot be met.' })
  procedures!: string[];
  @Field(() => PersonType, { nullable: true, description: 'Without whom it cannot be met; null where everybody together cannot.' })
  without!: PersonType | null;
  @Field(() => [QuorumRuleType], { description: 'What is then missing.' }) missing!: QuorumRuleType[];
}
