import { Field, ID, ObjectType } from '@nestjs/graphql';
import { NodeInterface } from '../graphql/node.type.js';
import { StreamPositionType } from '../graphql/stream-position.type.js';

@ObjectType('Organisation', {
  implements: () => NodeInterface,
  description: "A hospital or practice; its people and systems follow its own referrals here, never the board's side of them.",
})
export class OrganisationType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => StreamPositionType, { description: 'Facts about its own referrals.' }) stream!: StreamPositionType;
}
