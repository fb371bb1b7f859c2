import type { Unit } from '#event-log';
import { assertMergeable } from '../domain/merging.js';
import { patientRefusals } from '../domain/refusals.js';
import { PatientRow } from '../storage/patient.row.js';

/**
 * [CASE-8] One record is kept, the other leads to it from now on, with everything that led to it before: never a chain, so that whoever
 * follows an old identifier arrives in one step. Cases move with the caller, which owns them; both rows are locked in the order of their
 * ids, so that two who merge the same records the other way round follow each other.
 */
export async function mergeRecords(unit: Unit, merge: { keptId: string; mergedId: string; reason: string }): Promise<void> {
  const { manager, now, actor } = unit;
  const { kept, merged } = await lockPair(unit, merge);
  assertMergeable(kept, merged, merge.reason);
  const boardIds = [...new Set([...kept.boardIds, ...merged.boardIds])];
  // A death that either record knows is not lost with the record that goes.
  await manager.update(PatientRow, kept.id, { boardIds, diedOn: kept.diedOn ?? merged.diedOn });
  const by = actor.kind === 'person' ? actor.id : null;
  // No board has a case of the merged record any more.
  const led = { mergedInto: kept.id, mergedAt: now, mergedBy: by, mergeReason: merge.reason.trim(), boardIds: [] };
  await manager.update(PatientRow, merged.id, led);
  await manager.update(PatientRow, { mergedInto: merged.id }, { mergedInto: kept.id });
}

async function lockPair({ manager }: Unit, { keptId, mergedId }: { keptId: string; mergedId: string }) {
  const rows = await manager
    .createQueryBuilder(PatientRow, 'patient')
    .setLock('pessimistic_write')
    .where('patient.id in (:...ids)', { ids: [keptId, mergedId] })
    .orderBy('patient.id')
    .getMany();
  const kept = rows.find(({ id }) => id === keptId);
  const merged = rows.find(({ id }) => id === mergedId);
  if (!kept || !merged) throw patientRefusals.refuse('PATIENT_NOT_FOUND');
  return { kept, merged };
}
