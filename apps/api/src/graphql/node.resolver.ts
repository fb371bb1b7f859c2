import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { NodeInterface } from './node.type.js';
import { readThroughMap } from './read-through-map.js';

@Resolver()
export class NodeResolver {
  @Query(() => NodeInterface, { nullable: true, description: 'Null when it is not there or not visible.' })
  @Access(Access.peopleOrServices('referrals:read'))
  node(@Args('id', { type: () => ID }) _id: string): object {
    return readThroughMap();
  }

  @Query(() => [NodeInterface], { nullable: 'items', description: 'At most 100 at once, each in its place; null for what is not visible.' })
  @Access(Access.peopleOrServices('referrals:read'))
  nodes(@Args('ids', { type: () => [ID] }) _ids: string[]): object[] {
    return readThroughMap();
  }
}
