import { Injectable } from '@nestjs/common';
import { lockCase, markLetterSent, noteActivity, type BoardCaseRow } from '#cases';
import { decisionToTell, shareSteps, type DecisionToTell } from '#decisions';
import { boardStream, UnitOfWork, type Unit } from '#event-log';
import type { Actor } from '#kernel';
import type { Viewer } from '#access';
import { lettersRefusals } from '../domain/refusals.js';
import { patientDied, patientTold } from '../queries/patient-told.js';
import type { LetterRow } from '../storage/letter.row.js';
import { cancelLetter, lettersOfCase, placesOf, saveRelease } from '../storage/letter.store.js';

@Injectable()
export class ReleaseLetters {
  constructor(private readonly work: UnitOfWork) {}

  /** For the worker, whom `viewer` lets see the case: when the patient has been told, or the date of a letter has come. */
  execute(actor: Actor, of: { caseId: string } | { letterId: string }, viewer?: Viewer): Promise<{ released: string[] }> {
    return this.work.run({ name: 'releaseLetters', actor, ...(viewer && { viewer }) }, async (unit) => {
      const caseId = 'caseId' in of ? of.caseId : (await placesOf(unit.manager, [of.letterId]))[0]?.caseId;
      if (caseId === undefined) throw lettersRefusals.refuse('LETTER_NOT_FOUND');
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
    const decision = (await decisionToTell(manager, decisionId))!;
    const code = died && kind === 'PATIENT' ? 'PATIENT_DIED' : decision.stands ? null : 'DECISION_SUPERSEDED';
    if (code !== null) {
      await cancelLetter(unit, id, code, null);
      await noteActivity(unit, boardCase, 'letterCancelled', { decisionId, letterId: [id] });
      continue;
    }
    if (status !== 'WITHHELD_UNTIL') continue;
    if (withheldUntil! > now && !(await patientTold(manager, boardCase.id, decision))) continue;
    await saveRelease(unit, id);
    await tellOfRelease(unit, boardCase, letter, decision);
    released.push(id);
  }
  return released;
}

/** From now on the referring side reads it; with their own letter they follow the plan, and the clock from the decision to it ends. */
export async function tellOfRelease(unit: Unit, boardCase: BoardCaseRow, { id, kind }: LetterRow, decision: DecisionToTell): Promise<void> {
  await noteActivity(unit, boardCase, 'letterReleased', { decisionId: decision.id, letterId: id }, 'both');
  if (kind !== 'REFERRER') return;
  await markLetterSent(unit, decision.reviewId);
  await shareSteps(unit, boardCase, decision.id);
  // The last of the case's clocks has ended, which the board's list shows.
  unit.record(boardStream(boardCase.boardId), 'letterReleased', { caseId: boardCase.id });
}
