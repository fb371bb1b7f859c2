import type { EntityManager } from 'typeorm';
import { newId } from '#kernel';
import { caseRefusals } from '../domain/refusals.js';
import { caseNumber } from '../domain/case-number.js';
import type { ImagingReference, Referral } from '../domain/referral.js';
import { BoardCaseRow } from './board-case.row.js';
import { ImagingStudyRow } from './parts.row.js';
import { ReviewRow } from './review.row.js';

/** The case with its row locked until the unit ends; whatever happens inside a review locks its case first, so nothing passes anything. */
export async function lockCase(manager: EntityManager, caseId: string): Promise<BoardCaseRow> {
  const row = await manager.findOne(BoardCaseRow, { where: { id: caseId }, lock: { mode: 'pessimistic_write' } });
  if (!row) throw caseRefusals.refuse('CASE_NOT_FOUND');
  return row;
}

/** A review and its case, locked in the one order: case, then review. Whether it is still the case's latest is its rooms' business. */
export async function lockReview(manager: EntityManager, reviewId: string): Promise<{ boardCase: BoardCaseRow; review: ReviewRow }> {
  const found = await manager.findOne(ReviewRow, { where: { id: reviewId }, select: { id: true, caseId: true } });
  if (!found) throw caseRefusals.refuse('REVIEW_NOT_FOUND');
  const boardCase = await lockCase(manager, found.caseId);
  const review = await manager.findOneOrFail(ReviewRow, { where: { id: reviewId }, lock: { mode: 'pessimistic_write' } });
  return { boardCase, review };
}

/** [CASE-6] Taken first in its transaction; a rollback gives the number back, a commit never reuses it. */
export async function takeCaseNumber(manager: EntityManager, boardId: string, boardCode: string, at: Date): Promise<string> {
  const year = at.getUTCFullYear();
  const [row]: { last: number }[] = await manager.query(
    `insert into case_number_counter (board_id, year, last) values ($1, $2, 1)
     on conflict (board_id, year) do update set last = case_number_counter.last + 1 returning last`,
    [boardId, year],
  );
  return caseNumber(boardCode, year, row!.last);
}

/** Writes the referral's studies; one that was there before keeps its id, because comments may be anchored to it. */
export async function saveImaging(
  manager: EntityManager,
  boardCase: BoardCaseRow,
  studies: readonly ImagingReference[],
  at: Date,
): Promise<void> {
  const { id: caseId, boardId, organisationId, patientId } = boardCase;
  const left = await manager.find(ImagingStudyRow, { where: { caseId }, order: { position: 'ASC' } });
  const rows = studies.map((study, position) => {
    const same = left.findIndex((row) => sameStudy(row, study));
    const id = same >= 0 ? left.splice(same, 1)[0]!.id : newId(at);
    return { ...study, id, caseId, boardId, organisationId, patientId, position };
  });
  if (left.length > 0)
    await manager.delete(
      ImagingStudyRow,
      left.map(({ id }) => id),
    );
  if (rows.length > 0) await manager.upsert(ImagingStudyRow, rows, ['id']);
}

const sameStudy = (a: ImagingReference, b: ImagingReference): boolean =>
  a.studyInstanceUid !== null || b.studyInstanceUid !== null
    ? a.studyInstanceUid === b.studyInstanceUid
    : a.modality === b.modality && a.description === b.description && a.performedOn === b.performedOn;

export async function imagingOf(manager: EntityManager, caseId: string): Promise<ImagingReference[]> {
  const rows = await manager.find(ImagingStudyRow, { where: { caseId }, order: { position: 'ASC' } });
  return rows.map(({ studyInstanceUid, modality, description, performedOn, report }) => ({
    studyInstanceUid,
    modality,
    description,
    performedOn,
    report,
  }));
}

export async function referralOf(manager: EntityManager, row: BoardCaseRow): Promise<Referral> {
  const { question, reason, painProfile, priorTreatments, health } = row;
  return { question, reason, painProfile, priorTreatments, health, imagingStudies: await imagingOf(manager, row.id) };
}
