import { Args, Field, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { BoardCaseConnectionType } from '../cases/board-case-connection.type.js';
import { ForwardArgs } from '../graphql/connection.type.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { StreamPositionType } from '../graphql/stream-position.type.js';
import { OrganisationType } from '../organisations/organisation.type.js';
import { PersonType } from '../specialists/person.type.js';
import { MembershipType } from '../boards/board.type.js';

@ObjectType('Inbox', { description: 'What waits for the signed-in person.' })
export class InboxType {
  @Field(() => StreamPositionType, { description: 'Facts about what waits.' }) stream!: StreamPositionType;
}

@ObjectType('Viewer', { description: 'The signed-in person.' })
export class ViewerType {
  @Field(() => PersonType) person!: PersonType;
  @Field(() => [MembershipType]) memberships!: MembershipType[];
  @Field(() => [OrganisationType], { description: 'Whose own referrals this person follows.' }) organisations!: OrganisationType[];
  @Field(() => InboxType) inbox!: InboxType;
}

@Resolver(() => InboxType)
export class InboxFields {
  @ResolveField(() => BoardCaseConnectionType, { description: 'Cases whose opinion is asked of me and not given, the most urgent first.' })
  openOpinions(@Args() _args: ForwardArgs): object {
    return readThroughMap();
  }
}
