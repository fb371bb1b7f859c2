import { boardStream, type Unit } from '#event-log';
import { globalId, newId, type Actor } from '#kernel';
import { specialistsByIds } from '#specialists';
import type { SeatAsSeen, SeatChange } from '../domain/change-of-seats.js';
import type { CharterWarning } from '../domain/charter-warning.js';
import { assertSeats } from '../domain/membership.js';
import { boardRefusals } from '../domain/refusals.js';
import { standingOf } from '../queries/standing-of.js';
import { warningsOf } from '../queries/warnings-of.js';
import { BoardMemberChangeRow } from '../storage/board.row.js';
import { lockBoard, seat, seatsOf, unseat } from '../storage/board.store.js';

export interface ChangedMembers extends Record<string, unknown> {
  readonly boardId: string;
  readonly warnings: readonly CharterWarning[];
}

/** Who sits on the board, as what, from now on; keeps who changed it, and warns where the charter can no longer be satisfied (DEC-4). */
export async function changeSeats(
  unit: Unit,
  actor: Actor,
  boardId: string,
  changesOf: (seats: readonly SeatAsSeen[]) => readonly SeatChange[],
): Promise<ChangedMembers> {
  const { manager, now } = unit;
  unit.concerns({ subject: `board:${boardId}` });
  await lockBoard(manager, boardId);
  const { chairs } = await standingOf(manager, { boardId, personId: actor.id, now });
  if (!chairs) throw boardRefusals.refuse('BOARD_CHAIR_ONLY');

  const before = await seatsOf(manager, boardId);
  const changes = changesOf(before);
  const people = await specialistsByIds(manager, changes.map(({ personId }) => personId)); // prettier-ignore
  const stranger = changes.find(({ personId }) => !people.has(personId));
  if (stranger) throw boardRefusals.refuse('MEMBER_UNKNOWN', { personId: globalId('Person', stranger.personId) });
  for (const change of changes) {
    if (change.leaves) await unseat(manager, boardId, change, now);
    else await seat(manager, boardId, change, now);
  }
  const seats = await seatsOf(manager, boardId);
  const known = await specialistsByIds(manager, seats.map(({ personId }) => personId)); // prettier-ignore
  assertSeats(seats, new Map([...known].map(([id, { disciplines }]) => [id, disciplines])));

  for (const personId of people.keys()) {
    const was = before.find((one) => one.personId === personId);
    const is = seats.find((one) => one.personId === personId);
    const { role, discipline, deputy } = (is ?? was)!;
    const kind = !was ? 'JOINED' : is ? 'CHANGED' : 'LEFT';
    const change = { id: newId(now), boardId, personId, kind, role, discipline, deputy, changedBy: actor.id, at: now } as const;
    await manager.insert(BoardMemberChangeRow, change);
  }
  const warnings = await warningsOf(manager, boardId);
  unit.record(boardStream(boardId), 'memberChanged', { boardId, personIds: [...people.keys()], warnings: warnings.length });
  return { boardId, warnings };
}
