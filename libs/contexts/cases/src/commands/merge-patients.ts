import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork, type Unit } from '#event-log';
import type { Actor } from '#kernel';
import { organisationsOf } from '#organisations';
import { mergeRecords, patientRefusals, PatientRow } from '#patients';
import { BoardCaseRow } from '../storage/board-case.row.js';
import { lockCase } from '../storage/case.store.js';
import { recordOnAllSides } from './record-on-all-sides.js';

export interface MergePatientsInput {
  readonly keptPatientId: string;
  readonly mergedPatientId: string;
  readonly reason: string;
}

@Injectable()
export class MergePatients {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * [CASE-8] Moves every case to the record that is kept, with a fact on each. Everything inside a case follows it in the database
   * (timeline 0006), whichever room it is of; the merged record's identifier leads to the kept one from now on.
   */
  execute(actor: Actor, input: MergePatientsInput, idempotencyKey?: string | null): Promise<{ patientId: string }> {
    return this.work.run({ name: 'mergePatients', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { keptPatientId: keptId, mergedPatientId: mergedId, reason } = input;
      for (const id of [keptId, mergedId]) await assertAdministers(unit, id);
      unit.concerns({ subject: `patient:${keptId}`, patientIds: [keptId, mergedId] });
      await mergeRecords(unit, { keptId, mergedId, reason });
      const where = { patientId: In([keptId, mergedId]) };
      const cases = await manager.find(BoardCaseRow, { where, select: { id: true }, order: { id: 'ASC' } });
      for (const { id } of cases) {
        const row = await lockCase(manager, id);
        const moved = { patientId: keptId, version: row.version + 1, updatedAt: now, referralUpdatedAt: now };
        if (row.patientId === mergedId) await manager.update(BoardCaseRow, id, moved);
        // The kept record's own cases have not changed, but whose records they show has.
        const version = row.patientId === mergedId ? moved.version : row.version;
        recordOnAllSides(unit, { ...row, patientId: keptId }, 'patientMerged', { version });
      }
      // The audit entry names both, whatever the cases have said since.
      unit.concerns({ subject: `patient:${keptId}`, patientIds: [keptId, mergedId] });
      return { patientId: keptId };
    });
  }
}

/** A patient of another organisation is not there; among one's own, only an administrator merges. */
async function assertAdministers({ manager, actor }: Unit, patientId: string): Promise<void> {
  const patient = await manager.findOne(PatientRow, { where: { id: patientId }, select: { id: true, organisationId: true } });
  const own = actor.kind === 'person' ? await organisationsOf(manager, actor.id) : [];
  const roles = own.filter(({ organisationId }) => organisationId === patient?.organisationId).map(({ role }) => role);
  if (!patient) throw patientRefusals.refuse('PATIENT_NOT_FOUND');
  if (!roles.includes('ADMINISTRATOR')) throw patientRefusals.refuse('PATIENT_MERGE_FORBIDDEN');
}
