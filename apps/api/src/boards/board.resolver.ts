import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { readThroughMap } from '../graphql/read-through-map.js';
import { BoardType } from './board.type.js';

@Resolver()
export class BoardResolver {
  @Query(() => BoardType, { nullable: true, description: 'Its name and kinds of question; members and worklist only for members.' })
  @Access(Access.peopleOrServices('referrals:read'))
  board(@Args('id', { type: () => ID }) _id: string): object {
    return readThroughMap();
  }
}
