import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { idempotencyKey, version } from '../graphql/command-input.js';
import { Day } from '../graphql/scalars.js';
import { CloseCodeEnum } from './life.type.js';
import { ConsentInput, HealthInput, ImagingStudyInput, PainProfileInput, PriorTreatmentInput } from './referral.input.js';
import { InformationItemInput, TriageAcceptInput } from './triage.input.js';

const ofCase = { description: 'The case.' } as const;

@InputType('CloseCaseInput')
export class CloseCaseInput {
  @Field(() => ID, ofCase) caseId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => CloseCodeEnum, { description: 'Boards count by it.' }) code!: string;
  @Field(() => String, { nullable: true, description: 'In words, at most 4,000 characters; needed with OTHER.' }) reason?: string | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('ReopenCaseInput')
export class ReopenCaseInput {
  @Field(() => ID, ofCase) caseId!: string;
  @Field(() => Int, version) version!: number;
  @Field({ description: 'Why it is taken up again; 1 to 4,000 characters.' }) reason!: string;
  @Field(() => String, {
    nullable: true,
    description: "What the new review is asked; the case's question when left out. Only where a review opens at once.",
  })
  question?: string | null;
  @Field(() => TriageAcceptInput, {
    nullable: true,
    description: 'How the new review is judged; as the case was judged last when left out. Only where a review opens at once.',
  })
  review?: TriageAcceptInput | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('RequestInformationInput')
export class RequestInformationInput {
  @Field(() => ID, ofCase) caseId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => [InformationItemInput], { description: '1 to 50 items: what, who owes it, by when.' }) items!: InformationItemInput[];
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('InformationAnswerInput', { description: 'The answer to one item.' })
export class InformationAnswerInput {
  @Field(() => ID, { description: 'The item, once.' }) itemId!: string;
  @Field({ description: 'In words; 1 to 20,000 characters.' }) answer!: string;
  @Field(() => String, { nullable: true, description: "Where it is found, such as a document's number; at most 500 characters." })
  reference?: string | null;
}

@InputType('AnswerInformationInput')
export class AnswerInformationInput {
  @Field(() => ID, ofCase) caseId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => [InformationAnswerInput], { description: 'One or several of the open items.' }) answers!: InformationAnswerInput[];
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('WithdrawInformationRequestInput')
export class WithdrawInformationRequestInput {
  @Field(() => ID, ofCase) caseId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => ID, { description: 'An open item of the case.' }) itemId!: string;
  @Field({ description: 'Why it is no longer needed; 1 to 2,000 characters.' }) reason!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('AnswerAlertInput')
export class AnswerAlertInput {
  @Field(() => ID, { description: 'An alert that stands.' }) alertId!: string;
  @Field({ description: 'What is being done; 1 to 2,000 characters.' }) answer!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('ReadinessPatientInput', { description: 'What readiness asks of a patient: no name and no identifier.' })
export class ReadinessPatientInput {
  @Field(() => Day) birthDate!: string;
  @Field({ description: 'As the organisation records it.' }) sex!: string;
}

@InputType('ReferralReadinessInput', { description: 'A referral as far as it is written. Nothing of it is kept.' })
export class ReferralReadinessInput {
  @Field(() => String, { nullable: true, description: 'What the board is asked.' }) question?: string | null;
  @Field(() => PainProfileInput, { description: 'Its type says what is asked for.' }) painProfile!: PainProfileInput;
  @Field(() => [PriorTreatmentInput], { nullable: true }) priorTreatments?: PriorTreatmentInput[] | null;
  @Field(() => HealthInput, { nullable: true }) health?: HealthInput | null;
  @Field(() => [ImagingStudyInput], { nullable: true }) imagingStudies?: ImagingStudyInput[] | null;
  @Field(() => ReadinessPatientInput, { nullable: true }) patient?: ReadinessPatientInput | null;
  @Field(() => ConsentInput, { nullable: true }) consentToShare?: ConsentInput | null;
}
