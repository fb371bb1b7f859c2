import type { EntityManager } from 'typeorm';
import { lockCase, type BoardCaseRow } from '#cases';
import { newId } from '#kernel';
import type { Discipline } from '#specialists';
import type { Anchor } from '../domain/anchor.js';
import type { Audience } from '../domain/audience.js';
import { earlierText, type Comment } from '../domain/comment.js';
import { discussionRefusals } from '../domain/refusals.js';
import { CommentRow, CommentVersionRow, MentionRow, ThreadRow } from './discussion.row.js';

/** What every row of the discussion repeats of its case, so that no policy has to look the case up. */
const ofCase = ({ id: caseId, boardId, organisationId, patientId }: BoardCaseRow) => ({ caseId, boardId, organisationId, patientId });

export async function insertThread(
  manager: EntityManager,
  boardCase: BoardCaseRow,
  thread: { audience: Audience; questionTo: Discipline | null; anchor: Anchor | null },
  at: Date,
): Promise<ThreadRow> {
  const row = manager.create(ThreadRow, {
    ...ofCase(boardCase),
    ...thread,
    id: newId(at),
    resolvedAt: null,
    resolvedBy: null,
    createdAt: at,
  });
  await manager.insert(ThreadRow, row);
  return row;
}

export async function insertComment(
  manager: EntityManager,
  boardCase: BoardCaseRow,
  thread: ThreadRow,
  comment: { authorId: string; body: string; mentioned: readonly string[] },
  at: Date,
): Promise<CommentRow> {
  const { authorId, body, mentioned } = comment;
  const { audience } = thread;
  const row = manager.create(CommentRow, {
    ...ofCase(boardCase),
    id: newId(at),
    threadId: thread.id,
    audience,
    authorId,
    body,
    createdAt: at,
    editedAt: null,
    deletedAt: null,
    version: 1,
  });
  await manager.insert(CommentRow, row);
  const { caseId, boardId, organisationId } = row;
  const mentions = mentioned.map((personId) => ({ commentId: row.id, personId, caseId, boardId, organisationId, audience, createdAt: at }));
  if (mentions.length > 0) await manager.insert(MentionRow, mentions);
  return row;
}

/** A comment with its case locked first: two edits at once follow each other, and the second sees what the first left. */
export async function lockComment(manager: EntityManager, commentId: string): Promise<{ boardCase: BoardCaseRow; comment: CommentRow }> {
  const found = await manager.findOne(CommentRow, { where: { id: commentId }, select: { id: true, caseId: true } });
  if (!found) throw discussionRefusals.refuse('COMMENT_NOT_FOUND');
  const boardCase = await lockCase(manager, found.caseId);
  return { boardCase, comment: await manager.findOneByOrFail(CommentRow, { id: commentId }) };
}

/** Keeps what the row says now as an earlier text, then replaces it. */
export async function replaceComment(manager: EntityManager, row: CommentRow, comment: Comment): Promise<void> {
  const { id: commentId, caseId, boardId, organisationId, audience } = row;
  await manager.insert(CommentVersionRow, { commentId, caseId, boardId, organisationId, audience, ...earlierText(row, row.createdAt) });
  const { body, version, editedAt, deletedAt } = comment;
  await manager.update(CommentRow, commentId, { body, version, editedAt, deletedAt });
}

export async function lockThread(manager: EntityManager, threadId: string): Promise<{ boardCase: BoardCaseRow; thread: ThreadRow }> {
  const found = await manager.findOne(ThreadRow, { where: { id: threadId }, select: { id: true, caseId: true } });
  if (!found) throw discussionRefusals.refuse('THREAD_NOT_FOUND');
  const boardCase = await lockCase(manager, found.caseId);
  return { boardCase, thread: await manager.findOneByOrFail(ThreadRow, { id: threadId }) };
}

export async function threadOfCase(manager: EntityManager, caseId: string, threadId: string): Promise<ThreadRow> {
  const thread = await manager.findOneBy(ThreadRow, { id: threadId, caseId });
  if (!thread) throw discussionRefusals.refuse('THREAD_NOT_FOUND');
  return thread;
}
