import { Query, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { readThroughMap } from '../graphql/read-through-map.js';
import { ProcedureType } from './procedure.type.js';

@Resolver()
export class ProcedureResolver {
  @Query(() => [ProcedureType], { description: 'The whole catalogue, in its own order.' })
  @Access(Access.peopleOrServices('referrals:read'))
  procedures(): object[] {
    return readThroughMap();
  }
}
