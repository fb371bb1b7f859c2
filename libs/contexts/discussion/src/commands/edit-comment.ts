import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { editComment } from '../domain/comment.js';
import { commentBody } from '../domain/markdown.js';
import { ownComment, saveComment } from './change-comment.js';

export interface EditCommentInput {
  readonly commentId: string;
  readonly version: number;
  readonly body: string;
}

@Injectable()
export class EditComment {
  constructor(private readonly work: UnitOfWork) {}

  /** [DISC-2] Its author changes the text; the earlier one is kept. */
  execute(actor: Actor, input: EditCommentInput, idempotencyKey?: string | null): Promise<{ commentId: string }> {
    return this.work.run({ name: 'editComment', actor, input, idempotencyKey }, async (unit) => {
      const { boardCase, comment } = await ownComment(unit, input.commentId, input.version);
      await saveComment(unit, boardCase, comment, editComment(comment, commentBody(input.body), unit.now), 'commentEdited');
      return { commentId: comment.id };
    });
  }
}
