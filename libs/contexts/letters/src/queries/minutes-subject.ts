import type { EntityManager } from 'typeorm';
import { currentCharter } from '#boards';
import { decisionThatStands, decisionToTell, type DecisionToTell } from '#decisions';
import type { MeetingRecord } from '#meetings';
import { specialistsByIds } from '#specialists';
import type { MinutesSubject } from '../domain/minutes.js';

/** Everything that the minutes of this meeting are made of. */
export async function minutesSubject(manager: EntityManager, record: MeetingRecord): Promise<MinutesSubject> {
  const { boardId, items, attendance, openedBy, closedBy, delegateId } = record;
  const ids = [...attendance.map(({ personId }) => personId), openedBy, closedBy, delegateId].filter((id) => id !== null);
  const names = await specialistsByIds(manager, ids);
  const [board]: { name: string }[] = await manager.query('select name from board where id = $1', [boardId]);
  const numbers: { id: string; number: string }[] = await manager.query('select id, number from board_case where id = any ($1)', [
    items.map(({ caseId }) => caseId),
  ]);
  const meetings: { id: string; at: Date }[] = await manager.query('select id, starts_at as at from meeting where id = any ($1)', [
    items.flatMap(({ carriedToId }) => carriedToId ?? []),
  ]);
  return {
    record,
    boardName: board!.name,
    dissentShown: (await currentCharter(manager, boardId))!.content.letters.dissentShown,
    people: new Map([...names].map(([id, { name }]) => [id, name])),
    numbers: new Map(numbers.map(({ id, number }) => [id, number])),
    meetings: new Map(meetings.map(({ id, at }) => [id, at])),
    decisions: await decisionsOf(manager, record),
  };
}

async function decisionsOf(manager: EntityManager, { items }: MeetingRecord): Promise<Map<string, DecisionToTell>> {
  const decisions = new Map<string, DecisionToTell>();
  for (const { caseId, decisionId, outcome } of items) {
    // A noted one names no decision of its own where it was made before the meeting (DEC-12).
    const decision =
      decisionId !== null ? await decisionToTell(manager, decisionId) : outcome === 'NOTED' ? await decisionThatStands(manager, caseId) : null;
    if (decision) decisions.set(caseId, decision);
  }
  return decisions;
} // prettier-ignore
