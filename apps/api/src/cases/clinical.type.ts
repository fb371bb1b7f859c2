import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { NodeInterface } from '../graphql/node.type.js';
import { DateTime, Day } from '../graphql/scalars.js';
import { PersonType } from '../specialists/person.type.js';
import { FindingEnum, PainTypeEnum, SideEnum } from './case-enums.js';

@ObjectType('PainSite')
export class PainSiteType {
  @Field({ description: 'Where it hurts, in words.' }) site!: string;
  @Field(() => SideEnum) side!: string;
}

@ObjectType('RedFlag', { description: 'A warning sign and whether it was found.' })
export class RedFlagType {
  @Field() code!: string;
  @Field(() => FindingEnum) finding!: string;
  @Field(() => String, { nullable: true }) note!: string | null;
}

@ObjectType('PainProfile')
export class PainProfileType {
  @Field(() => PainTypeEnum) type!: string;
  @Field(() => [PainSiteType]) sites!: PainSiteType[];
  @Field(() => Day, { nullable: true }) onset!: string | null;
  @Field(() => Float, { nullable: true, description: 'How long, in months.' }) durationMonths!: number | null;
  @Field(() => Int, { nullable: true, description: 'Numeric rating scale, 0 to 10.' }) averageScore!: number | null;
  @Field(() => Int, { nullable: true, description: 'Numeric rating scale, 0 to 10.' }) worstScore!: number | null;
  @Field(() => [RedFlagType]) redFlags!: RedFlagType[];
  @Field(() => String, { nullable: true, description: "The patient's own goals and preference." }) goals!: string | null;
}

@ObjectType('PriorTreatment')
export class PriorTreatmentType {
  @Field() what!: string;
  @Field(() => String, { nullable: true, description: 'Dose, number of sessions, how long.' }) detail!: string | null;
  @Field(() => String, { nullable: true }) effect!: string | null;
}

@ObjectType('Medication')
export class MedicationType {
  @Field() name!: string;
  @Field(() => String, { nullable: true }) dose!: string | null;
  @Field({ description: 'Affects clotting.' }) antithrombotic!: boolean;
  @Field(() => Day, { nullable: true, description: 'Day of the last dose.' }) lastTakenOn!: string | null;
}

@ObjectType('LaboratoryValue')
export class LaboratoryValueType {
  @Field({ description: 'LOINC.' }) code!: string;
  @Field() name!: string;
  @Field(() => Float) value!: number;
  @Field() unit!: string;
  @Field(() => Day) takenOn!: string;
}

@ObjectType('Health')
export class HealthType {
  @Field(() => [String]) diagnoses!: string[];
  @Field(() => [MedicationType]) medications!: MedicationType[];
  @Field(() => [String]) allergies!: string[];
  @Field(() => [String], { description: 'Implants and devices.' }) devices!: string[];
  @Field(() => FindingEnum) pregnancy!: string;
  @Field(() => [LaboratoryValueType]) laboratoryValues!: LaboratoryValueType[];
}

@ObjectType('ImagingStudy', { implements: () => NodeInterface, description: 'A DICOM study as the referral names it.' })
export class ImagingStudyType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'DICOM StudyInstanceUID (0020,000D).' }) studyInstanceUid!: string | null;
  @Field({ description: 'DICOM modality (0008,0060), such as MR.' }) modality!: string;
  @Field(() => String, { nullable: true }) description!: string | null;
  @Field(() => Day, { nullable: true }) performedOn!: string | null;
  @Field(() => String, { nullable: true }) report!: string | null;
}

@ObjectType('MissingItem', { description: 'Something that the board needs for this kind of referral and has not got.' })
export class MissingItemType {
  @Field({ description: 'What, as a code, such as ANTITHROMBOTIC_LAST_DOSE.' }) code!: string;
  @Field({ description: 'Who owes it: REFERRER or PATIENT.' }) owedBy!: string;
  @Field({ description: 'Why it is asked for: a publication or a rule of the clinical fact base.' }) source!: string;
  @Field({ description: 'How well the source was checked: R read, Rp read in part, M from memory, P product default, I inferred.' })
  mark!: string;
}

@ObjectType('InformationItem', {
  implements: () => NodeInterface,
  description: 'Something that the board asked the referring side for, and what was answered.',
})
export class InformationItemType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field({ description: 'What is asked for.' }) what!: string;
  @Field(() => String, { nullable: true, description: 'Who owes it, in words.' }) owedBy!: string | null;
  @Field(() => Day, { nullable: true, description: 'The last day on which it is not late.' }) dueOn!: string | null;
  @Field(() => DateTime) requestedAt!: string;
  @Field(() => PersonType, { nullable: true, description: 'Who asked.' }) requestedBy!: PersonType | null;
  @Field(() => DateTime, { nullable: true, description: 'Null while it is open.' }) answeredAt!: string | null;
  @Field(() => PersonType, { nullable: true, description: "Who answered; null for a hospital's system." }) answeredBy!: PersonType | null;
  @Field(() => String, { nullable: true, description: 'In words; null where a change of the referral was the answer.' })
  answer!: string | null;
  @Field(() => String, { nullable: true, description: "Where the answer is found, such as a document's number." }) reference!:
    string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was no longer asked for.' }) withdrawnAt!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was no longer asked for.' }) withdrawReason!: string | null;
  @Field({ description: 'Awaited, and past the day on which it was due.' }) overdue!: boolean;
}
