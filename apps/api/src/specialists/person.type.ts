import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { disciplines } from '#specialists';
import { enumOf } from '../graphql/enum-of.js';
import { NodeInterface } from '../graphql/node.type.js';

export const DisciplineEnum = enumOf(disciplines);
registerEnumType(DisciplineEnum, { name: 'Discipline', description: 'For what a member of a board speaks and votes.' });

@ObjectType('Person', {
  implements: () => NodeInterface,
  description: 'Someone who works with boards: a specialist, a coordinator, a referrer.',
})
export class PersonType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field({ description: 'As it is shown beside everything this person writes.' }) name!: string;
  @Field(() => [DisciplineEnum], { description: 'Disciplines that this person holds; on a board one of them votes.' })
  disciplines!: string[];
}
