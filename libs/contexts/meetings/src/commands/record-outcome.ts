import type { BoardCaseRow } from '#cases';
import type { Unit } from '#event-log';
import { AgendaItemRow } from '../storage/agenda.row.js';
import { lockMeeting, saveMeeting } from '../storage/meeting.store.js';
import { tellOfItem } from './at-the-table.js';
import { waitingItem } from './put-on-agenda.js';
import { settle } from './settle-item.js';

/**
 * The case's decision has been ratified: decisions call this inside their transaction, with the case locked. In a meeting that sits its item
 * is recorded; one that waits for a meeting to come is noted there, so that the board hears of what was decided without it (DEC-12, MEET-8).
 */
export async function recordOutcome(unit: Unit, boardCase: BoardCaseRow, decisionId: string): Promise<void> {
  const item = await waitingItem(unit, boardCase.id);
  if (!item) return;
  const meeting = await lockMeeting(unit.manager, item.meetingId);
  if (meeting.status === 'OPEN') return settle(unit, meeting, item, boardCase, { outcome: 'DECIDED', decisionId });
  await unit.manager.update(AgendaItemRow, item.id, { kind: 'NOTING', decisionId });
  await saveMeeting(unit.manager, meeting);
  await tellOfItem(unit, meeting, boardCase, 'agendaItemDecided', { itemId: item.id });
}
