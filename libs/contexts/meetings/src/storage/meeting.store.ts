import { IsNull, type EntityManager } from 'typeorm';
import { newId } from '#kernel';
import type { ItemAtHand, MeetingPhase } from '../domain/meeting.js';
import { meetingsRefusals } from '../domain/refusals.js';
import type { Stay } from '../domain/attendance.js';
import { AgendaItemRow, AgendaTurnRow } from './agenda.row.js';
import { AttendanceRow, MeetingRow } from './meeting.row.js';

/** The meeting with its row locked until the unit ends. Cases are locked before it, streams after it. */
export async function lockMeeting(manager: EntityManager, meetingId: string): Promise<MeetingRow> {
  const row = await manager.findOne(MeetingRow, { where: { id: meetingId }, lock: { mode: 'pessimistic_write' } });
  if (!row) throw meetingsRefusals.refuse('MEETING_NOT_FOUND');
  return row;
}

/** An item as it lies; its meeting and its case never change, so they can be read before anything is locked. */
export async function itemById(manager: EntityManager, itemId: string): Promise<AgendaItemRow> {
  const row = await manager.findOneBy(AgendaItemRow, { id: itemId, removedAt: IsNull() });
  if (!row) throw meetingsRefusals.refuse('AGENDA_ITEM_NOT_FOUND');
  return row;
}

/** What stands on the agenda, in its order. */
export const itemsOf = (manager: EntityManager, meetingId: string): Promise<AgendaItemRow[]> =>
  manager.find(AgendaItemRow, { where: { meetingId, removedAt: IsNull() }, order: { position: 'ASC', addedAt: 'ASC' } });

export const atHand = ({ id, kind, position, outcome }: AgendaItemRow): ItemAtHand => ({ id, kind, position, outcome });

/** Every change that others decide upon makes what they saw stale (CASE-5). */
export async function saveMeeting(manager: EntityManager, meeting: MeetingRow, change: Partial<MeetingRow> = {}): Promise<number> {
  Object.assign(meeting, change, { version: meeting.version + 1 });
  await manager.update(MeetingRow, meeting.id, { ...change, version: meeting.version });
  return meeting.version;
}

/** The current case and its phase, and the time that each took (MEET-3). */
export async function moveTo(
  manager: EntityManager,
  meeting: MeetingRow,
  place: { item: AgendaItemRow; phase: MeetingPhase } | null,
  by: string,
  now: Date,
): Promise<void> {
  await manager.update(AgendaTurnRow, { meetingId: meeting.id, endedAt: IsNull() }, { endedAt: now });
  Object.assign(meeting, { currentItemId: place?.item.id ?? null, phase: place?.phase ?? null });
  await manager.update(MeetingRow, meeting.id, { currentItemId: meeting.currentItemId, phase: meeting.phase });
  if (place === null) return;
  const { id: itemId, meetingId, caseId, boardId } = place.item;
  const turn = { id: newId(now), itemId, meetingId, caseId, boardId, phase: place.phase, beganAt: now, endedAt: null, movedBy: by };
  await manager.insert(AgendaTurnRow, turn);
}

export const staysOf = (manager: EntityManager, meetingId: string): Promise<(AttendanceRow & Stay)[]> =>
  manager.find(AttendanceRow, { where: { meetingId }, order: { arrivedAt: 'ASC', id: 'ASC' } });

/** The stay that is open, or the one that ended last. */
export const lastStay = (manager: EntityManager, meetingId: string, personId: string): Promise<(AttendanceRow & Stay) | null> =>
  manager.findOne(AttendanceRow, { where: { meetingId, personId }, order: { leftAt: { direction: 'DESC', nulls: 'FIRST' }, id: 'DESC' } });
