import { Field, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { BoardCaseType } from '../cases/board-case.type.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime } from '../graphql/scalars.js';
import { PersonType } from '../specialists/person.type.js';
import { DecisionType } from './decision.type.js';

@ObjectType('DecisionSuspension', {
  description: 'A decision that is not to be carried out while its case is reviewed again; both sides read it.',
})
export class DecisionSuspensionType {
  @Field({ description: 'Why.' }) reason!: string;
  @Field(() => PersonType, { description: 'The chair or deputy who suspended it.' }) by!: PersonType;
  @Field(() => DateTime, { description: 'Since when.' }) at!: string;
}

/** What suspending adds to a decision. */
@Resolver(() => DecisionType)
export class DecisionSuspensionFields {
  @ResolveField(() => Boolean, { description: 'Whether it stands and a later review of its case is open.' })
  underReview(): boolean {
    return readThroughMap();
  }
  @ResolveField(() => DecisionSuspensionType, { nullable: true, description: 'Null while it may be carried out.' })
  suspension(): object | null {
    return readThroughMap();
  }
  @ResolveField(() => Boolean, { description: 'Whether the viewer may suspend it.' })
  maySuspend(): boolean {
    return readThroughMap();
  }
  @ResolveField(() => Boolean, { description: 'Whether the viewer may let it be carried out again.' })
  mayLiftSuspension(): boolean {
    return readThroughMap();
  }
}

/** What suspending adds to a case. */
@Resolver(() => BoardCaseType)
export class CaseSuspensionFields {
  @ResolveField(() => DecisionType, {
    nullable: true,
    description: "The end of the chain, of whichever review: the decision that no other supersedes; the board's side only.",
  })
  standingDecision(): object | null {
    return readThroughMap();
  }
  @ResolveField(() => DecisionSuspensionType, {
    nullable: true,
    description: "Whether the case's decision is not to be carried out meanwhile; for both sides.",
  })
  suspension(): object | null {
    return readThroughMap();
  }
}
