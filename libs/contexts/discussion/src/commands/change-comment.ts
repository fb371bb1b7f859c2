import type { BoardCaseRow } from '#cases';
import { noteActivity } from '#cases';
import type { Unit } from '#event-log';
import { mayReadThread, whyNotWrite } from '../domain/audience.js';
import { assertCurrentText, whyNotEdit, type Comment } from '../domain/comment.js';
import { discussionRefusals } from '../domain/refusals.js';
import { participantIn } from '../queries/participant.js';
import type { CommentRow } from '../storage/discussion.row.js';
import { lockComment, replaceComment } from '../storage/discussion.store.js';

/** The comment with its case locked, for its author, against the version that the author saw. */
export async function ownComment(
  unit: Unit,
  commentId: string,
  version: number,
): Promise<{ boardCase: BoardCaseRow; comment: CommentRow }> {
  const { manager, actor } = unit;
  unit.concerns({ subject: `comment:${commentId}` });
  const { boardCase, comment } = await lockComment(manager, commentId);
  unit.concerns({ subject: `case:${boardCase.id}`, patientIds: [boardCase.patientId] });
  const who = await participantIn(manager, boardCase, actor);
  if (!mayReadThread(who, comment.audience)) throw discussionRefusals.refuse('COMMENT_NOT_FOUND');
  const refusal = whyNotEdit(comment, actor.kind === 'person' ? actor.id : null) ?? whyNotWrite(who, comment.audience);
  if (refusal) throw refusal;
  assertCurrentText(comment, version);
  return { boardCase, comment };
}

export async function saveComment(unit: Unit, boardCase: BoardCaseRow, row: CommentRow, comment: Comment, fact: string): Promise<void> {
  await replaceComment(unit.manager, row, comment);
  const refs = { threadId: row.threadId, commentId: row.id, version: comment.version };
  await noteActivity(unit, boardCase, fact, refs, row.audience === 'REFERRER' ? 'both' : 'board');
}
