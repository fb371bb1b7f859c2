import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { PageArgs } from '../graphql/connection.type.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { BoardConnectionType } from './board-connection.type.js';
import { BoardType } from './board.type.js';

@Resolver()
export class BoardResolver {
  @Query(() => BoardType, { nullable: true, description: 'Its name and kinds of question; members and worklist only for members.' })
  @Access(Access.peopleOrServices('referrals:read'))
  board(@Args('id', { type: () => ID }) _id: string): object {
    return readThroughMap();
  }

  @Query(() => BoardConnectionType, {
    description: 'Every board that a referral can be sent to, by name, each with the kinds of question that it takes.',
  })
  @Access(Access.peopleOrServices('referrals:read'))
  boards(@Args() _args: PageArgs): object {
    return readThroughMap();
  }
}
