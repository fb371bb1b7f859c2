import { standingOf } from '#boards';
import { caseStanding, lockCase, type BoardCaseRow } from '#cases';
import type { Unit } from '#event-log';
import type { Following } from '../domain/follow-through.js';

export interface CaseToFollow {
  readonly boardCase: BoardCaseRow;
  readonly asking: Following;
  /** person.id of whoever asks; null for a hospital's system. */
  readonly personId: string | null;
}

/** Locks the case, the first in the one order, and says what whoever asks is to it, on either side. */
export async function caseToFollow(unit: Unit, caseId: string): Promise<CaseToFollow> {
  const { manager, actor, now } = unit;
  unit.concerns({ subject: `case:${caseId}` });
  const boardCase = await lockCase(manager, caseId);
  const { boardId, status } = boardCase;
  unit.concerns({ patientIds: [boardCase.patientId] });
  const personId = actor.kind === 'person' ? actor.id : null;
  const { refers } = await caseStanding(manager, actor, boardCase, now);
  const standing = personId === null ? null : await standingOf(manager, { boardId, caseId, personId, now });
  const { votes = false, chairs = false, coordinates = false } = standing ?? {};
  return { boardCase, personId, asking: { status, refers, votes, chairs, coordinates } };
}
