import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import type { ConflictKind } from '#boards';
import { DeclareConflict, WithdrawConflict } from '#decisions';
import type { Actor } from '#kernel';
import { BoardCaseType } from '../cases/board-case.type.js';
import { ConflictKindEnum } from '../cases/conflict.type.js';
import { idempotencyKey } from '../graphql/command-input.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf } from '../graphql/keys.js';

@InputType('DeclareConflictInput')
class DeclareConflictInput {
  @Field(() => ID, { description: 'The case in which there is one.' }) caseId!: string;
  @Field(() => ID, { nullable: true, description: 'Somebody else, for the chair, the deputy or a coordinator; left out for oneself.' })
  personId?: string | null;
  @Field(() => ConflictKindEnum, { description: 'What it is about; one of each kind can stand for a person.' }) kind!: ConflictKind;
  @Field({ description: 'What it is, in a few words; at most 2,000 characters.' }) note!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('WithdrawConflictInput')
class WithdrawConflictInput {
  @Field(() => ID, { description: 'The case in which it was declared.' }) caseId!: string;
  @Field(() => ID, { nullable: true, description: 'Whose it is; left out for oneself.' }) personId?: string | null;
  @Field(() => ConflictKindEnum, { description: 'Which one.' }) kind!: ConflictKind;
  @Field({ description: 'Why; at most 2,000 characters.' }) reason!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

const mayBeGone = { nullable: true, description: 'Null for whoever is kept away from it.' } as const;

@ObjectType('DeclareConflictPayload')
class DeclareConflictPayload {
  @Field(() => BoardCaseType, mayBeGone) boardCase!: string | null;
}

@ObjectType('WithdrawConflictPayload')
class WithdrawConflictPayload {
  @Field(() => BoardCaseType, mayBeGone) boardCase!: string | null;
}

@Resolver()
export class ConflictResolver {
  constructor(
    private readonly declare: DeclareConflict,
    private readonly withdraw: WithdrawConflict,
  ) {}

  @Mutation(() => DeclareConflictPayload, {
    nullable: true,
    description:
      "Declares a conflict of interest in a case, one's own or, as chair or coordinator, somebody's. It is treated as the charter says; a ballot of whoever may not vote any more becomes a recusal.",
  })
  @Access(Access.people())
  async declareConflict(@CurrentActor() actor: Actor, @Args('input') input: DeclareConflictInput): Promise<object> {
    const { caseId } = await this.declare.execute(actor, { ...keysOf(actor, input), note: input.note }, input.idempotencyKey);
    return { boardCase: caseId };
  }

  @Mutation(() => WithdrawConflictPayload, {
    nullable: true,
    description:
      'Ends a declared conflict of interest; the declaration stays on record. A ballot that it voided is given anew by its voter.',
  })
  @Access(Access.people())
  async withdrawConflict(@CurrentActor() actor: Actor, @Args('input') input: WithdrawConflictInput): Promise<object> {
    const { caseId } = await this.withdraw.execute(actor, { ...keysOf(actor, input), reason: input.reason }, input.idempotencyKey);
    return { boardCase: caseId };
  }
}

const keysOf = (actor: Actor, { caseId, personId, kind }: DeclareConflictInput | WithdrawConflictInput) => ({
  caseId: keyOf('BoardCase', caseId, 'caseId'),
  personId: personId === null || personId === undefined ? actor.id : keyOf('Person', personId, 'personId'),
  kind,
});
