import { MoreThanOrEqual, type EntityManager } from 'typeorm';
import { patientAnswered } from '#decisions';
import { patientsDied } from '#patients';
import { PatientToldRow } from '../storage/letter.row.js';

/** Has the patient been told of the decision that was ratified then? What they answered to it tells that too. */
export async function patientTold(manager: EntityManager, caseId: string, decision: { id: string; ratifiedAt: Date }): Promise<boolean> {
  const told = await manager.existsBy(PatientToldRow, { caseId, recordedAt: MoreThanOrEqual(decision.ratifiedAt) });
  return told || patientAnswered(manager, decision.id);
}

/** CASE-11: has the patient's death been recorded? */
export async function patientDied(manager: EntityManager, patientId: string): Promise<boolean> {
  return (await patientsDied(manager, [patientId])).size > 0;
}

/** When was the case's standing decision ratified? Both sides may know, and the referring side does not see the decision. */
export async function decidedAt(manager: EntityManager, caseId: string): Promise<Date | null> {
  const [row]: { at: Date | null }[] = await manager.query('select app_decided_at($1) as at', [caseId]);
  return row!.at;
}
