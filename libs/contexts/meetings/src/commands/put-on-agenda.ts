import type { BoardCaseRow } from '#cases';
import type { Unit } from '#event-log';
import { globalId, newId } from '#kernel';
import { longestAgenda } from '../domain/agenda.js';
import { meetingsRefusals } from '../domain/refusals.js';
import { AgendaItemRow } from '../storage/agenda.row.js';
import type { MeetingRow } from '../storage/meeting.row.js';
import { itemsOf, saveMeeting } from '../storage/meeting.store.js';
import { tellOfItem } from './at-the-table.js';

const { refuse } = meetingsRefusals;

export type NewItem = Pick<AgendaItemRow, 'kind' | 'plannedMinutes'> & Partial<Pick<AgendaItemRow, 'late' | 'reason' | 'carriedFromId'>>;

/** At the end of the agenda; both rows must be locked. A case waits on one agenda at a time and stands once on each. */
export async function putOnAgenda(unit: Unit, meeting: MeetingRow, boardCase: BoardCaseRow, draft: NewItem): Promise<AgendaItemRow> {
  const { manager, actor, now } = unit;
  const { id: caseId, boardId, organisationId, patientId } = boardCase;
  const items = await itemsOf(manager, meeting.id);
  if (items.length >= longestAgenda) throw refuse('AGENDA_FULL');
  const waiting = await waitingItem(unit, caseId);
  const listed = waiting ?? items.find((item) => item.caseId === caseId);
  if (listed) throw refuse('AGENDA_ALREADY_LISTED', { meetingId: globalId('Meeting', listed.meetingId) });
  const item = manager.create(AgendaItemRow, {
    late: false,
    reason: null,
    carriedFromId: null,
    ...draft,
    id: newId(now),
    meetingId: meeting.id,
    caseId,
    boardId,
    organisationId,
    patientId,
    position: (items.at(-1)?.position ?? 0) + 1,
    addedBy: actor.id,
    addedAt: now,
    outcome: null,
  });
  await manager.insert(AgendaItemRow, item as never);
  await saveMeeting(manager, meeting);
  await tellOfItem(unit, meeting, boardCase, 'agendaItemAdded', { itemId: item.id });
  return item;
}

/** On which agenda does this case wait? Its row must be locked. */
export async function waitingItem({ manager }: Unit, caseId: string): Promise<AgendaItemRow | null> {
  return manager
    .createQueryBuilder(AgendaItemRow, 'i')
    .where('i.case_id = :caseId and i.outcome is null and i.removed_at is null', { caseId })
    .getOne();
}
