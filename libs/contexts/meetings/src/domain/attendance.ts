import { meetingsRefusals } from './refusals.js';

/** One stay: from when to when, and whether from afar (MEET-4). */
export interface Stay {
  readonly personId: string;
  readonly discipline: string | null;
  readonly remote: boolean;
  readonly arrivedAt: Date;
  readonly leftAt: Date | null;
}

/**
 * MEET-4: what an entry does to somebody's open stay. Who goes from the room to the wire, or back, ends one stay and begins another, so
 * that what was in the room is still known. Saying again what is already so changes nothing.
 */
export function attend(open: Pick<Stay, 'remote'> | null, entry: { remote: boolean; left: boolean }): { ends: boolean; begins: boolean } {
  if (entry.left) {
    if (open === null) throw meetingsRefusals.refuse('ATTENDANCE_NOT_THERE');
    return { ends: true, begins: false };
  }
  const moves = open !== null && open.remote !== entry.remote;
  return { ends: moves, begins: open === null || moves };
}

/** MEET-4: what waited on one device does not undo what was recorded of the same person meanwhile; what is so already changes nothing. */
export function assertNotOvertaken(last: Stay | null, seen: readonly (Date | null)[] | null): void {
  if (seen === null) return;
  const at = last && (last.leftAt ?? last.arrivedAt);
  if (seen.some((moment) => (moment?.getTime() ?? null) === (at?.getTime() ?? null))) return;
  const there = last !== null && last.leftAt === null;
  throw meetingsRefusals.refuse('ATTENDANCE_OVERTAKEN', {
    path: ['input', 'against'],
    there,
    remote: there && last.remote,
    at: at?.toISOString() ?? null,
  });
}

/** Who was there at this moment, each once. */
export const presentAt = <S extends Stay>(stays: readonly S[], at: Date): S[] => [
  ...new Map(
    stays.filter(({ arrivedAt, leftAt }) => arrivedAt <= at && (leftAt === null || leftAt > at)).map((stay) => [stay.personId, stay]),
  ).values(),
];
