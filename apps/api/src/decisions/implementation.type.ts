import { Field, ID, Int, ObjectType, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { implementationStatuses, notDoneReasons, patientAnswers, progressStates, reopeningReasons } from '#decisions';
import { BoardCaseType } from '../cases/board-case.type.js';
import { SideEnum } from '../cases/case-enums.js';
import { AudienceEnum } from '../discussion/comment.type.js';
import { enumOf } from '../graphql/enum-of.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime, Day } from '../graphql/scalars.js';
import { RecommendationKindEnum } from '../opinions/recommendation.type.js';
import { ProcedureType } from '../procedures/procedure.type.js';
import { PersonType } from '../specialists/person.type.js';
import { DecisionType } from './decision.type.js';

export const ImplementationStatusEnum = enumOf(implementationStatuses);
registerEnumType(ImplementationStatusEnum, { name: 'ImplementationStatus', description: 'Whether a step of a decision was carried out.' });
export const NotDoneReasonEnum = enumOf(notDoneReasons);
registerEnumType(NotDoneReasonEnum, { name: 'NotDoneReason', description: 'Why a step was carried out in part, or not at all.' });
export const PatientAnswerKindEnum = enumOf(patientAnswers);
registerEnumType(PatientAnswerKindEnum, { name: 'PatientAnswerKind', description: 'What a patient said to a decision.' });
export const ProgressEnum = enumOf(progressStates);
registerEnumType(ProgressEnum, { name: 'ImplementationProgress', description: 'How much of a whole decision was carried out.' });
const ReopeningReasonEnum = enumOf(reopeningReasons);
registerEnumType(ReopeningReasonEnum, { name: 'ReopeningReason', description: 'Why the board should look at a decided case again.' });

const recordedBy = { nullable: true, description: "Who wrote it down; null for a hospital's system." } as const;
const count = (which: string) => ({ description: `Steps that ${which}.` });

@ObjectType('Implementation', { description: 'One report of what has become of a step; later ones are added to it.' })
export class ImplementationType {
  @Field(() => ImplementationStatusEnum, { description: 'What was reported.' }) status!: string;
  @Field(() => NotDoneReasonEnum, { nullable: true, description: 'Why, for what was not wholly done.' }) reasonCode!: string | null;
  @Field(() => Day, { nullable: true, description: 'The day on which it was done, or for which it is planned.' }) onDay!: string | null;
  @Field(() => String, { nullable: true, description: 'In words.' }) note!: string | null;
  @Field(() => AudienceEnum, { description: "The side that reported it; what the board notes, only the board's side reads." })
  source!: string;
  @Field(() => PersonType, recordedBy) recordedBy!: PersonType | null;
  @Field(() => DateTime, { description: 'When it was written down.' }) recordedAt!: string;
}

@ObjectType('DecisionStep', { description: 'Where a step of a decision stands.' })
export class DecisionStepType {
  @Field(() => ID, { description: 'The decision; name it when you report, and a report on another one is refused.' }) decisionId!: string;
  @Field(() => Int, { description: 'Counts from 1, as in the recommendation.' }) number!: number;
  @Field(() => RecommendationKindEnum, { description: 'Kind of step.' }) kind!: string;
  @Field(() => ProcedureType, { nullable: true, description: 'For a procedure, which one.' }) procedure!: ProcedureType | null;
  @Field(() => SideEnum, { nullable: true, description: "The patient's side." }) side!: string | null;
  @Field(() => ImplementationStatusEnum, { description: 'As it was last reported; PENDING while nothing was.' }) status!: string;
  @Field(() => NotDoneReasonEnum, { nullable: true, description: 'Why, as it was last reported.' }) reasonCode!: string | null;
  @Field(() => Day, { nullable: true, description: 'The day for which it is, or last was, planned.' }) plannedOn!: string | null;
  @Field(() => Day, { nullable: true, description: 'The day on which it was done, wholly or in part.' }) performedOn!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was last reported on.' }) reportedAt!: string | null;
  @Field(() => Day, { nullable: true, description: 'Its planned day, once that has passed while it is pending.' }) overdueSince!:
    string | null;
  @Field({ description: 'Whether the referring side reads it: from when it was reported, or the letter released.' }) shared!: boolean;
  @Field(() => [ImplementationType], { description: 'The reports that the viewer may read, the oldest first, at most 100.' })
  reports!: ImplementationType[];
}

@ObjectType('ImplementationSummary', { description: 'What has become of a whole decision. What is not offered is no step to carry out.' })
export class ImplementationSummaryType {
  @Field(() => ProgressEnum, { description: 'In one word.' }) progress!: string;
  @Field(() => Int, { description: 'Steps to carry out: what the four counts add up to.' }) steps!: number;
  @Field(() => Int, count('were done')) done!: number;
  @Field(() => Int, count('were done in part')) partly!: number;
  @Field(() => Int, count('were not done')) notDone!: number;
  @Field(() => Int, count('are pending')) pending!: number;
  @Field(() => Day, { nullable: true, description: 'The earliest planned day that has passed without a report.' }) overdueSince!:
    string | null;
  @Field(() => ReopeningReasonEnum, { nullable: true, description: 'A suggestion to look at the case again; nothing is reopened by it.' })
  reopeningSuggested!: string | null;
}

@ObjectType('PatientAnswer', { description: 'What the patient said to a decision; a later answer is added to it.' })
export class PatientAnswerType {
  @Field(() => PatientAnswerKindEnum, { description: 'The answer.' }) answer!: string;
  @Field(() => String, { nullable: true, description: 'Which of the offered alternatives was chosen.' }) alternative!: string | null;
  @Field(() => String, { nullable: true, description: 'Who told the patient, by name.' }) toldBy!: string | null;
  @Field(() => Day, { description: 'The day of the answer.' }) answeredOn!: string;
  @Field(() => String, { nullable: true, description: 'In words.' }) note!: string | null;
  @Field(() => PersonType, recordedBy) recordedBy!: PersonType | null;
  @Field(() => DateTime, { description: 'When it was written down.' }) recordedAt!: string;
}

/** What follow-through adds to a decision. */
@Resolver(() => DecisionType)
export class DecisionFollowFields {
  @ResolveField(() => [DecisionStepType], { description: 'Its steps in order, with where each stands.' })
  steps(): object {
    return readThroughMap();
  }
  @ResolveField(() => ImplementationSummaryType, { description: 'Where its steps stand together.' })
  implementation(): object {
    return readThroughMap();
  }
  @ResolveField(() => [PatientAnswerType], { description: 'What the patient said to it, the latest first, at most 50.' })
  patientAnswers(): object {
    return readThroughMap();
  }
}

/** … and to a case. */
@Resolver(() => BoardCaseType)
export class CaseFollowFields {
  @ResolveField(() => [DecisionStepType], {
    description:
      'The steps of which the referring side has been told: reported on, or in a letter that was released. The same for both sides.',
  })
  plan(): object {
    return readThroughMap();
  }
  @ResolveField(() => ImplementationSummaryType, {
    nullable: true,
    description: "What has become of the decision that stands; the board's side only, null without a decision.",
  })
  implementation(): object | null {
    return readThroughMap();
  }
  @ResolveField(() => [PatientAnswerType], {
    description: 'What the patient said to decisions on this case, the latest first, at most 50.',
  })
  patientAnswers(): object {
    return readThroughMap();
  }
  @ResolveField(() => Boolean, {
    description: "Whether the viewer may report on the decision that stands, and write down the patient's answer.",
  })
  mayReport(): boolean {
    return readThroughMap();
  }
}
