import type { Unit } from '#event-log';
import { assertDeath } from '../domain/merging.js';
import { PatientRow } from '../storage/patient.row.js';

/** [CASE-11] Whose record it is must be locked (`lockPatient`). Answers whether anything changed. */
export async function noteDeath({ manager, now }: Unit, patient: PatientRow, diedOn: string | null, reason: string | null): Promise<boolean> {
  assertDeath(patient, diedOn, reason, now.toISOString().slice(0, 10));
  if (patient.diedOn === diedOn) return false;
  await manager.update(PatientRow, patient.id, { diedOn });
  return true;
} // prettier-ignore
