import { globalId } from '#kernel';
import type { Seat } from './membership.js';
import { boardRefusals } from './refusals.js';

/** A seat with the number of times that it was changed: whoever changes it says which one they saw. */
export interface SeatAsSeen extends Seat {
  readonly version: number;
}
export type SeatChange = Seat & { readonly leaves: boolean };

const taken = (seat: Seat): SeatChange => ({ ...seat, leaves: false });
const left = ({ personId, role, discipline, deputy }: Seat): SeatChange => ({ personId, role, discipline, deputy, leaves: true });

/** Of several seats of one person the newest version counts for all. */
export const versionOf = (seats: readonly SeatAsSeen[]): number => Math.max(...seats.map(({ version }) => version));

/** Somebody comes to sit on the board. */
export function joining(seats: readonly SeatAsSeen[], seat: Seat): SeatChange[] {
  if (seats.some(({ personId }) => personId === seat.personId)) throw boardRefusals.refuse('MEMBER_ALREADY_SEATED');
  return [...handingOver(seats, seat), taken(seat)];
}

/** From now on a member is exactly this on the board, whatever they were. */
export function changing(seats: readonly SeatAsSeen[], version: number, to: Seat): SeatChange[] {
  const own = seatsAsSeen(seats, to.personId, version);
  return [...handingOver(seats, to), ...own.filter(({ role }) => role !== to.role).map(left), taken(to)];
}

export const leaving = (seats: readonly SeatAsSeen[], personId: string, version: number): SeatChange[] =>
  seatsAsSeen(seats, personId, version).map(left);

function seatsAsSeen(seats: readonly SeatAsSeen[], personId: string, version: number): SeatAsSeen[] {
  const own = seats.filter((seat) => seat.personId === personId);
  if (own.length === 0) throw boardRefusals.refuse('MEMBER_NOT_SEATED');
  const currentVersion = versionOf(own);
  if (currentVersion !== version) throw boardRefusals.refuse('MEMBER_STALE', { personId: globalId('Person', personId), currentVersion });
  return own;
}

/**
 * A board has exactly one chair, so whoever takes the chair takes it from somebody: who had it goes on voting for their discipline, or
 * reads on without one.
 */
function handingOver(seats: readonly SeatAsSeen[], to: Seat): SeatChange[] {
  const before = to.role === 'CHAIR' ? seats.find(({ role, personId }) => role === 'CHAIR' && personId !== to.personId) : undefined;
  if (!before) return [];
  const { personId, discipline } = before;
  const stays = seats.some((seat) => seat.personId === personId && seat.role !== 'CHAIR');
  return stays
    ? [left(before)]
    : [left(before), taken({ personId, role: discipline === null ? 'OBSERVER' : 'MEMBER', discipline, deputy: false })];
}
