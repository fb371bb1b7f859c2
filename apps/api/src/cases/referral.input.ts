import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { idempotencyKey, version } from '../graphql/command-input.js';
import { Day } from '../graphql/scalars.js';
import { PatientInput } from '../patients/patient.type.js';
import { FindingEnum, PainTypeEnum, PriorityEnum, SideEnum } from './case-enums.js';

@InputType('PainSiteInput')
export class PainSiteInput {
  @Field() site!: string;
  @Field(() => SideEnum) side!: 'LEFT';
}

@InputType('RedFlagInput')
export class RedFlagInput {
  @Field({ description: 'Each code once.' }) code!: string;
  @Field(() => FindingEnum) finding!: 'PRESENT';
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType('PainProfileInput')
export class PainProfileInput {
  @Field(() => PainTypeEnum) type!: 'OTHER';
  @Field(() => [PainSiteInput]) sites!: PainSiteInput[];
  @Field(() => Day, { nullable: true }) onset?: string | null;
  @Field(() => Float, { nullable: true, description: 'Months, at least 0.' }) durationMonths?: number | null;
  @Field(() => Int, { nullable: true, description: '0 to 10.' }) averageScore?: number | null;
  @Field(() => Int, { nullable: true, description: '0 to 10, at least the average.' }) worstScore?: number | null;
  @Field(() => [RedFlagInput], { nullable: true }) redFlags?: RedFlagInput[] | null;
  @Field(() => String, { nullable: true }) goals?: string | null;
}

@InputType('PriorTreatmentInput')
export class PriorTreatmentInput {
  @Field() what!: string;
  @Field(() => String, { nullable: true }) detail?: string | null;
  @Field(() => String, { nullable: true }) effect?: string | null;
}

@InputType('MedicationInput')
export class MedicationInput {
  @Field() name!: string;
  @Field(() => String, { nullable: true }) dose?: string | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false }) antithrombotic?: boolean | null;
  @Field(() => Day, { nullable: true }) lastTakenOn?: string | null;
}

@InputType('LaboratoryValueInput')
export class LaboratoryValueInput {
  @Field({ description: 'LOINC.' }) code!: string;
  @Field() name!: string;
  @Field(() => Float) value!: number;
  @Field() unit!: string;
  @Field(() => Day) takenOn!: string;
}

@InputType('HealthInput')
export class HealthInput {
  @Field(() => [String], { nullable: true }) diagnoses?: string[] | null;
  @Field(() => [MedicationInput], { nullable: true }) medications?: MedicationInput[] | null;
  @Field(() => [String], { nullable: true }) allergies?: string[] | null;
  @Field(() => [String], { nullable: true }) devices?: string[] | null;
  @Field(() => FindingEnum, { nullable: true }) pregnancy?: 'PRESENT' | null;
  @Field(() => [LaboratoryValueInput], { nullable: true }) laboratoryValues?: LaboratoryValueInput[] | null;
}

@InputType('ImagingStudyInput')
export class ImagingStudyInput {
  @Field(() => String, { nullable: true, description: 'DICOM StudyInstanceUID.' }) studyInstanceUid?: string | null;
  @Field() modality!: string;
  @Field(() => String, { nullable: true }) description?: string | null;
  @Field(() => Day, { nullable: true }) performedOn?: string | null;
  @Field(() => String, { nullable: true }) report?: string | null;
}

@InputType('ConsentInput', { description: 'On what basis the referral is shared with the board.' })
export class ConsentInput {
  @Field() basis!: string;
  @Field(() => Day, { nullable: true }) givenOn?: string | null;
}

@InputType('SubmitReferralInput')
export class SubmitReferralInput {
  @Field(() => ID) boardId!: string;
  @Field(() => ID, { nullable: true, description: 'Needed only by someone who refers for several organisations.' }) organisationId?:
    string | null;
  @Field({ description: 'What the board is asked.' }) question!: string;
  @Field({ description: 'Why it needs a board.' }) reason!: string;
  @Field(() => String, { nullable: true, description: "A code of the board's questionKinds." }) questionKind?: string | null;
  @Field(() => PriorityEnum, { nullable: true, description: 'A proposal; triage decides.' }) priority?: 'P3' | null;
  @Field(() => String, {
    nullable: true,
    description: 'Unique in the organisation; a second submission with it answers with the first case.',
  })
  externalReference?: string | null;
  @Field(() => String, { nullable: true }) referringClinician?: string | null;
  @Field(() => PatientInput) patient!: PatientInput;
  @Field(() => PainProfileInput) painProfile!: PainProfileInput;
  @Field(() => [PriorTreatmentInput], { nullable: true }) priorTreatments?: PriorTreatmentInput[] | null;
  @Field(() => HealthInput, { nullable: true }) health?: HealthInput | null;
  @Field(() => [ImagingStudyInput], { nullable: true }) imagingStudies?: ImagingStudyInput[] | null;
  @Field(() => ConsentInput, { nullable: true }) consentToShare?: ConsentInput | null;
  @Field(() => ID, { nullable: true, description: 'My draft that becomes this referral; it is gone with it.' }) draftId?: string | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('UpdateReferralInput', { description: 'Each part that is given replaces what was there.' })
export class UpdateReferralInput {
  @Field(() => ID) caseId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => String, { nullable: true }) question?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
  @Field(() => PainProfileInput, { nullable: true }) painProfile?: PainProfileInput | null;
  @Field(() => [PriorTreatmentInput], { nullable: true }) priorTreatments?: PriorTreatmentInput[] | null;
  @Field(() => HealthInput, { nullable: true }) health?: HealthInput | null;
  @Field(() => [ImagingStudyInput], { nullable: true }) imagingStudies?: ImagingStudyInput[] | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('WithdrawReferralInput')
export class WithdrawReferralInput {
  @Field(() => ID) caseId!: string;
  @Field(() => Int, version) version!: number;
  @Field() reason!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}
