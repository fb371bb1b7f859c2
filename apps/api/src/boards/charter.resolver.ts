import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { AmendCharter } from '#boards';
import { localId, type Actor } from '#kernel';
import { idempotencyKey, version } from '../graphql/command-input.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { JsonObject } from '../graphql/scalars.js';
import { BoardType } from './board.type.js';
import { charterKeys } from './charter.type.js';

@InputType('AmendCharterInput')
class AmendCharterInput {
  @Field(() => ID) boardId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => JsonObject, { description: `The whole charter as it is to be, as CharterVersion.content answers it. ${charterKeys}` })
  content!: Record<string, unknown>;
  @Field({ description: 'Why; at most 2,000 characters.' }) reason!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

const AmendCharterPayload = payloadOf('AmendCharter', { board: () => BoardType });

@Resolver()
export class CharterResolver {
  constructor(private readonly amend: AmendCharter) {}

  @Mutation(() => AmendCharterPayload, {
    nullable: true,
    description:
      'A new version of the charter for reviews that open from now on; chair or deputy. The board says what its members cannot satisfy.',
  })
  @Access(Access.people())
  async amendCharter(@CurrentActor() actor: Actor, @Args('input') input: AmendCharterInput): Promise<object> {
    const { version, reason } = input;
    const boardId = keyOf('Board', input.boardId, 'boardId');
    const { boardId: board } = await this.amend.execute(
      actor,
      { boardId, version, reason, content: withKeys(input.content) },
      input.idempotencyKey,
    );
    return { board };
  }
}

/** People by their row's key, as it is stored; what is no person's id stays, and is refused with its path. */
function withKeys(content: Record<string, unknown>): Record<string, unknown> {
  const route = content['emergencyRoute'] as { alerts?: unknown } | null | undefined;
  if (!Array.isArray(route?.alerts)) return content;
  const alerts = route.alerts.map((id: unknown) => (typeof id === 'string' ? (localId('Person', id) ?? id) : id));
  return { ...content, emergencyRoute: { ...route, alerts } };
}
