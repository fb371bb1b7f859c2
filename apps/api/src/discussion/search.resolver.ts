import { Args, ArgsType, Field, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { BoardCaseType } from '../cases/board-case.type.js';
import { connectionOf, ForwardArgs } from '../graphql/connection.type.js';
import { enumOf } from '../graphql/enum-of.js';
import { readThroughMap } from '../graphql/read-through-map.js';

const ExcerptSourceEnum = enumOf(['NUMBER', 'PATIENT', 'QUESTION', 'REASON', 'DISCUSSION']);
registerEnumType(ExcerptSourceEnum, { name: 'ExcerptSource', description: 'Where a found text stands.' });

@ObjectType('ExcerptPart', { description: 'A piece of plain text.' })
class ExcerptPartType {
  @Field({ description: 'As it was written; never HTML.' }) text!: string;
  @Field({ description: 'Whether it is what was searched for.' }) matched!: boolean;
}

@ObjectType('Excerpt', { description: 'The text that shows best why a case was found.' })
class ExcerptType {
  @Field(() => ExcerptSourceEnum, { description: 'Where it stands.' }) source!: string;
  @Field(() => [ExcerptPartType], { description: 'One after the other they are the text; … stands for what was left out.' })
  parts!: ExcerptPartType[];
}

@ObjectType('FoundCase', { description: 'A case that fits what was searched for.' })
class FoundCaseType {
  @Field(() => BoardCaseType, { description: 'The case.' }) boardCase!: BoardCaseType;
  @Field(() => ExcerptType, { description: 'Why it was found.' }) excerpt!: ExcerptType;
}

const FoundCaseConnectionType = connectionOf('FoundCase', () => FoundCaseType);

@ArgsType()
class SearchArgs extends ForwardArgs {
  @Field({
    description:
      'A case number, also as it is read aloud (SPN 142), or words from the patient’s name or identifier, the question or the discussion, or how they begin. Case and accents do not matter. At most eight words of two letters or more in the first 200 characters count.',
  })
  text!: string;
}

@Resolver()
export class SearchResolver {
  @Query(() => FoundCaseConnectionType, {
    description: 'Cases that the viewer may see, on all boards and in all organisations, that fit the text: the best first.',
  })
  @Access(Access.peopleOrServices('referrals:read'))
  searchCases(@Args() _args: SearchArgs): object {
    return readThroughMap();
  }
}
