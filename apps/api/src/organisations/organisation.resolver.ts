import { Args, ArgsType, Field, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { BoardCaseConnectionType } from '../cases/board-case-connection.type.js';
import { BoardCaseType } from '../cases/board-case.type.js';
import { CaseStatusEnum } from '../cases/case-enums.js';
import { PageArgs } from '../graphql/connection.type.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime } from '../graphql/scalars.js';
import { OrganisationType } from './organisation.type.js';

@ArgsType()
class ReferralsArgs extends PageArgs {
  @Field(() => DateTime, { nullable: true, description: "Only referrals whose referrer's side changed after this time." })
  changedSince?: Date | null;
  @Field(() => [CaseStatusEnum], { nullable: true, description: 'Only referrals in one of these states.' }) status?: string[] | null;
}

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @Query(() => OrganisationType, { nullable: true })
  @Access(Access.peopleOrServices('referrals:read'))
  organisation(@Args('id', { type: () => ID }) _id: string): object {
    return readThroughMap();
  }

  @ResolveField(() => BoardCaseConnectionType, { description: 'Its own referrals, the latest change first.' })
  referrals(@Args() _args: ReferralsArgs): object {
    return readThroughMap();
  }

  @ResolveField(() => BoardCaseType, {
    nullable: true,
    description:
      'The referral that this organisation sent with this reference of its own. Null when there is none, or when it is not yours.',
  })
  referral(@Args('externalReference', { description: 'As the referral carries it.' }) _reference: string): object {
    return readThroughMap();
  }
}
