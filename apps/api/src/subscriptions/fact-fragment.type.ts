import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('FactFragment', { description: 'A selection that facts bring along.' })
export class FactFragmentType {
  @Field({ description: 'As `FactContent.fragment` says it.' }) name!: string;
  @Field({ description: 'The type that it selects from.' }) type!: string;
  @Field({ description: 'A document with this one fragment: for a cache, or to generate types from.' }) document!: string;
}
