import { Field, ID, Int, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { ReviewType } from '../cases/review.type.js';
import { NodeInterface } from '../graphql/node.type.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime } from '../graphql/scalars.js';
import { DisciplineEnum, PersonType } from '../specialists/person.type.js';
import { RecommendationType } from './recommendation.type.js';

const benefit = { nullable: true, description: 'Chance in percent of at least 30 % relief at three months.' } as const;

@ObjectType('OpinionVersion', { description: 'What an opinion said before it was revised.' })
export class OpinionVersionType {
  @Field(() => Int) version!: number;
  @Field(() => DateTime) writtenAt!: string;
  @Field(() => RecommendationType) recommendation!: RecommendationType;
  @Field(() => Int) confidence!: number;
  @Field(() => Int, benefit) expectedBenefit!: number | null;
  @Field(() => String, { nullable: true }) concerns!: string | null;
  @Field(() => String, { nullable: true }) conditions!: string | null;
  @Field() rationale!: string;
  @Field(() => String, { nullable: true }) rehabilitationPlan!: string | null;
}

@ObjectType('Opinion', { implements: () => NodeInterface, description: "One member's structured written view in a review." })
export class OpinionType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field(() => PersonType) author!: PersonType;
  @Field(() => DisciplineEnum) discipline!: string;
  @Field(() => RecommendationType) recommendation!: RecommendationType;
  @Field(() => Int, { description: '1 (a guess) to 5 (certain).' }) confidence!: number;
  @Field(() => Int, benefit) expectedBenefit!: number | null;
  @Field({ description: 'Given after unsealing, or revised after its author could read others.' }) afterUnsealing!: boolean;
  @Field(() => String, { nullable: true }) concerns!: string | null;
  @Field(() => String, { nullable: true }) conditions!: string | null;
  @Field() rationale!: string;
  @Field(() => String, { nullable: true, description: "A physiotherapist's plan." }) rehabilitationPlan!: string | null;
  @Field(() => Int) version!: number;
  @Field(() => DateTime) submittedAt!: string;
  @Field(() => DateTime, { nullable: true }) revisedAt!: string | null;
  @Field(() => [OpinionVersionType], { description: 'The earliest first.' }) earlierVersions!: OpinionVersionType[];
  @Field({ description: 'Whether the viewer may revise it.' }) mayRevise!: boolean;
}

/** What opinions add to a review. */
@Resolver(() => ReviewType)
export class ReviewOpinionFields {
  @ResolveField(() => [OpinionType], { description: 'Only those that the viewer may read; the earliest first.' })
  opinions(): object[] {
    return readThroughMap();
  }
  @ResolveField(() => [DisciplineEnum], { description: 'Disciplines that have answered, by name; visible while sealed.' })
  answeredDisciplines(): string[] {
    return readThroughMap();
  }
  @ResolveField(() => [DisciplineEnum], { description: 'Asked disciplines that have not answered.' })
  missingDisciplines(): string[] {
    return readThroughMap();
  }
  @ResolveField(() => Boolean, { description: 'Whether the viewer may give an opinion and has not yet.' })
  mayGiveOpinion(): boolean {
    return readThroughMap();
  }
  @ResolveField(() => Boolean, { description: 'Whether the viewer may unseal it now.' })
  mayUnseal(): boolean {
    return readThroughMap();
  }
  @ResolveField(() => Boolean, { description: 'A required discipline has neither answered nor is overdue: unsealing needs a reason.' })
  unsealingNeedsReason(): boolean {
    return readThroughMap();
  }
}
