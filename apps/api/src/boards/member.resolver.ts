import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { ChangeMembers } from '#boards';
import type { Actor } from '#kernel';
import { idempotencyKey } from '../graphql/command-input.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { DisciplineEnum } from '../specialists/person.type.js';
import { BoardType, SeatRoleEnum } from './board.type.js';

const seenVersion = { description: "The member's version that you saw; a stale one is refused with the current one." } as const;
const discipline = { nullable: true, description: 'For what they vote; a member has one, an observer votes for none.' } as const;
const deputy = { defaultValue: false, description: "Has the chair's powers when the chair is away or conflicted; at most one on a board." };

@InputType('AddMemberInput')
class AddMemberInput {
  @Field(() => ID) boardId!: string;
  @Field(() => ID, { description: 'Somebody who does not sit on the board yet.' }) personId!: string;
  @Field(() => SeatRoleEnum) role!: 'MEMBER';
  @Field(() => DisciplineEnum, discipline) discipline?: 'RADIOLOGY' | null;
  @Field(() => Boolean, deputy) deputy!: boolean;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('ChangeMemberInput')
class ChangeMemberInput {
  @Field(() => ID) boardId!: string;
  @Field(() => ID) personId!: string;
  @Field(() => Int, seenVersion) version!: number;
  @Field(() => SeatRoleEnum, {
    description:
      'What they are from now on. Who becomes chair takes it from the chair before, who votes on as a member, or reads on as an observer.',
  })
  role!: 'MEMBER';
  @Field(() => DisciplineEnum, discipline) discipline?: 'RADIOLOGY' | null;
  @Field(() => Boolean, deputy) deputy!: boolean;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('RemoveMemberInput')
class RemoveMemberInput {
  @Field(() => ID) boardId!: string;
  @Field(() => ID) personId!: string;
  @Field(() => Int, seenVersion) version!: number;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

const AddMemberPayload = payloadOf('AddMember', { board: () => BoardType });
const ChangeMemberPayload = payloadOf('ChangeMember', { board: () => BoardType });
const RemoveMemberPayload = payloadOf('RemoveMember', { board: () => BoardType });

const keysOf = (input: { boardId: string; personId: string }) => ({
  boardId: keyOf('Board', input.boardId, 'boardId'),
  personId: keyOf('Person', input.personId, 'personId'),
});

@Resolver()
export class MemberResolver {
  constructor(private readonly members: ChangeMembers) {}

  @Mutation(() => AddMemberPayload, { nullable: true, description: 'Somebody comes to sit on the board; chair or deputy.' })
  @Access(Access.people())
  async addMember(@CurrentActor() actor: Actor, @Args('input') input: AddMemberInput): Promise<object> {
    const { role, deputy, idempotencyKey: key } = input;
    const { boardId } = await this.members.add(actor, { ...keysOf(input), role, deputy, discipline: input.discipline ?? null }, key);
    return { board: boardId };
  }

  @Mutation(() => ChangeMemberPayload, { nullable: true, description: "Changes a member's role, discipline or deputy; chair or deputy." })
  @Access(Access.people())
  async changeMember(@CurrentActor() actor: Actor, @Args('input') input: ChangeMemberInput): Promise<object> {
    const { role, deputy, version, idempotencyKey: key } = input;
    const change = { ...keysOf(input), version, role, deputy, discipline: input.discipline ?? null };
    const { boardId } = await this.members.change(actor, change, key);
    return { board: boardId };
  }

  @Mutation(() => RemoveMemberPayload, {
    nullable: true,
    description: 'A member leaves the board; their ballots on open proposals no longer count. Chair or deputy.',
  })
  @Access(Access.people())
  async removeMember(@CurrentActor() actor: Actor, @Args('input') input: RemoveMemberInput): Promise<object> {
    const { boardId } = await this.members.remove(actor, { ...keysOf(input), version: input.version }, input.idempotencyKey);
    return { board: boardId };
  }
}
