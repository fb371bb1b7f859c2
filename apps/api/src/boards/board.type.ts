import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../graphql/enum-of.js';
import { DisciplineEnum, PersonType } from '../specialists/person.type.js';
import { NodeInterface } from '../graphql/node.type.js';
import { StreamPositionType } from '../graphql/stream-position.type.js';

export const BoardRoleEnum = enumOf(['CHAIR', 'COORDINATOR', 'MEMBER', 'GUEST', 'OBSERVER']);
registerEnumType(BoardRoleEnum, {
  name: 'BoardRole',
  description: 'What somebody is on a board. A guest is a member for named cases until a date; an observer reads and never votes.',
});

@ObjectType('QuorumRule', { description: '`count` people who vote for any of these disciplines.' })
export class QuorumRuleType {
  @Field() label!: string;
  @Field(() => [DisciplineEnum]) disciplines!: string[];
  @Field(() => Int) count!: number;
}

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
  @Field(() => StreamPositionType, { nullable: true, description: 'Facts about its worklist; members only.' })
  stream!: StreamPositionType | null;
}

@ObjectType('Membership', { description: 'What the signed-in person is on one board.' })
export class MembershipType {
  @Field(() => BoardType) board!: BoardType;
  @Field(() => BoardRoleEnum) role!: string;
  @Field(() => DisciplineEnum, { nullable: true }) discipline!: string | null;
}
