import type { EntityManager } from 'typeorm';
import { peopleWhoChair, standingOf, type Standing } from '#boards';
import { lockCase, noteActivity, type BoardCaseRow } from '#cases';
import { boardStream, meetingStream, type FactReferences, type Unit } from '#event-log';
import { globalId, type Refusal } from '#kernel';
import { assertMay } from '../domain/policy.js';
import { meetingsRefusals } from '../domain/refusals.js';
import type { AgendaItemRow } from '../storage/agenda.row.js';
import { itemById, lockMeeting } from '../storage/meeting.store.js';
import { MeetingRow } from '../storage/meeting.row.js';

export interface MeetingAtTable {
  readonly meeting: MeetingRow;
  readonly asking: Standing;
}

/** Locks the meeting and says what whoever acts is on its board. */
export async function meetingAtTable(unit: Unit, meetingId: string): Promise<MeetingAtTable> {
  unit.concerns({ subject: `meeting:${meetingId}` });
  const meeting = await lockMeeting(unit.manager, meetingId);
  return { meeting, asking: await standingAt(unit, meeting.boardId) };
}

export const standingAt = ({ manager, actor, now }: Unit, boardId: string, caseId?: string): Promise<Standing> =>
  standingOf(manager, { boardId, ...(caseId !== undefined && { caseId }), personId: actor.id, now });

/** DEC-4: whoever is kept from this case is told who moves the meeting past it, besides whom they name themselves. */
export async function assertMayAt(
  { manager, now }: Unit,
  { boardId, delegateId }: MeetingRow,
  caseId: string,
  refusal: Refusal | null,
): Promise<void> {
  if (refusal?.code !== 'MEETING_CHAIR_CONFLICTED') return assertMay(refusal);
  const chairing = await peopleWhoChair(manager, boardId, caseId);
  const delegate = delegateId === null ? null : await standingOf(manager, { boardId, caseId, personId: delegateId, now });
  const ids = [...chairing, ...(delegate?.reads && !delegate.barred ? [delegateId!] : [])];
  throw meetingsRefusals.refuse('MEETING_CHAIR_CONFLICTED', { mayMove: [...new Set(ids)].map((id) => globalId('Person', id)) });
}

/** CASE-5: of two who move the meeting at once one does, and the other is told where it stands by now. */
export function assertCurrent({ version, phase, currentItemId }: MeetingRow, given: number): void {
  if (version === given) return;
  const itemId = currentItemId && globalId('AgendaItem', currentItemId);
  throw meetingsRefusals.refuse('MEETING_STALE', { currentVersion: version, itemId, phase });
}

/** One item with everything that it takes part in, locked in the one order: the case, then the meeting. */
export async function itemAtTable(unit: Unit, itemId: string): Promise<MeetingAtTable & { item: AgendaItemRow; boardCase: BoardCaseRow }> {
  const { manager } = unit;
  const { caseId } = await itemById(manager, itemId);
  const boardCase = await lockCase(manager, caseId);
  unit.concerns({ patientIds: [boardCase.patientId] });
  const item = await itemById(manager, itemId);
  const { meeting } = await meetingAtTable(unit, item.meetingId);
  return { meeting, item, boardCase, asking: await standingAt(unit, meeting.boardId, caseId) };
}

/** Cases in id order, as everybody locks several. */
export async function lockCases(manager: EntityManager, caseIds: readonly string[]): Promise<Map<string, BoardCaseRow>> {
  const locked = new Map<string, BoardCaseRow>();
  for (const id of [...new Set(caseIds)].sort()) locked.set(id, await lockCase(manager, id));
  return locked;
}

/** Two meetings in id order, so that two who carry between them never wait for each other in a circle. */
export async function lockMeetings(manager: EntityManager, ids: readonly (string | null)[]): Promise<Map<string, MeetingRow>> {
  const locked = new Map<string, MeetingRow>();
  for (const id of [...new Set(ids)].filter((one) => one !== null).sort()) locked.set(id, await lockMeeting(manager, id));
  return locked;
}

/** Something about the meeting: whoever watches it learns of it, and the board where its list of meetings changes. */
export function tell(unit: Unit, meeting: MeetingRow, type: string, refs: FactReferences = {}, onBoard: 'board' | null = null): void {
  unit.record(meetingStream(meeting.id), type, { meetingId: meeting.id, version: meeting.version, ...refs });
  if (onBoard) unit.record(boardStream(meeting.boardId), type, { meetingId: meeting.id });
}

/** Something about one case in it: told in the meeting, in the case, and in the worklist, which shows when a case is discussed. */
export async function tellOfItem(
  unit: Unit,
  meeting: MeetingRow,
  boardCase: BoardCaseRow,
  type: string,
  refs: FactReferences & { readonly itemId: string },
): Promise<void> {
  tell(unit, meeting, type, { caseId: boardCase.id, ...refs });
  await noteActivity(unit, boardCase, type, { meetingId: meeting.id, ...refs });
  unit.record(boardStream(meeting.boardId), type, { caseId: boardCase.id, meetingId: meeting.id });
}
