import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { AddComment, DeleteComment, EditComment, ReopenThread, ResolveThread } from '#discussion';
import { localId, type Actor } from '#kernel';
import { BoardCaseType } from '../cases/board-case.type.js';
import { idempotencyKey, version } from '../graphql/command-input.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf, keyOrNull } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { DisciplineEnum } from '../specialists/person.type.js';
import { anchorOf } from './anchor-of.js';
import { AnchorInput } from './anchor.type.js';
import { AudienceEnum, CommentType, ThreadType } from './comment.type.js';

@InputType('AddCommentInput', {
  description: "Starting a thread needs `audience`; replying needs `threadId` and takes the thread's audience.",
})
class AddCommentInput {
  @Field(() => ID) caseId!: string;
  @Field({ description: 'Markdown without raw HTML.' }) body!: string;
  @Field(() => AudienceEnum, { nullable: true }) audience?: 'BOARD' | null;
  @Field(() => ID, { nullable: true }) threadId?: string | null;
  @Field(() => DisciplineEnum, { nullable: true, description: 'Makes a new thread an open question to this discipline.' }) questionTo?:
    'RADIOLOGY' | null;
  @Field(() => AnchorInput, { nullable: true, description: 'What a new thread is about; a reply stands where its thread does.' })
  anchor?: AnchorInput | null;
  @Field(() => ID, { nullable: true, description: 'The draft of mine that becomes this comment: it is removed with it.' }) draftId?:
    string | null;
  @Field(() => [ID], { nullable: true, description: 'People to call in; each must be able to read the thread.' }) mentions?:
    string[] | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('EditCommentInput')
class EditCommentInput {
  @Field(() => ID) commentId!: string;
  @Field(() => Int, version) version!: number;
  @Field() body!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('DeleteCommentInput')
class DeleteCommentInput {
  @Field(() => ID) commentId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('ResolveThreadInput')
class ResolveThreadInput {
  @Field(() => ID) threadId!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('ReopenThreadInput', { description: 'Opens again what was resolved.' })
class ReopenThreadInput {
  @Field(() => ID, { description: 'A resolved thread.' }) threadId!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

const AddCommentPayload = payloadOf('AddComment', { comment: () => CommentType, boardCase: () => BoardCaseType });
const EditCommentPayload = payloadOf('EditComment', { comment: () => CommentType });
const DeleteCommentPayload = payloadOf('DeleteComment', { comment: () => CommentType });
const ResolveThreadPayload = payloadOf('ResolveThread', { thread: () => ThreadType });
const ReopenThreadPayload = payloadOf('ReopenThread', { thread: () => ThreadType });

@Resolver()
export class CommentResolver {
  constructor(
    private readonly add: AddComment,
    private readonly edit: EditComment,
    private readonly remove: DeleteComment,
    private readonly resolve: ResolveThread,
    private readonly reopen: ReopenThread,
  ) {}

  @Mutation(() => AddCommentPayload, { nullable: true, description: 'Starts a thread or replies in one.' })
  @Access(Access.people())
  async addComment(@CurrentActor() actor: Actor, @Args('input') input: AddCommentInput): Promise<object> {
    const { commentId, caseId } = await this.add.execute(
      actor,
      {
        caseId: keyOf('BoardCase', input.caseId, 'caseId'),
        body: input.body,
        audience: input.audience ?? null,
        threadId: keyOrNull('Thread', input.threadId, 'threadId'),
        questionTo: input.questionTo ?? null,
        anchor: anchorOf(input.anchor),
        draftId: keyOrNull('CommentDraft', input.draftId, 'draftId'),
        mentions: (input.mentions ?? []).map((id) => localId('Person', id)),
      },
      input.idempotencyKey,
    );
    return { comment: commentId, boardCase: caseId };
  }

  @Mutation(() => EditCommentPayload, {
    nullable: true,
    description: 'Changes a comment of one’s own; what it said before stays readable.',
  })
  @Access(Access.people())
  async editComment(@CurrentActor() actor: Actor, @Args('input') { idempotencyKey: key, ...input }: EditCommentInput): Promise<object> {
    const { commentId } = await this.edit.execute(actor, { ...input, commentId: keyOf('Comment', input.commentId, 'commentId') }, key);
    return { comment: commentId };
  }

  @Mutation(() => DeleteCommentPayload, { nullable: true, description: 'Takes back a comment of one’s own; a tombstone stays.' })
  @Access(Access.people())
  async deleteComment(@CurrentActor() actor: Actor, @Args('input') { idempotencyKey: key, ...input }: DeleteCommentInput): Promise<object> {
    const { commentId } = await this.remove.execute(actor, { ...input, commentId: keyOf('Comment', input.commentId, 'commentId') }, key);
    return { comment: commentId };
  }

  @Mutation(() => ResolveThreadPayload, { nullable: true, description: 'Marks a thread as settled.' })
  @Access(Access.people())
  async resolveThread(@CurrentActor() actor: Actor, @Args('input') { idempotencyKey: key, threadId }: ResolveThreadInput): Promise<object> {
    const resolved = await this.resolve.execute(actor, { threadId: keyOf('Thread', threadId, 'threadId') }, key);
    return { thread: resolved.threadId };
  }

  @Mutation(() => ReopenThreadPayload, {
    nullable: true,
    description: 'Opens a resolved thread again; a question waits for its discipline again.',
  })
  @Access(Access.people())
  async reopenThread(@CurrentActor() actor: Actor, @Args('input') { idempotencyKey: key, threadId }: ReopenThreadInput): Promise<object> {
    const reopened = await this.reopen.execute(actor, { threadId: keyOf('Thread', threadId, 'threadId') }, key);
    return { thread: reopened.threadId };
  }
}
