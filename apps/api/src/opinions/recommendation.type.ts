import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { recommendationKinds, type RecommendationDraft } from '#opinions';
import { SideEnum } from '../cases/case-enums.js';
import { keyOrNull } from '../graphql/keys.js';
import { ProcedureType } from '../procedures/procedure.type.js';
import { enumOf } from '../graphql/enum-of.js';

export const RecommendationKindEnum = enumOf(recommendationKinds);
registerEnumType(RecommendationKindEnum, {
  name: 'RecommendationKind',
  description: 'Kind of one step of a plan.',
  valuesMap: { NO_PREFERENCE: { description: 'In opinions only, and alone.' } },
});

@ObjectType('RecommendedStep')
export class RecommendedStepType {
  @Field(() => Int, { description: 'Counts from 1.' }) number!: number;
  @Field({ description: 'Done alongside the step before it.' }) concurrent!: boolean;
  @Field(() => RecommendationKindEnum) kind!: string;
  @Field(() => ProcedureType, { nullable: true }) procedure!: ProcedureType | null;
  @Field(() => SideEnum, { nullable: true, description: "The patient's side; every procedure has one." }) side!: string | null;
  @Field(() => [String], { description: 'Such as L4 and L5.' }) levels!: string[];
  @Field(() => String, { nullable: true, description: 'Imaging guidance, such as fluoroscopy with contrast.' }) guidance!: string | null;
  @Field(() => String, { nullable: true }) timing!: string | null;
  @Field(() => String, { nullable: true, description: 'Research study or registry.' }) study!: string | null;
  @Field(() => String, { nullable: true, description: 'Under which condition this step is taken.' }) condition!: string | null;
}

@ObjectType('Recommendation', { description: 'A plan of one or more steps, in order.' })
export class RecommendationType {
  @Field(() => [RecommendedStepType]) steps!: RecommendedStepType[];
}

@InputType('RecommendedStepInput')
export class RecommendedStepInput {
  @Field(() => RecommendationKindEnum) kind!: 'PROCEDURE';
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Done alongside the step before it.' }) concurrent?:
    boolean | null;
  @Field(() => ID, { nullable: true, description: 'Needed by a procedure.' }) procedureId?: string | null;
  @Field(() => SideEnum, { nullable: true, description: 'Needed by a procedure.' }) side?: 'LEFT' | null;
  @Field(() => [String], { nullable: true }) levels?: string[] | null;
  @Field(() => String, { nullable: true }) guidance?: string | null;
  @Field(() => String, { nullable: true }) timing?: string | null;
  @Field(() => String, { nullable: true, description: 'Needed by a research study.' }) study?: string | null;
  @Field(() => String, { nullable: true }) condition?: string | null;
}

@InputType('RecommendationInput', { description: 'A plan of one or more steps, in order.' })
export class RecommendationInput {
  @Field(() => [RecommendedStepInput]) steps!: RecommendedStepInput[];
}

export const planOf = (input: RecommendationInput): RecommendationDraft => ({
  steps: input.steps.map((step) => ({ ...step, procedureId: keyOrNull('Procedure', step.procedureId, 'recommendation') })),
});
