import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('StreamPosition', { description: 'A place in an ordered, gap-free list of facts; watch from here.' })
export class StreamPositionType {
  @Field(() => ID, { description: 'The stream, as the live connection names it.' }) id!: string;
  @Field(() => Int, { description: 'Changes when a backup was restored: fetch a new snapshot then.' }) epoch!: number;
  @Field(() => Int, { description: 'Number of the latest fact that this answer already contains.' }) head!: number;
}
