import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { deleteComment } from '../domain/comment.js';
import { ownComment, saveComment } from './change-comment.js';

export interface DeleteCommentInput {
  readonly commentId: string;
  readonly version: number;
}

@Injectable()
export class DeleteComment {
  constructor(private readonly work: UnitOfWork) {}

  /** [DISC-2] Its author takes the text back; that there was a comment, by whom and when it went, stays. */
  execute(actor: Actor, input: DeleteCommentInput, idempotencyKey?: string | null): Promise<{ commentId: string }> {
    return this.work.run({ name: 'deleteComment', actor, input, idempotencyKey }, async (unit) => {
      const { boardCase, comment } = await ownComment(unit, input.commentId, input.version);
      await saveComment(unit, boardCase, comment, deleteComment(comment, unit.now), 'commentDeleted');
      return { commentId: comment.id };
    });
  }
}
