import type { EntityManager } from 'typeorm';
import { PatientRow } from '#patients';
import { PatientToldRow } from '../storage/letter.row.js';
import { MoreThanOrEqual } from 'typeorm';

/** Has the patient been told of the decision that was ratified then? What they answered to it tells that too. */
export async function patientTold(manager: EntityManager, caseId: string, decision: { id: string; ratifiedAt: Date }): Promise<boolean> {
  return (await manager.countBy(PatientToldRow, { caseId, recordedAt: MoreThanOrEqual(decision.ratifiedAt) })) > 0;
}

/** CASE-11: has the patient's death been recorded? */
export async function patientDied(manager: EntityManager, patientId: string): Promise<boolean> {
  const { diedOn } = await manager.findOneByOrFail(PatientRow, { id: patientId });
  return diedOn !== null;
}

/** When was the case's standing decision ratified? Both sides may know, and the referring side does not see the decision. */
export async function decidedAt(manager: EntityManager, caseId: string): Promise<Date | null> {
  const [row]: { at: Date | null }[] = await manager.query('select app_decided_at($1) as at', [caseId]);
  return row!.at;
}
