import { newId } from '#kernel';
import type { Unit } from '#event-log';
import { assertSamePatient, isSamePatient, type PatientIdentity } from '../domain/patient.js';
import { lockPatient } from '../queries/patients-died.js';
import { PatientRow } from '../storage/patient.row.js';

/**
 * Finds the organisation's patient by identifier or records a new one, and lets the board see it. Joins the caller's unit of work; two
 * referrals of a new patient at once meet at the unique key, and the second finds what the first made.
 */
export async function identifyPatient(unit: Unit, organisationId: string, boardId: string, identity: PatientIdentity): Promise<string> {
  const { identifierSystem, identifier } = identity;
  await unit.manager
    .createQueryBuilder()
    .insert()
    .into(PatientRow)
    .values({ ...identity, id: newId(unit.now), organisationId, boardIds: [boardId], diedOn: null, createdAt: unit.now })
    .orIgnore()
    .execute();
  const known = await unit.manager.findOneOrFail(PatientRow, {
    where: { organisationId, identifierSystem, identifier },
    lock: { mode: 'pessimistic_write' },
  });
  // Before the refusal, which says what differs: whoever tries an identifier must be found in the audit of whose it is.
  unit.concerns({ patientIds: [known.id] });
  const patient = known.mergedInto === null ? known : await lockPatient(unit.manager, known.mergedInto);
  unit.concerns({ patientIds: [patient.id] });
  // An identifier of a merged record may come with what that record said, or with what the kept one says.
  if (patient === known || !isSamePatient(patient, identity)) assertSamePatient(known, identity);
  if (!patient.boardIds.includes(boardId)) await unit.manager.update(PatientRow, patient.id, { boardIds: [...patient.boardIds, boardId] });
  return patient.id;
}
