import { Args, ArgsType, Field, ID, Int, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { BoardType } from '../boards/board.type.js';
import { QuorumType } from '../decisions/decision.type.js';
import { connectionOf, PageArgs } from '../graphql/connection.type.js';
import { NodeInterface } from '../graphql/node.type.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime } from '../graphql/scalars.js';
import { StreamPositionType } from '../graphql/stream-position.type.js';
import { DisciplineEnum, PersonType } from '../specialists/person.type.js';
import { AgendaItemType, OfferedCaseType, SuggestedPlaceType } from './agenda.type.js';
import { MeetingOrderEnum, MeetingPhaseEnum, MeetingStatusEnum } from './meeting-enums.js';

@ObjectType('Attendance', { description: 'One stay of one person: who leaves and comes again has two.' })
export class AttendanceType {
  @Field(() => PersonType) person!: PersonType;
  @Field(() => DisciplineEnum, { nullable: true, description: 'For which they count here.' }) discipline!: string | null;
  @Field(() => DateTime) arrivedAt!: string;
  @Field(() => DateTime, { nullable: true, description: 'Null while they are there.' }) leftAt!: string | null;
  @Field({ description: 'Not in the room.' }) remote!: boolean;
}

const may = (what: string) => ({ description: `Whether the viewer may ${what}.` });

@ObjectType('Meeting', { implements: () => NodeInterface, description: 'A scheduled sitting of a board.' })
export class MeetingType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field(() => BoardType) board!: BoardType;
  @Field(() => DateTime) startsAt!: string;
  @Field(() => DateTime, { description: 'After it only the coordinator adds a case, with a reason.' }) cutOffAt!: string;
  @Field(() => MeetingStatusEnum) status!: string;
  @Field(() => Int, { description: 'Rises with every change but attendance.' }) version!: number;
  @Field(() => DateTime, { nullable: true }) openedAt!: string | null;
  @Field(() => DateTime, { nullable: true }) closedAt!: string | null;
  @Field(() => String, { nullable: true }) cancelReason!: string | null;
  @Field(() => PersonType, { nullable: true, description: 'Whom the chair has named to move the meeting.' }) delegate!: PersonType | null;
  @Field(() => [AgendaItemType], { description: 'In its order; a guest finds only their own case.' }) agenda!: AgendaItemType[];
  @Field(() => AgendaItemType, { nullable: true, description: 'The case that everybody looks at; null when the viewer may not see it.' })
  currentItem!: AgendaItemType | null;
  @Field(() => MeetingPhaseEnum, { nullable: true }) phase!: string | null;
  @Field(() => [AttendanceType], { description: 'Every stay, in the order of arrival.' }) attendance!: AttendanceType[];
  @Field(() => QuorumType, {
    nullable: true,
    description:
      'For the current case, among those who attend now and vote on it: what its proposal needs, or its kind of question before one.',
  })
  currentQuorum!: QuorumType | null;
  @Field(() => [SuggestedPlaceType], {
    description: 'Most complex first, then most urgent, what is noted last; a break after an hour. Nothing is moved by asking.',
  })
  suggestedOrder!: SuggestedPlaceType[];
  @Field(() => [OfferedCaseType], { description: 'Cases of the board that ask for an agenda, the oldest first; at most 100.' })
  offered!: OfferedCaseType[];
  @Field(() => StreamPositionType) stream!: StreamPositionType;
  @Field(may('cancel it')) mayCancel!: boolean;
  @Field(may('put a case on the agenda now')) mayAddItem!: boolean;
  @Field(may('reorder the agenda')) mayReorder!: boolean;
  @Field(may('name who moves the meeting')) mayNameDelegate!: boolean;
  @Field(may('open it')) mayOpen!: boolean;
  @Field(may('move it on')) mayAdvance!: boolean;
  @Field(may('record what is noted')) mayRecordNoted!: boolean;
  @Field(may('close it')) mayClose!: boolean;
  @Field(may('record their own attendance')) mayAttend!: boolean;
  @Field(may('record the attendance of others')) mayRecordAttendance!: boolean;
}

export const MeetingConnectionType = connectionOf('Meeting', () => MeetingType);

@ArgsType()
class MeetingsArgs extends PageArgs {
  @Field(() => [MeetingStatusEnum], { nullable: true, description: 'Only meetings in one of these states.' }) status?: string[] | null;
  @Field(() => DateTime, { nullable: true, description: 'Only meetings that begin at this time or later.' }) startsFrom?: Date | null;
  @Field(() => MeetingOrderEnum, { nullable: true, defaultValue: 'STARTS_AT_DESC' }) orderBy?: string | null;
}

/** What meetings add to a board. */
@Resolver(() => BoardType)
export class BoardMeetingFields {
  @ResolveField(() => MeetingConnectionType, { description: 'Empty for those who are not on the board.' })
  meetings(@Args() _args: MeetingsArgs): object {
    return readThroughMap();
  }
}
