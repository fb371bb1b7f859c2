import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import type { Actor } from '#kernel';
import { CurrentActor } from '../graphql/current-actor.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { ServiceAccountType } from './service-account.type.js';

@Resolver(() => ServiceAccountType)
export class ServiceAccountResolver {
  @Query(() => ServiceAccountType, {
    nullable: true,
    description: 'The system that asks: where it begins when it knows nothing but its token. Null for a person, who asks for viewer.',
  })
  @Access(Access.peopleOrServices('referrals:read'))
  serviceAccount(): object {
    return readThroughMap();
  }

  @ResolveField(() => [String], { description: 'What this token may be used for: its own scopes, as far as the account has them.' })
  scopes(@CurrentActor() actor: Actor): readonly string[] {
    return actor.kind === 'serviceAccount' ? actor.scopes : [];
  }
}
