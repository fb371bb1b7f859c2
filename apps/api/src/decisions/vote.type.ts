import { Field, Int, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime } from '../graphql/scalars.js';
import { PersonType } from '../specialists/person.type.js';
import { BallotChoiceEnum, ProposalType } from './decision.type.js';

@ObjectType('OpenVote', { description: 'A vote that stays open for those who were not there (DEC-2).' })
export class OpenVoteType {
  @Field(() => DateTime, { description: 'Then the case goes on the next agenda, unless the quorum is met.' }) until!: string;
  @Field(() => PersonType, { description: 'Who named the time.' }) setBy!: PersonType;
  @Field(() => DateTime, { nullable: true, description: 'When it was put off to the next agenda; ballots may still be given.' })
  deferredAt!: string | null;
}

@ObjectType('BallotToConfirm', { description: "A ballot of the viewer's that somebody took by phone." })
export class BallotToConfirmType {
  @Field(() => Int, { description: 'The revision that it is about: the current one, or one that was ratified.' }) revision!: number;
  @Field(() => BallotChoiceEnum, { description: 'What was said.' }) choice!: string;
  @Field(() => String, { nullable: true, description: 'The reason that was given.' }) reason!: string | null;
  @Field(() => DateTime, { description: 'When it was taken.' }) castAt!: string;
  @Field(() => PersonType, { description: 'Who took it.' }) takenBy!: PersonType;
}

/** What the vote adds to a proposal. */
@Resolver(() => ProposalType)
export class ProposalVoteFields {
  @ResolveField(() => OpenVoteType, { nullable: true, description: 'Null where no time was named for the current revision.' })
  openVote(): object | null {
    return readThroughMap();
  }
  @ResolveField(() => [BallotToConfirmType], {
    description:
      "The viewer's own ballots that somebody took by phone and that wait for their word, also when it was ratified or amended since.",
  })
  toConfirm(): object[] {
    return readThroughMap();
  }
  @ResolveField(() => Boolean, { description: 'Whether the viewer may keep the vote open for those who were not there.' })
  mayKeepVoteOpen(): boolean {
    return readThroughMap();
  }
}
