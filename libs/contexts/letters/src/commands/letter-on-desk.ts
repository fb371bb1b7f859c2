import type { EntityManager } from 'typeorm';
import { charterById, standingOf, type Standing } from '#boards';
import { lockCase, sharesFurther, type BoardCaseRow } from '#cases';
import { decisionToTell, type DecisionToTell } from '#decisions';
import type { Unit } from '#event-log';
import type { LetterAtHand } from '../domain/letter-life.js';
import { lettersRefusals } from '../domain/refusals.js';
import { patientDied } from '../queries/patient-told.js';
import { LetterRow } from '../storage/letter.row.js';
import { hasCorrection } from '../storage/letter.store.js';

/** A letter with its case locked, and what the rules ask about it. */
export interface LetterOnDesk {
  readonly boardCase: BoardCaseRow;
  readonly letter: LetterRow;
  readonly decision: DecisionToTell;
  readonly asking: Standing;
  readonly atHand: LetterAtHand;
  /** Days that the charter lets signed letters wait, from the decision. */
  readonly delayDays: number;
}

export async function letterOnDesk(unit: Unit, letterId: string): Promise<LetterOnDesk> {
  const { manager, actor, now } = unit;
  unit.concerns({ subject: `letter:${letterId}` });
  const place = await manager.findOne(LetterRow, { where: { id: letterId }, select: { id: true, caseId: true } });
  if (!place) throw lettersRefusals.refuse('LETTER_NOT_FOUND');
  const boardCase = await lockCase(manager, place.caseId);
  const { id: caseId, boardId, patientId } = boardCase;
  unit.concerns({ patientIds: [patientId] });
  const letter = await manager.findOneByOrFail(LetterRow, { id: letterId });
  const asking = await standingOf(manager, { boardId, caseId, personId: actor.id, now });
  const decision = await decisionToTell(manager, letter.decisionId);
  // The referring side sees a letter that was released, and none of the decision: it is told that it may not.
  if (!decision) throw lettersRefusals.refuse('LETTER_FORBIDDEN');
  const { delayDays } = (await charterById(manager, decision.charterId)).content.letters;
  return { boardCase, letter, decision, asking, delayDays, atHand: await atHandOf(manager, letter, decision, boardCase) };
}

async function atHandOf(manager: EntityManager, letter: LetterRow, { stands }: DecisionToTell, boardCase: BoardCaseRow): Promise<LetterAtHand> {
  const { id, kind, status, version, content } = letter;
  const copiesWithoutConsent = content.copiesTo.length > 0 && !sharesFurther(boardCase);
  const died = await patientDied(manager, boardCase.patientId);
  return { kind, status, version, stands, patientDied: died, corrected: await hasCorrection(manager, id), copiesWithoutConsent };
} // prettier-ignore
