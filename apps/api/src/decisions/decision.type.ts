import { Field, ID, Int, ObjectType, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { safetyVerdicts } from '#decisions';
import { ConflictKindEnum, ConflictTreatmentEnum } from '../cases/conflict.type.js';
import { ReviewType } from '../cases/review.type.js';
import { NodeInterface } from '../graphql/node.type.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime, Day } from '../graphql/scalars.js';
import { StreamPositionType } from '../graphql/stream-position.type.js';
import { RecommendationType } from '../opinions/recommendation.type.js';
import { enumOf } from '../graphql/enum-of.js';
import { DisciplineEnum, PersonType } from '../specialists/person.type.js';

export const BallotChoiceEnum = enumOf(['APPROVE', 'OBJECT', 'ABSTAIN', 'RECUSE']);
registerEnumType(BallotChoiceEnum, {
  name: 'BallotChoice',
  description: 'Objecting and recusing need a reason; recusing does not count for the quorum.',
});
export const StrengthEnum = enumOf(['UNANIMOUS', 'MAJORITY', 'SPLIT']);
registerEnumType(StrengthEnum, { name: 'Strength', description: 'How the board stood at ratification.' });

export const SafetyVerdictEnum = enumOf(safetyVerdicts);
registerEnumType(SafetyVerdictEnum, { name: 'SafetyVerdict', description: 'Worst first.' });

@ObjectType('Ballot')
export class BallotType {
  @Field(() => PersonType) voter!: PersonType;
  @Field(() => DisciplineEnum, { nullable: true }) discipline!: string | null;
  @Field(() => BallotChoiceEnum) choice!: string;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => DateTime) castAt!: string;
  @Field(() => PersonType, { nullable: true, description: 'Who took it by phone.' }) takenBy!: PersonType | null;
  @Field(() => DateTime, { nullable: true, description: 'When the voter confirmed a ballot given by phone.' }) confirmedAt!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'An objection that the chair has acknowledged.' }) acknowledgedAt!: string | null;
}

@ObjectType('QuorumRequirement', { description: '`count` people who vote for any of these disciplines; one person counts once.' })
export class QuorumRequirementType {
  @Field() label!: string;
  @Field(() => [DisciplineEnum]) disciplines!: string[];
  @Field(() => Int) count!: number;
  @Field() met!: boolean;
  @Field(() => [PersonType], { description: 'Who fills it.' }) by!: PersonType[];
}

@ObjectType('Quorum')
export class QuorumType {
  @Field() met!: boolean;
  @Field(() => [QuorumRequirementType]) requirements!: QuorumRequirementType[];
  @Field(() => [QuorumRequirementType]) missing!: QuorumRequirementType[];
}

const may = (what: string) => ({ description: `Whether the viewer may ${what}.` });

@ObjectType('Proposal', {
  implements: () => NodeInterface,
  description: 'A recommendation put to the vote; each revision voids the ballots before it.',
})
export class ProposalType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field(() => Int) revision!: number;
  @Field(() => RecommendationType) recommendation!: RecommendationType;
  @Field() rationale!: string;
  @Field(() => PersonType) proposedBy!: PersonType;
  @Field(() => DateTime) proposedAt!: string;
  @Field(() => StreamPositionType, { description: "The board's side of the case: how new this answer is." }) stream!: StreamPositionType;
  @Field(() => [BallotType], { description: 'Of this revision, in the order in which they were cast.' }) ballots!: BallotType[];
  @Field(() => QuorumType) quorum!: QuorumType;
  @Field(may('vote')) mayCastBallot!: boolean;
  @Field(may('enter a ballot that a member gives by phone')) mayCastBallotForOthers!: boolean;
  @Field(may('acknowledge objections')) mayAcknowledgeDissents!: boolean;
  @Field({ description: 'Whether the viewer is in a position to ratify it; what is missing is named when it is refused.' })
  mayRatify!: boolean;
}

@ObjectType('Dissent', { implements: () => NodeInterface, description: 'A named, reasoned objection carried on a decision for ever.' })
export class DissentType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field(() => PersonType) by!: PersonType;
  @Field(() => DisciplineEnum, { nullable: true }) discipline!: string | null;
  @Field() reason!: string;
  @Field(() => DateTime, { nullable: true }) acknowledgedAt!: string | null;
}

@ObjectType('SafetyResult', { description: 'What a safety rule said, as it was entered.' })
export class SafetyResultType {
  @Field({ description: "The rule's id or name." }) rule!: string;
  @Field(() => SafetyVerdictEnum) verdict!: string;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => String, { nullable: true, description: 'Why the board went on in spite of it.' }) override!: string | null;
  @Field(() => String, { nullable: true, description: 'What was relied on.' }) advice!: string | null;
  @Field(() => PersonType, { nullable: true, description: 'Who answered for it; null where the chair wrote it down while ratifying.' })
  overriddenBy!: PersonType | null;
  @Field(() => PersonType, { nullable: true, description: 'Who signed a stop as well.' }) secondedBy!: PersonType | null;
}

@ObjectType('RecordedConflict', { description: 'A declared conflict of interest as it stood at ratification.' })
export class RecordedConflictType {
  @Field(() => PersonType, { description: 'Whose interest it is.' }) person!: PersonType;
  @Field(() => ConflictKindEnum, { description: 'What it is about.' }) kind!: string;
  @Field(() => ConflictTreatmentEnum, { description: 'As the charter said when it was declared.' }) treatment!: string;
  @Field({ description: 'What it is, in the words of who declared it.' }) note!: string;
  @Field(() => DateTime, { description: 'When it was declared.' }) declaredAt!: string;
}

@ObjectType('RecordedAttendance', { description: 'Somebody who sat in the meeting when it was ratified there.' })
export class RecordedAttendanceType {
  @Field(() => PersonType, { description: 'Who.' }) person!: PersonType;
  @Field(() => DisciplineEnum, { nullable: true, description: 'For which discipline; null for whoever votes for none.' }) discipline!: string | null;
  @Field({ description: 'Whether they took part from elsewhere.' }) remote!: boolean;
  @Field(() => DateTime, { description: 'Since when they were there.' }) arrivedAt!: string;
}

@ObjectType('RecordedAdvice', { description: 'What somebody who is not of the board had advised.' })
export class RecordedAdviceType {
  @Field({ description: 'Who advised.' }) adviser!: string;
  @Field(() => DisciplineEnum, { description: 'Of which discipline.' }) discipline!: string;
  @Field(() => Day, { description: 'On which day.' }) givenOn!: string;
  @Field({ description: 'What they advised.' }) content!: string;
}

@ObjectType('DecisionRecord', { description: 'What else the board put on record when it decided.' })
export class DecisionRecordType {
  @Field(() => String, { nullable: true }) patientPreference!: string | null;
  @Field(() => [String]) optionsConsidered!: string[];
  @Field(() => String, { nullable: true }) informationMissing!: string | null;
  @Field(() => String, { nullable: true }) rehabilitationPlan!: string | null;
  @Field(() => String, { nullable: true }) medicationPlan!: string | null;
  @Field(() => [SafetyResultType]) safetyResults!: SafetyResultType[];
  @Field(() => [RecordedAdviceType], { description: 'Advice from people who are not of the board, by the day on which it was given.' })
  advice!: RecordedAdviceType[];
  @Field(() => [RecordedAttendanceType], { description: 'Who sat in the meeting at that moment; empty where it was decided without one.' })
  attendance!: RecordedAttendanceType[];
  @Field({ description: 'Whether a meeting dealt with the case at that moment.' }) decidedInMeeting!: boolean;
  @Field(() => [RecordedConflictType], { description: 'Conflicts of interest that stood, in the order of their declaration.' })
  conflicts!: RecordedConflictType[];
  @Field(() => [String], { description: 'What the patient must be told before consenting.' }) consentPoints!: string[];
  @Field(() => String, { nullable: true }) fundingRoute!: string | null;
  @Field(() => PersonType, { nullable: true }) tellsPatient!: PersonType | null;
  @Field(() => Day, { nullable: true }) tellPatientBy!: string | null;
}

@ObjectType('Decision', {
  implements: () => NodeInterface,
  description: 'The ratified result of a review; it never changes, a later one supersedes it.',
})
export class DecisionType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field(() => RecommendationType) recommendation!: RecommendationType;
  @Field() rationale!: string;
  @Field(() => StrengthEnum) strength!: string;
  @Field(() => String, { nullable: true, description: "The chair's reason for a declared split." }) splitReason!: string | null;
  @Field(() => [BallotType], { description: 'Exactly those that stood at ratification.' }) ballots!: BallotType[];
  @Field(() => [DissentType]) dissents!: DissentType[];
  @Field(() => QuorumType) quorum!: QuorumType;
  @Field(() => DecisionRecordType) record!: DecisionRecordType;
  @Field(() => Int, { description: "Version of the board's charter that it was made under." }) charterVersion!: number;
  @Field(() => PersonType) ratifiedBy!: PersonType;
  @Field(() => DateTime) ratifiedAt!: string;
  @Field(() => DecisionType, { nullable: true }) supersedes!: DecisionType | null;
  @Field(() => DecisionType, { nullable: true }) supersededBy!: DecisionType | null;
}

/** What decisions add to a review. */
@Resolver(() => ReviewType)
export class ReviewDecisionFields {
  @ResolveField(() => ProposalType, { nullable: true })
  proposal(): object | null {
    return readThroughMap();
  }
  @ResolveField(() => DecisionType, { nullable: true, description: 'The one that stands; earlier ones are reached through supersedes.' })
  decision(): object | null {
    return readThroughMap();
  }
  @ResolveField(() => Boolean, { description: 'Whether the viewer may put a proposal to the vote, or revise it.' })
  mayPropose(): boolean {
    return readThroughMap();
  }
}
