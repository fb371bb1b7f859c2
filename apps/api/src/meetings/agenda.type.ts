import { Field, ID, Int, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { BoardCaseType } from '../cases/board-case.type.js';
import { NodeInterface } from '../graphql/node.type.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime } from '../graphql/scalars.js';
import { PersonType } from '../specialists/person.type.js';
import { AgendaItemKindEnum, AgendaItemOutcomeEnum, OfferReasonEnum } from './meeting-enums.js';

@ObjectType('AgendaItem', {
  implements: () => NodeInterface,
  description: 'One case in one meeting. Its position and times are told on the stream of the meeting.',
})
export class AgendaItemType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field(() => BoardCaseType) boardCase!: BoardCaseType;
  @Field(() => AgendaItemKindEnum) kind!: string;
  @Field(() => Int, { description: 'Counts from 1. A guest, who sees their own case only, finds gaps.' }) position!: number;
  @Field(() => Int, { description: 'In minutes.' }) plannedMinutes!: number;
  @Field({ description: 'Added after the cut-off.' }) late!: boolean;
  @Field(() => String, { nullable: true, description: 'Why it is on the agenda; always there when it was added late.' }) reason!:
    string | null;
  @Field(() => PersonType) addedBy!: PersonType;
  @Field(() => DateTime) addedAt!: string;
  @Field(() => AgendaItemType, { nullable: true, description: 'The item of an earlier meeting that was carried here.' })
  carriedFrom!: object | null;
  @Field(() => AgendaItemOutcomeEnum, { nullable: true, description: 'Null while it waits.' }) outcome!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of a deferred or carried one a value of DeferralCode; of an ended one the status of its case.',
  })
  outcomeCode!: string | null;
  @Field(() => String, { nullable: true }) outcomeReason!: string | null;
  @Field(() => PersonType, { nullable: true }) outcomeBy!: PersonType | null;
  @Field(() => DateTime, { nullable: true }) outcomeAt!: string | null;
  @Field(() => Int, {
    description: 'How long it was presented, discussed and decided, in seconds; the phase that runs now is not in it, see currentSince.',
  })
  secondsSpent!: number;
  @Field(() => DateTime, { nullable: true, description: 'When the phase began that runs now; null when the case is not current.' })
  currentSince!: string | null;
  @Field({ description: 'Whether the viewer may take it off.' }) mayRemove!: boolean;
  @Field({ description: 'Whether the viewer may defer it or carry it to another meeting.' }) mayDefer!: boolean;
  @Field({ description: 'Whether the viewer may pull it from noting into discussion.' }) mayPullIntoDiscussion!: boolean;
}

@ObjectType('OfferedCase', { description: 'A case that asks for an agenda: it stays here until it is on one, or decided.' })
export class OfferedCaseType {
  @Field(() => BoardCaseType) boardCase!: BoardCaseType;
  @Field(() => AgendaItemKindEnum, { description: 'To be discussed, or only noted.' }) kind!: string;
  @Field(() => OfferReasonEnum) why!: string;
  @Field(() => String, { nullable: true, description: 'With CARRIED_OVER a value of DeferralCode.' }) code!: string | null;
  @Field(() => DateTime) since!: string;
}

@ObjectType('SuggestedPlace', { description: 'Where an item stands in the suggested order.' })
export class SuggestedPlaceType {
  @Field(() => ID, { description: 'Of the agenda item.' }) itemId!: string;
  @Field(() => Int, { description: 'Minutes after the beginning, breaks included.' }) startsAfterMinutes!: number;
  @Field({ description: 'A break of ten minutes is proposed before it.' }) breakBefore!: boolean;
}

/** What meetings add to a case. */
@Resolver(() => BoardCaseType)
export class CaseMeetingFields {
  @ResolveField(() => AgendaItemType, {
    nullable: true,
    description: "The agenda that it waits on; null when it waits on none, and for those who do not read the board's side.",
  })
  agendaItem(): object | null {
    return readThroughMap();
  }
}
