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

/** Who was there at this moment, each once. */
export const presentAt = <S extends Stay>(stays: readonly S[], at: Date): S[] => [
  ...new Map(
    stays.filter(({ arrivedAt, leftAt }) => arrivedAt <= at && (leftAt === null || leftAt > at)).map((stay) => [stay.personId, stay]),
  ).values(),
];
