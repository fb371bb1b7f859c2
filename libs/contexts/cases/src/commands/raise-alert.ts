import { currentCharter, peopleToAlert } from '#boards';
import { inboxStream, type Unit } from '#event-log';
import { newId } from '#kernel';
import type { BoardCaseRow } from '../storage/board-case.row.js';
import { CaseAlertRow } from '../storage/life.row.js';

/** [CASE-9] Red flags that are newly present tell the people whom the charter names. It stands until one of them answers. */
export async function raiseAlert(unit: Unit, row: BoardCaseRow, redFlags: string[]): Promise<void> {
  if (redFlags.length === 0) return;
  const { manager, now } = unit;
  const { id: caseId, boardId, organisationId, patientId } = row;
  const personIds = await peopleToAlert(manager, boardId);
  const dueAt = await answerDueAt(unit, boardId);
  const alert = { id: newId(now), caseId, boardId, organisationId, patientId, redFlags, personIds, raisedAt: now, escalations: 0, dueAt };
  // Without a look at what was written: whoever refers writes it, and reads nothing of the board's side.
  await manager.createQueryBuilder().insert().into(CaseAlertRow).values(alert).updateEntity(false).execute();
  for (const personId of personIds) unit.record(inboxStream(personId), 'redFlagAlerted', { caseId });
}

/** An alert has the clock of a P1 case's triage. */
export async function answerDueAt({ manager, now }: Unit, boardId: string): Promise<Date> {
  const charter = (await currentCharter(manager, boardId))!;
  return new Date(now.getTime() + charter.content.clocks.P1.triageHours * 3_600_000);
}
