import { Args, ArgsType, Field, ID, Int, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Access } from '#access';
import { fragments } from '#contracts';
import { FactFragmentType } from './fact-fragment.type.js';
import { StreamEventUnion } from './fact.type.js';

@ArgsType()
class FactsArgs {
  @Field(() => ID, { description: 'As `stream { id }` gives it.' }) stream!: string;
  @Field(() => Int, { description: 'As `stream { epoch }` gives it.' }) epoch!: number;
  @Field(() => Int, { description: 'The last number that you have: `stream { head }`, then the `seq` of the last fact.' }) after!: number;
}

/** Subscriptions are declared here, with the rest of the schema, and answered by the gateway (apps/live/src/subscriptions). */
@Resolver()
export class FactsResolver {
  @Subscription(() => StreamEventUnion, {
    description:
      'Follows a stream from a position, over graphql-transport-ws: first what has happened since, then what happens. It ends with a refusal when the right to the stream does.',
  })
  @Access(Access.peopleOrServices('referrals:read'))
  facts(@Args() _args: FactsArgs): never {
    throw new Error('the API answers no subscription');
  }

  @Query(() => [FactFragmentType], { description: 'What facts can bring along, by name.' })
  @Access(Access.anyone())
  factFragments(): FactFragmentType[] {
    return Object.entries(fragments)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { type, document }]) => ({ name, type, document: document.replace(/\s+/g, ' ') }));
  }
}
