import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../graphql/enum-of.js';
import { DisciplineEnum, PersonType } from '../specialists/person.type.js';
import { DateTime } from '../graphql/scalars.js';
import { CharterVersionType, CharterWarningType, QuorumRuleType } from './charter.type.js';
import { NodeInterface } from '../graphql/node.type.js';
import { StreamPositionType } from '../graphql/stream-position.type.js';

export const BoardRoleEnum = enumOf(['CHAIR', 'COORDINATOR', 'MEMBER', 'GUEST', 'OBSERVER']);
registerEnumType(BoardRoleEnum, {
  name: 'BoardRole',
  description: 'What somebody is on a board. A guest is a member for named cases until a date; an observer reads and never votes.',
});

export const SeatRoleEnum = enumOf(['CHAIR', 'COORDINATOR', 'MEMBER', 'OBSERVER']);
registerEnumType(SeatRoleEnum, {
  name: 'SeatRole',
  description: 'What somebody who sits on a board is there. Guests are invited to a case instead.',
});

@ObjectType('QuestionKind', { description: "A kind of question in the board's charter, with the quorum that it needs." })
export class QuestionKindType {
  @Field() code!: string;
  @Field() name!: string;
  @Field(() => [QuorumRuleType]) quorum!: QuorumRuleType[];
  @Field({ description: 'Its quorum replaces every other one in a P1 case, and ballots may be given by phone.' }) emergency!: boolean;
  @Field(() => [DisciplineEnum], { description: 'Of which disciplines an opinion is asked for.' }) asks!: string[];
}

@ObjectType('BoardMember')
export class BoardMemberType {
  @Field(() => PersonType) person!: PersonType;
  @Field(() => BoardRoleEnum) role!: string;
  @Field(() => DisciplineEnum, { nullable: true, description: 'For what this member votes.' }) discipline!: string | null;
  @Field({ description: "Has the chair's powers when the chair is away or conflicted." }) deputy!: boolean;
  @Field(() => Int, { description: 'Raised by every change of this member; a change names the one that it saw.' }) version!: number;
}

export const BoardMemberChangeKindEnum = enumOf(['JOINED', 'CHANGED', 'LEFT']);
registerEnumType(BoardMemberChangeKindEnum, {
  name: 'BoardMemberChangeKind',
  description: "What became of somebody's place on a board.",
});

@ObjectType('BoardMemberChange', { description: 'Somebody joined the board, became something else on it, or left it.' })
export class BoardMemberChangeType {
  @Field(() => BoardMemberChangeKindEnum) kind!: string;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => BoardRoleEnum, { description: 'From then on; of one who left, until then.' }) role!: string;
  @Field(() => DisciplineEnum, { nullable: true, description: 'For what they vote, or voted until then.' }) discipline!: string | null;
  @Field({ description: "Has, or had until then, the chair's powers when the chair is away." }) deputy!: boolean;
  @Field(() => PersonType, { nullable: true, description: 'Who made the change.' }) changedBy!: PersonType | null;
  @Field(() => DateTime) at!: string;
}

@ObjectType('Board', {
  implements: () => NodeInterface,
  description: 'A standing multidisciplinary team, often across several organisations.',
})
export class BoardType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field({ description: 'First part of its case numbers.' }) code!: string;
  @Field(() => [BoardMemberType], { description: 'Empty for those who are not on the board.' }) members!: BoardMemberType[];
  @Field(() => [QuestionKindType]) questionKinds!: QuestionKindType[];
  @Field({ description: 'What to do when a red flag is present. This service is not watched around the clock.' }) emergencyRoute!: string;
  @Field(() => CharterVersionType, { nullable: true, description: 'In force for what begins now; for members, and guests of a case.' })
  charter!: CharterVersionType | null;
  @Field(() => [CharterVersionType], { description: 'The newest first, at most 100.' }) charterVersions!: CharterVersionType[];
  @Field(() => [CharterWarningType], { description: 'What its members cannot decide when one of them is absent or recused; members only.' })
  warnings!: CharterWarningType[];
  @Field(() => [BoardMemberChangeType], {
    description: 'Who came, changed and left, the newest first, at most 500; for the chair, the deputy and coordinators.',
  })
  memberChanges!: BoardMemberChangeType[];
  @Field({ description: 'Whether the viewer may add, change and remove members.' }) mayChangeMembers!: boolean;
  @Field({ description: 'Whether the viewer may amend the charter.' }) mayAmendCharter!: boolean;
  @Field(() => StreamPositionType, { nullable: true, description: 'Facts about its worklist; members only.' })
  stream!: StreamPositionType | null;
}

@ObjectType('Membership', { description: 'What the signed-in person is on one board.' })
export class MembershipType {
  @Field(() => BoardType) board!: BoardType;
  @Field(() => BoardRoleEnum) role!: string;
  @Field(() => DisciplineEnum, { nullable: true }) discipline!: string | null;
}
