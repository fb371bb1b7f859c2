import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { NodeInterface } from '../graphql/node.type.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { OrganisationType } from '../organisations/organisation.type.js';
import { BoardType } from './board.type.js';
import { ViewerType } from './viewer.type.js';

const read = Access.peopleOrServices('referrals:read');

@Resolver()
export class BoardResolver {
  @Query(() => ViewerType)
  @Access(Access.people())
  viewer(): object {
    return readThroughMap();
  }

  @Query(() => NodeInterface, { nullable: true, description: 'Null when it is not there or not visible.' })
  @Access(read)
  node(@Args('id', { type: () => ID }) _id: string): object {
    return readThroughMap();
  }

  @Query(() => [NodeInterface], { nullable: 'items', description: 'At most 100 at once, each in its place; null for what is not visible.' })
  @Access(read)
  nodes(@Args('ids', { type: () => [ID] }) _ids: string[]): object[] {
    return readThroughMap();
  }

  @Query(() => BoardType, { nullable: true, description: 'Its name and kinds of question; members and worklist only for members.' })
  @Access(read)
  board(@Args('id', { type: () => ID }) _id: string): object {
    return readThroughMap();
  }

  @Query(() => OrganisationType, { nullable: true })
  @Access(read)
  organisation(@Args('id', { type: () => ID }) _id: string): object {
    return readThroughMap();
  }
}
