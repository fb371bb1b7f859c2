import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { WithdrawConsent } from '#cases';
import type { Actor } from '#kernel';
import { idempotencyKey, version } from '../graphql/command-input.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { BoardCaseType } from './board-case.type.js';

@InputType('WithdrawConsentInput')
class WithdrawConsentInput {
  @Field(() => ID, { description: 'The case whose referral was shared.' }) caseId!: string;
  @Field(() => Int, version) version!: number;
  @Field({ description: 'What the patient said; 1 to 2,000 characters.' }) reason!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

const WithdrawConsentPayload = payloadOf('WithdrawConsent', { boardCase: () => BoardCaseType });

@Resolver()
export class ConsentResolver {
  constructor(private readonly withdraw: WithdrawConsent) {}

  @Mutation(() => WithdrawConsentPayload, {
    nullable: true,
    description:
      'Records that the patient withdraws the consent to share; the referring side, coordinators and the chair. From then on no guest is invited, no letter is copied to anybody else; whoever reads it now goes on reading it.',
  })
  @Access(Access.peopleOrServices('referrals:write'))
  async withdrawConsent(@CurrentActor() actor: Actor, @Args('input') input: WithdrawConsentInput): Promise<object> {
    const { caseId, version: seen, reason, idempotencyKey: key } = input;
    const given = { caseId: keyOf('BoardCase', caseId, 'caseId'), version: seen, reason };
    return { boardCase: (await this.withdraw.execute(actor, given, key)).caseId };
  }
}
