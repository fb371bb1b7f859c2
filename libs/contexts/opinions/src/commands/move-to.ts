import type { EntityManager } from 'typeorm';
import { moveRequest, noteActivity, type AskedOpinionRow, type BoardCaseRow } from '#cases';
import { inboxStream, type Unit } from '#event-log';
import { newId } from '#kernel';
import type { OpenRequest, RequestStepKind } from '../domain/request.js';
import { OpinionRequestStepRow } from '../storage/request-step.row.js';

/** The request with what became of it so far. */
export async function requestAtHand(manager: EntityManager, asked: AskedOpinionRow): Promise<OpenRequest> {
  const steps = await manager.find(OpinionRequestStepRow, { where: { askedId: asked.id }, order: { at: 'ASC', id: 'ASC' } });
  return { personId: asked.personId, substituteId: asked.substituteId, dueAt: asked.dueAt, steps };
}

interface Note {
  readonly kind: RequestStepKind;
  readonly toPersonId?: string | null;
  readonly reason?: string | null;
}

export async function noteStep({ manager, now, actor }: Unit, asked: AskedOpinionRow, { kind, toPersonId, reason }: Note): Promise<void> {
  const { id: askedId, reviewId, caseId, boardId, organisationId, personId } = asked;
  await manager.insert(OpinionRequestStepRow, {
    id: newId(now),
    askedId,
    reviewId,
    caseId,
    boardId,
    organisationId,
    kind,
    personId,
    toPersonId: toPersonId ?? null,
    reason: reason ?? null,
    actedBy: actor.kind === 'person' ? actor.id : null,
    at: now,
  });
}

/** From now on somebody else owes it, or nobody does; both are told, and the board sees it. The case must be locked. */
export async function moveTo(
  unit: Unit,
  boardCase: BoardCaseRow,
  asked: AskedOpinionRow,
  to: Pick<OpenRequest, 'personId' | 'substituteId'>,
  note: Note,
): Promise<void> {
  const { personId: before, caseId, reviewId } = asked;
  await noteStep(unit, asked, { ...note, toPersonId: to.personId });
  await moveRequest(unit, asked, to);
  await noteActivity(unit, boardCase, 'opinionRequestMoved', { reviewId });
  if (to.personId !== null && to.personId !== before) unit.record(inboxStream(to.personId), 'opinionAsked', { caseId, reviewId });
  if (before !== null && before !== to.personId) unit.record(inboxStream(before), 'opinionNotAsked', { caseId });
}
