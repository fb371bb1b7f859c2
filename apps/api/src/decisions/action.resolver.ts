import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { AddAction, ChangeAction, type ActionDraft } from '#decisions';
import type { Actor } from '#kernel';
import { BoardCaseType } from '../cases/board-case.type.js';
import { idempotencyKey, version } from '../graphql/command-input.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf, keyOrNull } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { Day } from '../graphql/scalars.js';
import { ActionType } from './action.type.js';

@InputType('ActionInput', { description: 'Something to be done, with exactly one owner: a person, or the referring side.' })
export class ActionInput {
  @Field({ description: 'What is to be done; at most 1,000 characters.' }) what!: string;
  @Field(() => ID, { nullable: true, description: 'A person who takes part in the case.' }) ownerId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'True for something that the referring side owes; it reads the action then.' })
  referringSide?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Who there, by name; at most 200 characters. Left out: whoever refers.' })
  ownerName?: string | null;
  @Field(() => Day, { nullable: true, description: 'The day by which it is due; not in the past.' }) dueOn?: string | null;
}
export const actionOf = ({ ownerId, ...rest }: ActionInput): ActionDraft => ({ ...rest, ownerId: keyOrNull('Person', ownerId, 'ownerId') });

@InputType('AddActionInput')
class AddActionInput extends ActionInput {
  @Field(() => ID, { description: 'The case that it is about.' }) caseId!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType({ isAbstract: true })
class ActionChange {
  @Field(() => ID, { description: 'The action.' }) actionId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}
const reason = { description: 'Why; at most 2,000 characters.' } as const;

@InputType('CompleteActionInput')
class CompleteActionInput extends ActionChange {
  @Field(() => String, { nullable: true, description: 'What came of it; at most 2,000 characters.' }) note?: string | null;
}
@InputType('CancelActionInput')
class CancelActionInput extends ActionChange {
  @Field(reason) reason!: string;
}
@InputType('ReassignActionInput')
class ReassignActionInput extends ActionChange {
  @Field(() => ID, { nullable: true, description: 'Who owes it from now on: a person who takes part in the case.' }) ownerId?:
    string | null;
  @Field(() => Boolean, { nullable: true, description: 'True where the referring side owes it from now on.' }) referringSide?:
    boolean | null;
  @Field(() => String, { nullable: true, description: 'Who there, by name.' }) ownerName?: string | null;
  @Field(() => Day, { nullable: true, description: 'Its new due day; left out, it stays.' }) dueOn?: string | null;
  @Field(reason) reason!: string;
}

const changed = { action: () => ActionType, boardCase: () => BoardCaseType };
const AddActionPayload = payloadOf('AddAction', changed);
const CompleteActionPayload = payloadOf('CompleteAction', changed);
const CancelActionPayload = payloadOf('CancelAction', changed);
const ReassignActionPayload = payloadOf('ReassignAction', changed);
const answer = ({ actionId, caseId }: { actionId: string; caseId: string }) => ({ action: actionId, boardCase: caseId });

@Resolver()
export class ActionResolver {
  constructor(
    private readonly add: AddAction,
    private readonly change: ChangeAction,
  ) {}

  @Mutation(() => AddActionPayload, { nullable: true, description: 'Gives somebody something to do about a case.' })
  @Access(Access.people())
  async addAction(@CurrentActor() actor: Actor, @Args('input') { caseId, idempotencyKey: key, ...input }: AddActionInput): Promise<object> {
    return answer(await this.add.execute(actor, { ...actionOf(input), caseId: keyOf('BoardCase', caseId, 'caseId') }, key));
  }

  @Mutation(() => CompleteActionPayload, { nullable: true, description: 'Says that an action is done.' })
  @Access(Access.peopleOrServices('referrals:write'))
  async completeAction(
    @CurrentActor() actor: Actor,
    @Args('input') { idempotencyKey: key, ...input }: CompleteActionInput,
  ): Promise<object> {
    return answer(await this.change.complete(actor, { ...input, actionId: keyOf('Action', input.actionId, 'actionId') }, key));
  }

  @Mutation(() => CancelActionPayload, { nullable: true, description: 'Says that an action is not needed any more, and why.' })
  @Access(Access.people())
  async cancelAction(@CurrentActor() actor: Actor, @Args('input') { idempotencyKey: key, ...input }: CancelActionInput): Promise<object> {
    return answer(await this.change.cancel(actor, { ...input, actionId: keyOf('Action', input.actionId, 'actionId') }, key));
  }

  @Mutation(() => ReassignActionPayload, { nullable: true, description: 'Gives an action to somebody else, or another due day.' })
  @Access(Access.people())
  async reassignAction(
    @CurrentActor() actor: Actor,
    @Args('input') { idempotencyKey: key, ...input }: ReassignActionInput,
  ): Promise<object> {
    const ownerId = keyOrNull('Person', input.ownerId, 'ownerId');
    return answer(await this.change.reassign(actor, { ...input, ownerId, actionId: keyOf('Action', input.actionId, 'actionId') }, key));
  }
}
