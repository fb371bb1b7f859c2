import { Not, type EntityManager } from 'typeorm';
import { newId } from '#kernel';
import type { ReviewRow } from '#cases';
import type { Discipline } from '#specialists';
import { contentOf, type Opinion, type Seal } from '../domain/opinion.js';
import { AnsweredDisciplineRow, OpinionRow, OpinionVersionRow } from './opinion.row.js';

export interface Author {
  readonly personId: string;
  readonly discipline: Discipline;
}

export const opinionBy = (manager: EntityManager, reviewId: string, authorId: string): Promise<OpinionRow | null> =>
  manager.findOneBy(OpinionRow, { reviewId, authorId });

/** What this author can read of the others. Row-level security shows them exactly when their own opinion is there or the seal is broken. */
export async function sealFor(manager: EntityManager, { id, sealed, unsealedAt }: ReviewRow, authorId: string): Promise<Seal> {
  const othersGiven = await manager.existsBy(OpinionRow, { reviewId: id, authorId: Not(authorId) });
  return { everSealed: sealed || unsealedAt !== null, sealed, othersGiven };
}

export async function insertOpinion(manager: EntityManager, review: ReviewRow, author: Author, opinion: Opinion): Promise<string> {
  const { id: reviewId, caseId, boardId, organisationId, patientId } = review;
  const { personId: authorId, discipline } = author;
  const id = newId(opinion.submittedAt);
  const frame = { id, reviewId, caseId, boardId, organisationId, patientId, authorId, discipline };
  await manager.insert(OpinionRow, { ...frame, ...opinion } as never);
  await manager
    .createQueryBuilder()
    .insert()
    .into(AnsweredDisciplineRow)
    .values({ reviewId, discipline, caseId, boardId, answeredAt: opinion.submittedAt })
    .orIgnore()
    .execute();
  return id;
}

/** Keeps what the row says now as an earlier version, then replaces it. */
export async function replaceOpinion(manager: EntityManager, row: OpinionRow, opinion: Opinion): Promise<void> {
  const { id: opinionId, version, reviewId, caseId, boardId, authorId } = row;
  const writtenAt = row.revisedAt ?? row.submittedAt;
  await manager.insert(OpinionVersionRow, {
    opinionId,
    version,
    reviewId,
    caseId,
    boardId,
    authorId,
    content: contentOf(row),
    writtenAt,
  } as never);
  const { afterUnsealing, revisedAt } = opinion;
  await manager.update(OpinionRow, opinionId, { ...contentOf(opinion), version: opinion.version, afterUnsealing, revisedAt } as never);
}
