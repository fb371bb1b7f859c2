import { Query, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { readThroughMap } from '../graphql/read-through-map.js';
import { ViewerType } from './viewer.type.js';

@Resolver()
export class ViewerResolver {
  @Query(() => ViewerType)
  @Access(Access.people())
  viewer(): object {
    return readThroughMap();
  }
}
