import { standingOf, type Standing } from '#boards';
import type { Unit } from '#event-log';
import type { MinutesAtHand } from '../domain/minutes-life.js';
import type { MinutesItemRow, MinutesRow } from '../storage/minutes.row.js';
import { itemsOfMinutes, lockMinutes } from '../storage/minutes.store.js';

export interface MinutesOnDesk {
  readonly minutes: MinutesRow;
  /** Of the cases that whoever asks may see. */
  readonly items: readonly MinutesItemRow[];
  readonly asking: Standing;
  readonly atHand: MinutesAtHand;
}

export async function minutesOnDesk(unit: Unit, minutesId: string): Promise<MinutesOnDesk> {
  const { manager, actor, now } = unit;
  unit.concerns({ subject: `minutes:${minutesId}` });
  const minutes = await lockMinutes(manager, minutesId);
  const { boardId, status, version, caseCount } = minutes;
  const items = await itemsOfMinutes(manager, minutesId);
  unit.concerns({ patientIds: items.map(({ patientId }) => patientId) });
  const asking = await standingOf(manager, { boardId, personId: actor.id, now });
  return { minutes, items, asking, atHand: { status, version, whole: items.length === caseCount } };
}
