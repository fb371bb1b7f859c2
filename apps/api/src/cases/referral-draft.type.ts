import { Field, ID, Int, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { NodeInterface } from '../graphql/node.type.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime } from '../graphql/scalars.js';
import { OrganisationType } from '../organisations/organisation.type.js';
import { InboxType } from '../viewer/viewer.type.js';

@ObjectType('ReferralDraft', {
  implements: () => NodeInterface,
  description:
    'A referral that I have begun and not submitted: not a case. Nobody else ever reads it, and nothing of it stays once it is submitted or thrown away.',
})
export class ReferralDraftType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field(() => OrganisationType, { description: 'For which organisation I would refer.' }) organisation!: OrganisationType;
  @Field({ description: 'What the form holds, as the form wrote it.' }) content!: string;
  @Field(() => Int, { description: 'Raised by each save; say it with the next one.' }) version!: number;
  @Field(() => DateTime, { description: 'When it was first saved.' }) begunAt!: string;
  @Field(() => DateTime, { description: 'When it was last saved.' }) savedAt!: string;
}

@Resolver(() => InboxType)
export class InboxReferralDraftFields {
  @ResolveField(() => [ReferralDraftType], { description: 'Referrals that I have begun and not submitted, the latest first; at most 100.' })
  referralDrafts(): object {
    return readThroughMap();
  }
}
