import { Field, ObjectType } from '@nestjs/graphql';
import { OrganisationType } from './organisation.type.js';

@ObjectType('ServiceAccount', { description: "A hospital's system; it acts for one organisation, within its scopes." })
export class ServiceAccountType {
  @Field(() => OrganisationType, { description: 'For whom it acts.' }) organisation!: OrganisationType;
}
