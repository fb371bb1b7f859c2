import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NodeInterface } from '../graphql/node.type.js';
import { DateTime } from '../graphql/scalars.js';
import { StreamPositionType } from '../graphql/stream-position.type.js';
import { DisciplineEnum, PersonType } from '../specialists/person.type.js';

@ObjectType('AskedOpinion', { description: 'Who owes an opinion, for which discipline, by when.' })
export class AskedOpinionType {
  @Field(() => DisciplineEnum) discipline!: string;
  @Field(() => PersonType, { nullable: true, description: 'Null when the board has nobody of that discipline.' })
  person!: PersonType | null;
  @Field(() => PersonType, { nullable: true }) substitute!: PersonType | null;
  @Field(() => DateTime, { nullable: true }) dueAt!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When the discipline first answered.' }) answeredAt!: string | null;
}

@ObjectType('Review', { implements: () => NodeInterface, description: 'One pass of a case through the board.' })
export class ReviewType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Counts up within the case.' }) number!: number;
  @Field({ description: 'The question as it stood when the review opened.' }) question!: string;
  @Field(() => DateTime) openedAt!: string;
  @Field(() => DateTime, { nullable: true, description: 'When the opinions are due.' }) dueAt!: string | null;
  @Field(() => Int) version!: number;
  @Field(() => [AskedOpinionType]) asked!: AskedOpinionType[];
  @Field({ description: "While true, nobody reads another's opinion before giving their own." }) sealed!: boolean;
  @Field(() => DateTime, { nullable: true }) unsealedAt!: string | null;
  @Field(() => PersonType, { nullable: true }) unsealedBy!: PersonType | null;
  @Field(() => String, { nullable: true }) unsealReason!: string | null;
  @Field(() => StreamPositionType, { description: "The board's side of the case: how new this answer is." }) stream!: StreamPositionType;
}
