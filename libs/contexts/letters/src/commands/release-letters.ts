import { Injectable } from '@nestjs/common';
import { lockCase, noteActivity, type BoardCaseRow } from '#cases';
import { decisionToTell } from '#decisions';
import { UnitOfWork, type Unit } from '#event-log';
import type { Actor } from '#kernel';
import type { Viewer } from '#access';
import { patientDied, patientTold } from '../queries/patient-told.js';
import type { LetterRow } from '../storage/letter.row.js';
import { cancelLetter, lettersOfCase, saveRelease } from '../storage/letter.store.js';

@Injectable()
export class ReleaseLetters {
  constructor(private readonly work: UnitOfWork) {}

  /** For the worker, whom `viewer` lets see the case: when the patient has been told, or the date of a letter has come. */
  execute(actor: Actor, caseId: string, viewer?: Viewer): Promise<{ released: string[] }> {
    return this.work.run({ name: 'releaseLetters', actor, ...(viewer && { viewer }) }, async (unit) => {
      unit.concerns({ subject: `case:${caseId}` });
      const boardCase = await lockCase(unit.manager, caseId);
      unit.concerns({ patientIds: [boardCase.patientId] });
      return { released: await releaseLetters(unit, boardCase) };
    });
  }
}

/**
 * [MEET-6] Lets out what has waited long enough, and cancels what may not go out any more (CASE-11, DEC-6). What is true now decides:
 * asked again it changes nothing. Call it with the case's row locked, for somebody who sees the board's side.
 */
export async function releaseLetters(unit: Unit, boardCase: BoardCaseRow): Promise<string[]> {
  const { manager, now } = unit;
  const died = await patientDied(manager, boardCase.patientId);
  const released: string[] = [];
  for (const letter of await lettersOfCase(manager, boardCase.id)) {
    const { id, decisionId, kind, status, withheldUntil } = letter;
    if (status === 'RELEASED') continue;
    if (died && kind === 'PATIENT') {
      await cancelLetter(unit, id, 'PATIENT_DIED', null);
      await noteActivity(unit, boardCase, 'letterCancelled', { decisionId, letterId: [id] });
      continue;
    }
    const decision = await decisionToTell(manager, decisionId);
    if (status !== 'WITHHELD_UNTIL' || !decision?.stands) continue;
    if (withheldUntil! > now && !(await patientTold(manager, boardCase.id, decision))) continue;
    await saveRelease(unit, id);
    await tellOfRelease(unit, boardCase, letter);
    released.push(id);
  }
  return released;
}

/** From now on the referring side reads it. */
export async function tellOfRelease(unit: Unit, boardCase: BoardCaseRow, { id, decisionId }: LetterRow): Promise<void> {
  await noteActivity(unit, boardCase, 'letterReleased', { decisionId, letterId: id }, 'both');
}
