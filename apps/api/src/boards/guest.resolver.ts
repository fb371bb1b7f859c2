import { Args, Field, ID, InputType, Mutation, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { InviteGuest } from '#boards';
import type { Actor } from '#kernel';
import { BoardCaseType } from '../cases/board-case.type.js';
import { idempotencyKey } from '../graphql/command-input.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime } from '../graphql/scalars.js';
import { DisciplineEnum, PersonType } from '../specialists/person.type.js';

@ObjectType('CaseGuest', { description: 'Somebody who reads and votes in one case until a time.' })
export class CaseGuestType {
  @Field(() => PersonType) person!: PersonType;
  @Field(() => DisciplineEnum, { nullable: true, description: 'For what they vote; null for one who only reads and advises.' })
  discipline!: string | null;
  @Field(() => DateTime) invitedAt!: string;
  @Field(() => DateTime, { description: 'Has ended when this time is reached.' }) expiresAt!: string;
}

@InputType('InviteGuestInput')
class InviteGuestInput {
  @Field(() => ID) caseId!: string;
  @Field(() => ID, { description: 'Somebody who does not sit on the board; inviting again changes discipline and time.' })
  personId!: string;
  @Field(() => DisciplineEnum, { nullable: true, description: 'For what they vote; without one they only read and advise.' })
  discipline?: 'RADIOLOGY' | null;
  @Field(() => DateTime, { description: 'Within the next twelve months.' }) expiresAt!: Date;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('EndGuestInvitationInput')
class EndGuestInvitationInput {
  @Field(() => ID) caseId!: string;
  @Field(() => ID) personId!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

const InviteGuestPayload = payloadOf('InviteGuest', { boardCase: () => BoardCaseType });
const EndGuestInvitationPayload = payloadOf('EndGuestInvitation', { boardCase: () => BoardCaseType });

const keysOf = (input: { caseId: string; personId: string }) => ({
  caseId: keyOf('BoardCase', input.caseId, 'caseId'),
  personId: keyOf('Person', input.personId, 'personId'),
});

@Resolver()
export class GuestResolver {
  constructor(private readonly invite: InviteGuest) {}

  @Mutation(() => InviteGuestPayload, {
    nullable: true,
    description: 'Lets one person read and vote in one open case until a time; chair, deputy or coordinator.',
  })
  @Access(Access.people())
  async inviteGuest(@CurrentActor() actor: Actor, @Args('input') input: InviteGuestInput): Promise<object> {
    const { discipline = null, expiresAt, idempotencyKey: key } = input;
    const { caseId } = await this.invite.execute(actor, { ...keysOf(input), discipline, expiresAt }, key);
    return { boardCase: caseId };
  }

  @Mutation(() => EndGuestInvitationPayload, {
    nullable: true,
    description: 'Ends an invitation before its time; what the guest has written and voted stays. Chair, deputy or coordinator.',
  })
  @Access(Access.people())
  async endGuestInvitation(@CurrentActor() actor: Actor, @Args('input') input: EndGuestInvitationInput): Promise<object> {
    const { caseId } = await this.invite.end(actor, keysOf(input), input.idempotencyKey);
    return { boardCase: caseId };
  }
}

/** What boards add to a case. */
@Resolver(() => BoardCaseType)
export class CaseGuestFields {
  @ResolveField(() => [CaseGuestType], { description: "Who was invited to it, ended invitations too; the board's side only." })
  guests(): object[] {
    return readThroughMap();
  }
  @ResolveField(() => Boolean, { description: 'Whether the viewer may invite a guest to it now.' })
  mayInviteGuest(): boolean {
    return readThroughMap();
  }
}
