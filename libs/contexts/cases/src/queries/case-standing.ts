import type { EntityManager } from 'typeorm';
import type { Actor } from '#kernel';
import { organises, standingOf } from '#boards';
import type { CaseStanding } from '../domain/policy.js';
import type { BoardCaseRow } from '../storage/board-case.row.js';
import { organisationsReferredFor } from './referring-organisation.js';

/** What is this actor to this case? */
export async function caseStanding(manager: EntityManager, actor: Actor, boardCase: BoardCaseRow, now: Date): Promise<CaseStanding> {
  const { boardId, organisationId, status, id: caseId } = boardCase;
  const board = actor.kind === 'person' ? await standingOf(manager, { boardId, caseId, personId: actor.id, now }) : undefined;
  const refers = (await organisationsReferredFor(manager, actor)).includes(organisationId);
  return { status, refers, triages: board !== undefined && organises(board) };
}
