import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { DiscardReferralDraft, SaveReferralDraft } from '#cases';
import type { PersonActor } from '#kernel';
import { idempotencyKey, version } from '../graphql/command-input.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf, keyOrNull } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { OrganisationType } from '../organisations/organisation.type.js';
import { ReferralDraftType } from './referral-draft.type.js';

@InputType('SaveReferralDraftInput', {
  description:
    'With the `draftId` and `version` that this window last saw it is saved over; otherwise what was typed is kept in a draft beside it.',
})
class SaveReferralDraftInput {
  @Field(() => ID, { description: 'For which organisation I would refer.' }) organisationId!: string;
  @Field({ description: 'What the form holds, as the form wrote it; at most 200,000 characters.' }) content!: string;
  @Field(() => ID, { nullable: true, description: 'The draft that this window saves over; left out the first time.' }) draftId?:
    string | null;
  @Field(() => Int, { nullable: true, description: 'The version of that draft that this window saw.' }) version?: number | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('DiscardReferralDraftInput', { description: 'Throws away a referral of my own that was never submitted.' })
class DiscardReferralDraftInput {
  @Field(() => ID, { description: 'A draft of mine.' }) draftId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

const SaveReferralDraftPayload = payloadOf('SaveReferralDraft', { draft: () => ReferralDraftType });
const DiscardReferralDraftPayload = payloadOf('DiscardReferralDraft', { organisation: () => OrganisationType });

@Resolver()
export class ReferralDraftResolver {
  constructor(
    private readonly save: SaveReferralDraft,
    private readonly discard: DiscardReferralDraft,
  ) {}

  @Mutation(() => SaveReferralDraftPayload, { nullable: true, description: 'Keeps a referral that I have begun, for me alone.' })
  @Access(Access.people())
  async saveReferralDraft(@CurrentActor() actor: PersonActor, @Args('input') input: SaveReferralDraftInput): Promise<object> {
    const draft = keyOrNull('ReferralDraft', input.draftId, 'draftId');
    const { draftId } = await this.save.execute(
      actor,
      {
        organisationId: keyOf('Organisation', input.organisationId, 'organisationId'),
        content: input.content,
        known: draft === null ? null : { draftId: draft, version: input.version ?? 0 },
      },
      input.idempotencyKey,
    );
    return { draft: draftId };
  }

  @Mutation(() => DiscardReferralDraftPayload, { nullable: true, description: 'Throws away a referral that I have begun.' })
  @Access(Access.people())
  async discardReferralDraft(@CurrentActor() actor: PersonActor, @Args('input') input: DiscardReferralDraftInput): Promise<object> {
    const { organisationId } = await this.discard.execute(
      actor,
      { draftId: keyOf('ReferralDraft', input.draftId, 'draftId'), version: input.version },
      input.idempotencyKey,
    );
    return { organisation: organisationId };
  }
}
