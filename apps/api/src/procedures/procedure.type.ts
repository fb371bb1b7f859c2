import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NodeInterface } from '../graphql/node.type.js';

const mark =
  'How well it was checked: R read in the source, Rp read in part, M from memory, P a product default, I by analogy; `none` where the guideline says nothing.';
const note = 'What the mark says of itself, such as the analogy drawn.';

@ObjectType('Source', { description: 'A publication that values of the catalogue come from.' })
export class SourceType {
  @Field({ description: 'Short name, such as SIR2019.' }) id!: string;
  @Field() publication!: string;
  @Field({ description: mark }) mark!: string;
  @Field(() => String, { nullable: true, description: note }) markNote!: string | null;
}

@ObjectType('ProcedureRisk', { description: 'Bleeding risk of a procedure as one guideline classes it; guidelines are never merged.' })
export class ProcedureRiskType {
  @Field() guideline!: string;
  @Field() risk!: string;
  @Field({ description: mark }) mark!: string;
  @Field(() => String, { nullable: true, description: note }) markNote!: string | null;
  @Field(() => SourceType, { nullable: true }) source!: SourceType | null;
}

@ObjectType('ProcedureRecommendation', {
  description: 'What one body says of procedures for one population; bodies disagree, and both are shown.',
})
export class ProcedureRecommendationType {
  @Field(() => [String]) procedureCodes!: string[];
  @Field({ description: 'Body and year.' }) body!: string;
  @Field() direction!: string;
  @Field() population!: string;
  @Field(() => [SourceType], { description: 'Where it was published, as far as the catalogue lists it.' }) sources!: SourceType[];
  @Field({ description: mark }) mark!: string;
  @Field(() => String, { nullable: true, description: note }) markNote!: string | null;
}

const text = { nullable: true } as const;

@ObjectType('Procedure', {
  implements: () => NodeInterface,
  description: 'An entry of the catalogue. Reference data with marks, editable by boards, not medical advice.',
})
export class ProcedureType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field({ description: 'Stable short code, such as ESI-TF-L.' }) code!: string;
  @Field() name!: string;
  @Field(() => String, text) targetConditions!: string | null;
  @Field(() => String, text) guidance!: string | null;
  @Field(() => String, text) prerequisites!: string | null;
  @Field(() => String, text) contraindications!: string | null;
  @Field(() => String, { nullable: true, description: 'Days off normal activity, typical range.' }) recovery!: string | null;
  @Field(() => String, text) complications!: string | null;
  @Field(() => String, text) typicalRelief!: string | null;
  @Field(() => Int, { nullable: true, description: 'Weeks of conservative care expected before it.' }) conservativeCareMinWeeks!:
    number | null;
  @Field(() => String, { nullable: true, description: mark }) conservativeCareMark!: string | null;
  @Field(() => String, { nullable: true, description: note }) conservativeCareNote!: string | null;
  @Field({ description: 'False for what is listed only so that boards can say it is not offered.' }) offered!: boolean;
  @Field(() => [ProcedureRiskType]) risks!: ProcedureRiskType[];
  @Field(() => [ProcedureRecommendationType]) recommendations!: ProcedureRecommendationType[];
}
