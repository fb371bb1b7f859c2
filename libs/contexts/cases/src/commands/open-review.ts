import { inboxStream, type Unit } from '#event-log';
import { newId } from '#kernel';
import { membersOf, questionKindOf, type Charter } from '#boards';
import { whomToAsk, type AskedPlan } from '../domain/triage.js';
import type { BoardCaseRow } from '../storage/board-case.row.js';
import { referralOf } from '../storage/case.store.js';
import { AskedOpinionRow, ReviewRow } from '../storage/review.row.js';

/** [CASE-10] Opens the case's next review with its own question and what the referral says now, and asks for the opinions it needs. */
export async function openReview(unit: Unit, boardCase: BoardCaseRow, charter: Charter, named: readonly AskedPlan[]): Promise<ReviewRow> {
  const { manager, now } = unit;
  const { id: caseId, boardId, organisationId, patientId, question, questionKind, priority } = boardCase;
  const kind = questionKindOf(charter.content, questionKind)!;
  const dueAt = new Date(now.getTime() + charter.content.opinions[priority ?? 'P3'].dueHours * 3_600_000);
  const number = 1 + (await manager.countBy(ReviewRow, { caseId }));
  const review = manager.create(ReviewRow, {
    id: newId(now),
    caseId,
    boardId,
    organisationId,
    patientId,
    number,
    question,
    referral: await referralOf(manager, boardCase),
    charterId: charter.id,
    openedAt: now,
    dueAt,
    // An emergency is decided while people telephone: sealing would only hide what is needed at once (DEC-12)
    sealed: charter.content.sealsOpinions && !kind.emergency,
    version: 1,
  });
  await manager.insert(ReviewRow, review as never);
  const asked = whomToAsk(kind.asks, await membersOf(manager, boardId), named);
  await manager.insert(
    AskedOpinionRow,
    asked.map((plan, position) => ({
      ...plan,
      id: newId(now),
      reviewId: review.id,
      caseId,
      boardId,
      organisationId,
      dueAt,
      answeredAt: null,
      position,
    })),
  );
  for (const { personId } of asked) if (personId) unit.record(inboxStream(personId), 'opinionAsked', { caseId, reviewId: review.id });
  return review;
}
