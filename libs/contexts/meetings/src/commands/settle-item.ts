import { meetWishes, type BoardCaseRow } from '#cases';
import type { Unit } from '#event-log';
import type { ItemOutcome } from '../domain/meeting.js';
import { meetingsRefusals } from '../domain/refusals.js';
import { AgendaItemRow } from '../storage/agenda.row.js';
import type { MeetingRow } from '../storage/meeting.row.js';
import { itemsOf, moveTo, saveMeeting } from '../storage/meeting.store.js';
import { tellOfItem } from './at-the-table.js';
import { putOnAgenda } from './put-on-agenda.js';

export type Outcome = { readonly outcome: ItemOutcome } & Partial<
  Pick<AgendaItemRow, 'outcomeCode' | 'outcomeReason' | 'decisionId' | 'carriedToId' | 'quorum'>
>;

const told: Record<ItemOutcome, string> = {
  DECIDED: 'agendaItemDecided',
  DEFERRED: 'agendaItemDeferred',
  CARRIED: 'agendaItemCarried',
  NOTED: 'agendaItemNoted',
  ENDED: 'agendaItemEnded',
};

/** What became of a case in this meeting; the case and the meeting must be locked. What is current is then recorded (MEET-3). */
export async function settle(
  unit: Unit,
  meeting: MeetingRow,
  item: AgendaItemRow,
  boardCase: BoardCaseRow,
  outcome: Outcome,
): Promise<void> {
  const { manager, actor, now } = unit;
  const settled = { ...outcome, outcomeBy: actor.id, outcomeAt: now };
  Object.assign(item, settled);
  await manager.update(AgendaItemRow, item.id, settled as never);
  if (meeting.currentItemId === item.id) await moveTo(manager, meeting, { item, phase: 'RECORDED' }, actor.id, now);
  // What was only put off is wished for still, and offered again until the board has dealt with it.
  if (outcome.outcome !== 'DEFERRED' && outcome.outcome !== 'CARRIED') await meetWishes(unit, boardCase);
  await saveMeeting(manager, meeting);
  await tellOfItem(unit, meeting, boardCase, told[outcome.outcome], { itemId: item.id });
}

/** MEET-5: to the end of the agenda of a named meeting, where it says from where it came. Both meetings must be locked. */
export async function carry(unit: Unit, meeting: MeetingRow, item: AgendaItemRow, boardCase: BoardCaseRow, to: MeetingRow | undefined, why: Pick<Outcome, 'outcomeCode' | 'outcomeReason'>): Promise<void> {
  await assertCarries(unit, meeting, item, to);
  await settle(unit, meeting, item, boardCase, { outcome: 'CARRIED', carriedToId: to!.id, ...why });
  const { kind, plannedMinutes, id: carriedFromId } = item;
  await putOnAgenda(unit, to!, boardCase, { kind, plannedMinutes, carriedFromId });
} // prettier-ignore

async function assertCarries({ manager }: Unit, from: MeetingRow, { caseId }: AgendaItemRow, to: MeetingRow | undefined): Promise<void> {
  const fits = to !== undefined && to.id !== from.id && to.boardId === from.boardId && to.status === 'PLANNED';
  const listed = fits && (await itemsOf(manager, to.id)).some((item) => item.caseId === caseId);
  if (!fits || listed) throw meetingsRefusals.refuse('AGENDA_CARRY_INVALID', { path: ['input', 'carryToId'] });
}
