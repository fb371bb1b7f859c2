import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PageInfo', { description: 'Where a page lies in its list.' })
export class PageInfoType {
  @Field({ description: 'More follow after endCursor.' }) hasNextPage!: boolean;
  @Field({ description: 'Some come before startCursor.' }) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true }) startCursor!: string | null;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}

const page = { nullable: true, description: 'How many, at most 100; 25 when neither first nor last is given.' };

@ArgsType()
export class ForwardArgs {
  @Field(() => Int, page) first?: number | null;
  @Field(() => String, { nullable: true, description: 'Only what follows this cursor.' }) after?: string | null;
}

@ArgsType()
export class PageArgs extends ForwardArgs {
  @Field(() => Int, page) last?: number | null;
  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor.' }) before?: string | null;
}

export interface ConnectionOf<Item> {
  edges: { node: Item; cursor: string }[];
  pageInfo: PageInfoType;
}

/** A Relay connection over one type: `BoardCase` makes `BoardCaseConnection` and `BoardCaseEdge`. */
export function connectionOf<Item>(name: string, item: () => Type<Item>): Type<ConnectionOf<Item>> {
  @ObjectType(`${name}Edge`)
  class EdgeType {
    @Field(item) node!: Item;
    @Field({ description: 'Opaque; stands for this place in the list.' }) cursor!: string;
  }
  @ObjectType(`${name}Connection`)
  class ConnectionType implements ConnectionOf<Item> {
    @Field(() => [EdgeType]) edges!: EdgeType[];
    @Field(() => PageInfoType) pageInfo!: PageInfoType;
  }
  return ConnectionType;
}
