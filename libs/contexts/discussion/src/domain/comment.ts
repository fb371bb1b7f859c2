import type { Refusal } from '#kernel';
import { discussionRefusals } from './refusals.js';

const { refuse } = discussionRefusals;

export interface Comment {
  readonly authorId: string;
  readonly body: string;
  readonly version: number;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
}

/** A text that the comment no longer shows; kept for ever (DISC-2). */
export interface EarlierText {
  readonly version: number;
  readonly body: string;
  readonly writtenAt: Date;
}

/** Why this person may not edit or delete this comment, or null. Whether they may write in its thread at all is asked separately. */
export function whyNotEdit(comment: Pick<Comment, 'authorId' | 'deletedAt'>, personId: string | null): Refusal | null {
  if (comment.authorId !== personId) return refuse('COMMENT_NOT_YOURS');
  return comment.deletedAt === null ? null : refuse('COMMENT_DELETED');
}

/** Two edits at once: the second was made against a text that is no longer there, and is told which version is. */
export function assertCurrentText(comment: Pick<Comment, 'version'>, seen: number): void {
  if (comment.version !== seen) throw refuse('COMMENT_STALE', { currentVersion: comment.version });
}

export const earlierText = (comment: Comment, createdAt: Date): EarlierText => ({
  version: comment.version,
  body: comment.body,
  writtenAt: comment.editedAt ?? createdAt,
});

export const editComment = (comment: Comment, body: string, now: Date): Comment => ({
  ...comment,
  body,
  version: comment.version + 1,
  editedAt: now,
});

/**
 * What stays is who wrote it and when it was deleted; its author is the only one who can. The text leaves the row, so that no way of
 * reading comments has to remember to hide it, and is kept with the earlier ones.
 */
export const deleteComment = (comment: Comment, now: Date): Comment => ({
  ...comment,
  body: '',
  version: comment.version + 1,
  deletedAt: now,
});
