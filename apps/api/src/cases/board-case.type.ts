import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BoardType, QuestionKindType } from '../boards/board.type.js';
import { NodeInterface } from '../graphql/node.type.js';
import { DateTime } from '../graphql/scalars.js';
import { StreamPositionType } from '../graphql/stream-position.type.js';
import { PatientType } from '../patients/patient.type.js';
import { PersonType } from '../specialists/person.type.js';
import { CaseStatusEnum, PriorityEnum } from './case-enums.js';
import {
  HealthType,
  ImagingStudyType,
  InformationItemType,
  MissingItemType,
  PainProfileType,
  PriorTreatmentType,
} from './clinical.type.js';
import { CaseAlertType, CaseClockType, CaseOwnerEnum, CaseReopeningType } from './life.type.js';
import { ReviewType } from './review.type.js';

const may = (what: string) => ({ description: `Whether the viewer may ${what}, by the same rule as the command.` });

@ObjectType('BoardCase', { implements: () => NodeInterface, description: 'One referral of one patient to one board, with its question.' })
export class BoardCaseType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field({ description: 'Board, year and running number, such as SPN-2026-0142; never reused.' }) number!: string;
  @Field(() => CaseStatusEnum) status!: string;
  @Field(() => PriorityEnum, { nullable: true, description: 'As triaged; before that as the referrer proposed, or P1 for a red flag.' })
  priority!: string | null;
  @Field(() => Int, { nullable: true, description: "1 (simple) to 5, set by triage; the board's side only." }) complexity!: number | null;
  @Field(() => Int, { description: 'Send it back with a change, so that nothing is overwritten unseen.' }) version!: number;
  @Field({ description: 'What the board is asked.' }) question!: string;
  @Field({ description: 'Why it needs a board.' }) reason!: string;
  @Field(() => QuestionKindType) questionKind!: QuestionKindType;
  @Field(() => String, { nullable: true, description: "The referring system's own reference; unique in its organisation for ever." })
  externalReference!: string | null;
  @Field({ description: 'Name of the referring organisation.' }) referredBy!: string;
  @Field(() => String, { nullable: true }) referringClinician!: string | null;
  @Field(() => String, { nullable: true, description: 'Coded reason of a declined or closed case.' }) endCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was declined, withdrawn or closed.' }) endReason!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was declined, withdrawn or closed.' }) endedAt!: string | null;
  @Field(() => DateTime, {
    nullable: true,
    description:
      'Since when the patient no longer agrees that this is shared further: no new guest, no copy of a letter. Null while they do.',
  })
  consentWithdrawnAt!: string | null;
  @Field(() => PersonType, { nullable: true, description: "Who wrote that down; null for a hospital's system, and while they agree." })
  consentWithdrawnBy!: PersonType | null;
  @Field(() => String, { nullable: true, description: 'What the patient said.' }) consentWithdrawnReason!: string | null;
  @Field(may('record that the patient withdraws the consent to share')) mayWithdrawConsent!: boolean;
  @Field(() => CaseOwnerEnum, {
    nullable: true,
    description: "Whose turn it is: the referrer's while information is awaited. Null when it has ended.",
  })
  owner!: string | null;
  @Field(() => [BoardCaseType], {
    description: 'Warns, while this case is open: other open cases of the same patient on the same board that the viewer may see.',
  })
  otherOpenCases!: BoardCaseType[];
  @Field(() => [CaseClockType], { description: "By when each step is due, of the latest pass; empty on the referrer's side." })
  clocks!: CaseClockType[];
  @Field(() => [CaseAlertType], { description: "Whom red flags have alerted, the earliest first; empty on the referrer's side." })
  alerts!: CaseAlertType[];
  @Field(() => [CaseReopeningType], { description: "That it was taken up again, in order; empty on the referrer's side." })
  reopenings!: CaseReopeningType[];
  @Field(() => [BoardCaseType], { description: 'Earlier cases of the same patient that the viewer may see, newest first, at most 20.' })
  previousCases!: BoardCaseType[];
  @Field(() => DateTime, { nullable: true }) submittedAt!: string | null;
  @Field(() => DateTime, { description: "The latest change that the viewer's side may see." }) updatedAt!: string;
  @Field(() => BoardType) board!: BoardType;
  @Field(() => PatientType) patient!: PatientType;
  @Field(() => PainProfileType) painProfile!: PainProfileType;
  @Field(() => [PriorTreatmentType]) priorTreatments!: PriorTreatmentType[];
  @Field(() => HealthType) health!: HealthType;
  @Field(() => [ImagingStudyType]) imagingStudies!: ImagingStudyType[];
  @Field(() => [MissingItemType], { description: 'What is still missing for this kind of referral, and who owes it.' })
  readiness!: MissingItemType[];
  @Field(() => [InformationItemType], { description: 'What the board asked for, the earliest first.' })
  requestedInformation!: InformationItemType[];
  @Field(() => String, {
    nullable: true,
    description: "The board's emergency route, present when a red flag is. This service is not watched around the clock.",
  })
  emergencyRoute!: string | null;
  @Field(() => ReviewType, { nullable: true, description: "The latest review; null on the referrer's side." }) review!: ReviewType | null;
  @Field(() => [ReviewType], { description: "All reviews in order; empty on the referrer's side." }) reviews!: ReviewType[];
  @Field(() => StreamPositionType, { description: "The viewer's side of this case." }) stream!: StreamPositionType;
  @Field(may('triage it')) mayTriage!: boolean;
  @Field(may('change the referral')) mayUpdateReferral!: boolean;
  @Field(may('withdraw the referral')) mayWithdraw!: boolean;
  @Field(may('ask the referrer for information')) mayRequestInformation!: boolean;
  @Field(may('answer what was asked for')) mayAnswerInformation!: boolean;
  @Field(may('close the case')) mayClose!: boolean;
  @Field(may('take the case up again')) mayReopen!: boolean;
}
