import { Injectable } from '@nestjs/common';
import { organisationAudience } from '#access';
import { peopleWhoOrganise } from '#boards';
import { become, becoming } from '#database';
import { UnitOfWork, type Unit } from '#event-log';
import type { Actor } from '#kernel';
import { organisationsOf } from '#organisations';
import { lockPatient, noteDeath, patientRefusals, type PatientRow } from '#patients';
import { organisationsReferredFor } from '../queries/referring-organisation.js';
import { BoardCaseRow } from '../storage/board-case.row.js';
import { lockCase } from '../storage/case.store.js';
import { moveCase } from './case-at-hand.js';
import { recordOnAllSides } from './record-on-all-sides.js';

export interface RecordDeathInput {
  readonly patientId: string;
  /** YYYY-MM-DD; null takes a wrongly recorded death back. */
  readonly diedOn: string | null;
  /** Needed to change or take back what was recorded. */
  readonly reason: string | null;
}

@Injectable()
export class RecordDeath {
  constructor(private readonly work: UnitOfWork) {}

  /** [CASE-11] Whatever would be sent to the patient or done for them asks this record first; each of their cases is told at once. */
  execute(actor: Actor, input: RecordDeathInput, idempotencyKey?: string | null): Promise<{ patientId: string }> {
    return this.work.run({ name: 'recordDeath', actor, input, idempotencyKey }, async (unit) => {
      const { manager } = unit;
      unit.concerns({ subject: `patient:${input.patientId}` });
      const patient = await lockPatient(manager, input.patientId);
      unit.concerns({ patientIds: [patient.id] });
      await assertRecords(unit, patient);
      if (!(await noteDeath(unit, patient, input.diedOn, input.reason))) return { patientId: patient.id };
      // One board's desk does not see another board's case of the same patient; all of them must be told.
      await manager.query(become, becoming(organisationAudience(patient.organisationId)));
      const cases = await manager.find(BoardCaseRow, { where: { patientId: patient.id }, select: { id: true }, order: { id: 'ASC' } });
      for (const { id } of cases) {
        const row = await lockCase(manager, id);
        await moveCase(unit, row, row.status);
        recordOnAllSides(unit, row, 'patientDied', { version: row.version });
      }
      unit.concerns({ subject: `patient:${patient.id}`, patientIds: [patient.id] });
      return { patientId: patient.id };
    });
  }
}

/** The patient's own organisation, as a referrer, an administrator or its system; or the desk of a board with a case of theirs. */
async function assertRecords(unit: Unit, { organisationId, boardIds }: PatientRow): Promise<void> {
  const { manager, actor } = unit;
  const refers = (await organisationsReferredFor(manager, actor)).includes(organisationId);
  if (refers || actor.kind !== 'person') {
    if (refers) return;
    throw patientRefusals.refuse('PATIENT_DEATH_FORBIDDEN');
  }
  if ((await organisationsOf(manager, actor.id)).some((own) => own.organisationId === organisationId)) return;
  for (const boardId of boardIds) if ((await peopleWhoOrganise(manager, boardId)).includes(actor.id)) return;
  throw patientRefusals.refuse('PATIENT_DEATH_FORBIDDEN');
}
