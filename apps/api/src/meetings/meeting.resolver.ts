import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { CancelMeeting, CloseMeeting, NameDelegate, OpenMeeting, ScheduleMeeting, AdvanceMeeting, RecordAttendance } from '#meetings';
import type { Actor } from '#kernel';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf, keyOrNull } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { MeetingType } from './meeting.type.js';
import {
  AdvanceMeetingInput,
  CancelMeetingInput,
  CloseMeetingInput,
  NameDelegateInput,
  OpenMeetingInput,
  RecordAttendanceInput,
  ScheduleMeetingInput,
} from './meeting.input.js';

const meeting = { meeting: () => MeetingType };
const payload = (mutation: string) => payloadOf(mutation, meeting);
const [Scheduled, Cancelled, Opened, Advanced, Delegated, Attended, Closed] = [
  payload('ScheduleMeeting'), payload('CancelMeeting'), payload('OpenMeeting'), payload('AdvanceMeeting'), payload('NameDelegate'),
  payload('RecordAttendance'), payload('CloseMeeting'),
]; // prettier-ignore
const answer = ({ meetingId }: { meetingId: string }): object => ({ meeting: meetingId });
const told = (description: string) => ({ nullable: true, description });

/** The sitting itself; its agenda has a resolver of its own. */
@Resolver()
export class MeetingResolver {
  constructor(
    private readonly schedule: ScheduleMeeting,
    private readonly cancel: CancelMeeting,
    private readonly open: OpenMeeting,
    private readonly advance: AdvanceMeeting,
    private readonly delegate: NameDelegate,
    private readonly attendance: RecordAttendance,
    private readonly close: CloseMeeting,
  ) {}

  @Query(() => MeetingType, { nullable: true, description: 'Null when there is no such meeting or the viewer may not see it.' })
  @Access(Access.peopleOrServices('referrals:read'))
  meeting(@Args('id', { type: () => ID }) _id: string): object {
    return readThroughMap();
  }

  @Mutation(() => Scheduled, told('Sets a date; its agenda is empty, and what waits for one is offered.'))
  @Access(Access.people())
  async scheduleMeeting(@CurrentActor() actor: Actor, @Args('input') input: ScheduleMeetingInput): Promise<object> {
    const { startsAt, cutOffAt = null, idempotencyKey } = input;
    const boardId = keyOf('Board', input.boardId, 'boardId');
    return answer(await this.schedule.execute(actor, { boardId, startsAt, cutOffAt }, idempotencyKey));
  }

  @Mutation(() => Cancelled, told('It does not take place; its cases are carried, or offered to the next.'))
  @Access(Access.people())
  async cancelMeeting(@CurrentActor() actor: Actor, @Args('input') input: CancelMeetingInput): Promise<object> {
    const carryToId = keyOrNull('Meeting', input.carryToId, 'carryToId');
    return answer(await this.cancel.execute(actor, { ...at(input), reason: input.reason, carryToId }, input.idempotencyKey));
  }

  @Mutation(() => Opened, told('The sitting begins: attendance is taken from now on.'))
  @Access(Access.people())
  async openMeeting(@CurrentActor() actor: Actor, @Args('input') input: OpenMeetingInput): Promise<object> {
    return answer(await this.open.execute(actor, at(input), input.idempotencyKey));
  }

  @Mutation(() => Advanced, told('Moves everybody to the next phase or case; discussing a case unseals its opinions.'))
  @Access(Access.people())
  async advanceMeeting(@CurrentActor() actor: Actor, @Args('input') input: AdvanceMeetingInput): Promise<object> {
    const itemId = keyOrNull('AgendaItem', input.itemId, 'itemId');
    return answer(await this.advance.execute(actor, { ...at(input), itemId, phase: input.phase ?? null }, input.idempotencyKey));
  }

  @Mutation(() => Delegated, told('Somebody else moves the meeting for the chair, who stays the only one to ratify.'))
  @Access(Access.people())
  async nameDelegate(@CurrentActor() actor: Actor, @Args('input') input: NameDelegateInput): Promise<object> {
    const personId = keyOrNull('Person', input.personId, 'personId');
    return answer(await this.delegate.execute(actor, { ...at(input), personId }, input.idempotencyKey));
  }

  @Mutation(() => Attended, told('Somebody has come or gone; saying again what is already so changes nothing.'))
  @Access(Access.people())
  async recordAttendance(@CurrentActor() actor: Actor, @Args('input') input: RecordAttendanceInput): Promise<object> {
    const meetingId = keyOf('Meeting', input.meetingId, 'meetingId');
    const personId = keyOf('Person', input.personId, 'personId');
    const { remote, left, against, replaces } = input;
    const entry = { meetingId, personId, remote: remote ?? false, left: left ?? false, against, replaces: replaces ?? undefined };
    return answer(await this.attendance.execute(actor, entry, input.idempotencyKey));
  }

  @Mutation(() => Closed, told('Ends the sitting once every case has its outcome, or carries those that have none.'))
  @Access(Access.people())
  async closeMeeting(@CurrentActor() actor: Actor, @Args('input') input: CloseMeetingInput): Promise<object> {
    const carryToId = keyOrNull('Meeting', input.carryToId, 'carryToId');
    return answer(await this.close.execute(actor, { ...at(input), carryToId }, input.idempotencyKey));
  }
}

const at = ({ meetingId, version }: { meetingId: string; version: number }) => ({
  meetingId: keyOf('Meeting', meetingId, 'meetingId'),
  version,
});
