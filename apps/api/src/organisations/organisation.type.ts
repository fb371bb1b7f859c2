import { Args, ArgsType, Field, ID, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { CaseStatusEnum } from '../cases/case-enums.js';
import { BoardCaseConnectionType } from '../cases/board-case-connection.type.js';
import { PageArgs } from '../graphql/connection.type.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { NodeInterface } from '../graphql/node.type.js';
import { DateTime } from '../graphql/scalars.js';
import { StreamPositionType } from '../graphql/stream-position.type.js';

@ArgsType()
export class ReferralsArgs extends PageArgs {
  @Field(() => DateTime, { nullable: true, description: "Only referrals whose referrer's side changed after this time." })
  changedSince?: Date | null;
  @Field(() => [CaseStatusEnum], { nullable: true, description: 'Only referrals in one of these states.' }) status?: string[] | null;
}

@ObjectType('Organisation', {
  implements: () => NodeInterface,
  description: "A hospital or practice; its people and systems follow its own referrals here, never the board's side of them.",
})
export class OrganisationType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => StreamPositionType, { description: 'Facts about its own referrals.' }) stream!: StreamPositionType;
}

@Resolver(() => OrganisationType)
export class OrganisationFields {
  @ResolveField(() => BoardCaseConnectionType, { description: 'Its own referrals, the latest change first.' })
  referrals(@Args() _args: ReferralsArgs): object {
    return readThroughMap();
  }
}
