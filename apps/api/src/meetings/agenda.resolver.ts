import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import type { Actor } from '#kernel';
import { AddAgendaItem, DeferAgendaItem, PullIntoDiscussion, RecordNoted, RemoveAgendaItem, ReorderAgenda } from '#meetings';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf, keyOrNull } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { MeetingType } from './meeting.type.js';
import {
  AddAgendaItemInput,
  DeferAgendaItemInput,
  PullIntoDiscussionInput,
  RecordNotedInput,
  RemoveAgendaItemInput,
  ReorderAgendaInput,
} from './meeting.input.js';

const meeting = { meeting: () => MeetingType };
const payload = (mutation: string) => payloadOf(mutation, meeting);
const [Added, Removed, Reordered, Pulled, Noted, Deferred] = [
  payload('AddAgendaItem'), payload('RemoveAgendaItem'), payload('ReorderAgenda'), payload('PullIntoDiscussion'), payload('RecordNoted'),
  payload('DeferAgendaItem'),
]; // prettier-ignore
const answer = ({ meetingId }: { meetingId: string }): object => ({ meeting: meetingId });
const told = (description: string) => ({ nullable: true, description });

@Resolver()
export class AgendaResolver {
  constructor(
    private readonly add: AddAgendaItem,
    private readonly remove: RemoveAgendaItem,
    private readonly reorder: ReorderAgenda,
    private readonly pull: PullIntoDiscussion,
    private readonly note: RecordNoted,
    private readonly defer: DeferAgendaItem,
  ) {}

  @Mutation(() => Added, told('Puts a case at the end of the agenda; after the cut-off by the coordinator, with a reason.'))
  @Access(Access.people())
  async addAgendaItem(@CurrentActor() actor: Actor, @Args('input') input: AddAgendaItemInput): Promise<object> {
    const { version, kind, plannedMinutes = null, reason = null, idempotencyKey } = input;
    const meetingId = keyOf('Meeting', input.meetingId, 'meetingId');
    const caseId = keyOf('BoardCase', input.caseId, 'caseId');
    return answer(
      await this.add.execute(actor, { meetingId, version, caseId, kind: kind ?? 'DISCUSSION', plannedMinutes, reason }, idempotencyKey),
    );
  }

  @Mutation(() => Removed, told('Takes a case off the agenda; who did it and why is kept.'))
  @Access(Access.people())
  async removeAgendaItem(@CurrentActor() actor: Actor, @Args('input') input: RemoveAgendaItemInput): Promise<object> {
    return answer(await this.remove.execute(actor, { ...of(input), reason: input.reason }, input.idempotencyKey));
  }

  @Mutation(() => Reordered, told('By the suggested order or against it.'))
  @Access(Access.people())
  async reorderAgenda(@CurrentActor() actor: Actor, @Args('input') input: ReorderAgendaInput): Promise<object> {
    return answer(await this.reorder.execute(actor, several(input), input.idempotencyKey));
  }

  @Mutation(() => Pulled, told('From noting into discussion; any member may.'))
  @Access(Access.people())
  async pullIntoDiscussion(@CurrentActor() actor: Actor, @Args('input') input: PullIntoDiscussionInput): Promise<object> {
    return answer(await this.pull.execute(actor, of(input), input.idempotencyKey));
  }

  @Mutation(() => Noted, told('Records agreed standards of care together, each with its own quorum among those who attend.'))
  @Access(Access.people())
  async recordNoted(@CurrentActor() actor: Actor, @Args('input') input: RecordNotedInput): Promise<object> {
    return answer(await this.note.execute(actor, several(input), input.idempotencyKey));
  }

  @Mutation(() => Deferred, told('Not decided today, for a coded reason; carried to a named meeting, or offered to the next.'))
  @Access(Access.people())
  async deferAgendaItem(@CurrentActor() actor: Actor, @Args('input') input: DeferAgendaItemInput): Promise<object> {
    const { code, reason = null, idempotencyKey } = input;
    const carryToId = keyOrNull('Meeting', input.carryToId, 'carryToId');
    return answer(await this.defer.execute(actor, { ...of(input), code, reason, carryToId }, idempotencyKey));
  }
}

const of = ({ itemId, version }: { itemId: string; version: number }) => ({ itemId: keyOf('AgendaItem', itemId, 'itemId'), version });
const several = ({ meetingId, version, itemIds }: { meetingId: string; version: number; itemIds: readonly string[] }) => ({
  meetingId: keyOf('Meeting', meetingId, 'meetingId'),
  version,
  itemIds: itemIds.map((id) => keyOf('AgendaItem', id, 'itemIds')),
});
