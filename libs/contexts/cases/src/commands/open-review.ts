import { inboxStream, type Unit } from '#event-log';
import { newId } from '#kernel';
import { currentCharter, membersOf, questionKindOf, type Charter, type Priority } from '#boards';
import { caseRefusals } from '../domain/refusals.js';
import { assertDueTimes, isSealed, whomToAsk, type AskedPlan } from '../domain/triage.js';
import { rotaOf } from '../queries/rota.js';
import type { BoardCaseRow } from '../storage/board-case.row.js';
import { referralOf } from '../storage/case.store.js';
import { AskedOpinionRow, ReviewRow } from '../storage/review.row.js';

/** How triage judges what it accepts. */
export interface Acceptance {
  readonly priority: Priority;
  readonly complexity: number | null;
  /** A code of the charter's kinds of question; the case's own when left out. */
  readonly questionKind: string | null;
  readonly asks: readonly AskedPlan[];
}

/** Judges the case by the charter that holds now, in the row at hand, and opens its next review. */
export async function acceptForReview(unit: Unit, row: BoardCaseRow, accept: Acceptance, at = ['review']): Promise<ReviewRow> {
  const charter = (await currentCharter(unit.manager, row.boardId))!;
  const questionKind = accept.questionKind ?? row.questionKind;
  if (!questionKindOf(charter.content, questionKind))
    throw caseRefusals.refuse('QUESTION_KIND_UNKNOWN', {
      path: ['input', ...at, 'questionKind'],
      known: charter.content.questionKinds.map(({ code }) => code),
    });
  Object.assign(row, { priority: accept.priority, complexity: accept.complexity, questionKind });
  return openReview(unit, row, charter, accept.asks);
}

/** [CASE-10] Opens the case's next review with its own question and what the referral says now, and asks for the opinions it needs. */
async function openReview(unit: Unit, boardCase: BoardCaseRow, charter: Charter, named: readonly AskedPlan[]): Promise<ReviewRow> {
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
    sealed: isSealed(charter.content, kind, priority),
    version: 1,
  });
  await manager.query('update review set superseded_at = $2 where case_id = $1 and superseded_at is null', [caseId, now]);
  await manager.insert(ReviewRow, review as never);
  assertDueTimes(named, now);
  const asked = whomToAsk(kind.asks, await membersOf(manager, boardId), named, await rotaOf(manager, boardId, now));
  await manager.insert(
    AskedOpinionRow,
    asked.map((plan, position) => ({
      ...plan,
      id: newId(now),
      reviewId: review.id,
      caseId,
      boardId,
      organisationId,
      dueAt: plan.dueAt ?? dueAt,
      answeredAt: null,
      position,
    })),
  );
  for (const { personId } of asked) if (personId) unit.record(inboxStream(personId), 'opinionAsked', { caseId, reviewId: review.id });
  return review;
}
