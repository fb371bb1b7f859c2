import type { EntityManager } from 'typeorm';
import type { BoardCaseRow } from '#cases';
import { newId } from '#kernel';
import { discussionRefusals } from '../domain/refusals.js';
import { CommentDraftRow } from './draft.row.js';

type Place = Pick<CommentDraftRow, 'threadId' | 'audience'>;
type Text = Pick<CommentDraftRow, 'body' | 'anchor'>;

/** Two windows of one person at once: the second sees what the first left. The case stays free for everybody else. */
export async function lockDrafts(manager: EntityManager, authorId: string, caseId: string): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('drafts of ' || $1 || ' in ' || $2, 0))`, [authorId, caseId]);
}

export const countDrafts = (manager: EntityManager, authorId: string, caseId: string): Promise<number> =>
  manager.countBy(CommentDraftRow, { authorId, caseId });

/** One's own, at this place of this case; null where it has been sent or discarded. */
export const draftAt = (manager: EntityManager, id: string, authorId: string, caseId: string, place: Place) =>
  manager.findOneBy(CommentDraftRow, {
    id,
    authorId,
    caseId,
    audience: place.audience,
    ...(place.threadId !== null && { threadId: place.threadId }),
  });

export async function ownDraft(manager: EntityManager, id: string, authorId: string): Promise<CommentDraftRow> {
  const row = await manager.findOneBy(CommentDraftRow, { id, authorId });
  if (!row) throw discussionRefusals.refuse('DRAFT_NOT_FOUND');
  return row;
}

export async function insertDraft(
  manager: EntityManager,
  { id: caseId, boardId, organisationId, patientId }: BoardCaseRow,
  draft: Place & Text & { readonly authorId: string },
  savedAt: Date,
): Promise<CommentDraftRow> {
  const row = manager.create(CommentDraftRow, {
    ...draft,
    id: newId(savedAt),
    caseId,
    boardId,
    organisationId,
    patientId,
    version: 1,
    savedAt,
  });
  await manager.insert(CommentDraftRow, row);
  return row;
}

export async function replaceDraft(manager: EntityManager, row: CommentDraftRow, text: Text, savedAt: Date): Promise<CommentDraftRow> {
  return manager.save(CommentDraftRow, { ...row, ...text, version: row.version + 1, savedAt });
}

/** True where there was one. */
export async function removeDraft(manager: EntityManager, id: string, authorId: string, caseId: string): Promise<boolean> {
  const { affected } = await manager.delete(CommentDraftRow, { id, authorId, caseId });
  return affected === 1;
}
