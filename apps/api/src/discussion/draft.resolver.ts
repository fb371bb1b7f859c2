import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { DiscardDraft, SaveDraft } from '#discussion';
import type { Actor } from '#kernel';
import { BoardCaseType } from '../cases/board-case.type.js';
import { idempotencyKey, version } from '../graphql/command-input.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf, keyOrNull } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { anchorOf } from './anchor-of.js';
import { AnchorInput } from './anchor.type.js';
import { AudienceEnum } from './comment.type.js';
import { CommentDraftType } from './draft.type.js';

@InputType('SaveDraftInput', {
  description:
    'A draft of a new thread needs `audience`, one of a reply `threadId`. With the `draftId` and `version` that this window last saw it is saved over; otherwise what was typed is kept in a draft beside it.',
})
class SaveDraftInput {
  @Field(() => ID, { description: 'The case that it is about.' }) caseId!: string;
  @Field(() => ID, { nullable: true, description: 'The thread that it would answer.' }) threadId?: string | null;
  @Field(() => AudienceEnum, { nullable: true, description: 'Of the thread that it would start.' }) audience?: 'BOARD' | null;
  @Field({ description: 'As it was typed.' }) body!: string;
  @Field(() => AnchorInput, { nullable: true, description: 'What the thread that it would start is about.' }) anchor?: AnchorInput | null;
  @Field(() => ID, { nullable: true, description: 'The draft that this window saves over; left out the first time.' }) draftId?:
    string | null;
  @Field(() => Int, { nullable: true, description: 'The version of that draft that this window saw.' }) version?: number | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('DiscardDraftInput', { description: 'Throws away a draft of my own.' })
class DiscardDraftInput {
  @Field(() => ID, { description: 'A draft of mine.' }) draftId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

const SaveDraftPayload = payloadOf('SaveDraft', { draft: () => CommentDraftType, boardCase: () => BoardCaseType });
const DiscardDraftPayload = payloadOf('DiscardDraft', { boardCase: () => BoardCaseType });

@Resolver()
export class DraftResolver {
  constructor(
    private readonly save: SaveDraft,
    private readonly discard: DiscardDraft,
  ) {}

  @Mutation(() => SaveDraftPayload, { nullable: true, description: 'Keeps what I have typed and not sent, for me alone.' })
  @Access(Access.people())
  async saveDraft(@CurrentActor() actor: Actor, @Args('input') { idempotencyKey: key, ...input }: SaveDraftInput): Promise<object> {
    const draft = keyOrNull('CommentDraft', input.draftId, 'draftId');
    const { draftId, caseId } = await this.save.execute(
      actor,
      {
        caseId: keyOf('BoardCase', input.caseId, 'caseId'),
        threadId: keyOrNull('Thread', input.threadId, 'threadId'),
        audience: input.audience ?? null,
        body: input.body,
        anchor: anchorOf(input.anchor),
        known: draft === null ? null : { draftId: draft, version: input.version ?? 0 },
      },
      key,
    );
    return { draft: draftId, boardCase: caseId };
  }

  @Mutation(() => DiscardDraftPayload, { nullable: true, description: 'Throws away what I have typed and not sent.' })
  @Access(Access.people())
  async discardDraft(@CurrentActor() actor: Actor, @Args('input') { idempotencyKey: key, ...input }: DiscardDraftInput): Promise<object> {
    const { caseId } = await this.discard.execute(actor, { ...input, draftId: keyOf('CommentDraft', input.draftId, 'draftId') }, key);
    return { boardCase: caseId };
  }
}
