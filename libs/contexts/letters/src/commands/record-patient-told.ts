import { Injectable } from '@nestjs/common';
import { standingOf } from '#boards';
import { caseStanding, lockCase, noteActivity } from '#cases';
import { UnitOfWork } from '#event-log';
import { newId, type Actor } from '#kernel';
import { bounded } from '../domain/editing.js';
import { toldOn, whyNotRecordTold } from '../domain/letter-life.js';
import { lettersRefusals } from '../domain/refusals.js';
import { decidedAt } from '../queries/patient-told.js';
import { PatientToldRow } from '../storage/letter.row.js';
import { releaseLetters } from './release-letters.js';

export interface RecordPatientToldInput {
  readonly caseId: string;
  /** YYYY-MM-DD; today when null. */
  readonly toldOn: string | null;
  readonly note: string | null;
}

@Injectable()
export class RecordPatientTold {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * [MEET-6] A person has told the patient of the standing decision: what was withheld for it goes out. Letters are the board's side
   * until then; where the referring side records it, the worker lets them out when it reads of it.
   */
  execute(actor: Actor, input: RecordPatientToldInput, idempotencyKey?: string | null): Promise<{ caseId: string }> {
    return this.work.run({ name: 'recordPatientTold', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { caseId } = input;
      unit.concerns({ subject: `case:${caseId}` });
      const boardCase = await lockCase(manager, caseId);
      const { boardId, organisationId, patientId } = boardCase;
      unit.concerns({ patientIds: [patientId] });
      const { refers } = await caseStanding(manager, actor, boardCase, now);
      const standing = await standingOf(manager, { boardId, caseId, personId: actor.id, now });
      const refusal = whyNotRecordTold({ ...standing, refers });
      if (refusal) throw refusal;
      const decided = await decidedAt(manager, caseId);
      if (decided === null) throw lettersRefusals.refuse('PATIENT_TOLD_NO_DECISION');
      const on = toldOn(input.toldOn, decided.toISOString().slice(0, 10), now.toISOString().slice(0, 10));
      const by = { recordedByPerson: actor.kind === 'person' ? actor.id : null, recordedByAccount: actor.kind === 'serviceAccount' ? actor.id : null };
      await manager.insert(PatientToldRow, {
        id: newId(now), caseId, boardId, organisationId, patientId, toldOn: on, note: bounded(input.note, 2_000, 'note') || null, ...by, recordedAt: now,
      });
      await noteActivity(unit, boardCase, 'patientTold', {}, 'both');
      if (standing.reads) await releaseLetters(unit, boardCase);
      return { caseId };
    });
  }
} // prettier-ignore
