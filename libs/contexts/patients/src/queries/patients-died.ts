import { In, IsNull, Not, type EntityManager } from 'typeorm';
import type { Sql } from '#reads';
import { patientRefusals } from '../domain/refusals.js';
import { PatientRow } from '../storage/patient.row.js';

/** Which of these patients are recorded as dead, and since which day (CASE-11)? Letters, reminders and follow-up ask before they go out. */
export async function patientsDied(manager: EntityManager, patientIds: readonly string[]): Promise<Map<string, string>> {
  if (patientIds.length === 0) return new Map();
  const rows = await manager.find(PatientRow, { where: { id: In([...patientIds]), diedOn: Not(IsNull()) }, select: { id: true, diedOn: true } });
  return new Map(rows.map(({ id, diedOn }) => [id, diedOn!]));
} // prettier-ignore

/** The same in a read: whether nobody has recorded a death of this patient. */
export const patientLives = (patientId: Sql): Sql => `exists (select from patient lp where lp.id = ${patientId} and lp.died_on is null)`;

/** The patient's record with its row locked; a record that was merged leads to the one that was kept. */
export async function lockPatient(manager: EntityManager, patientId: string): Promise<PatientRow> {
  const row = await manager.findOne(PatientRow, { where: { id: patientId }, lock: { mode: 'pessimistic_write' } });
  if (!row) throw patientRefusals.refuse('PATIENT_NOT_FOUND');
  return row.mergedInto === null ? row : lockPatient(manager, row.mergedInto);
}
