import type { EntityManager } from 'typeorm';
import { charterById } from '#boards';
import type { BoardCaseRow } from '#cases';
import type { DecisionToTell } from '#decisions';
import { PatientRow } from '#patients';
import type { LetterSubject } from '../domain/subject.js';

/** Everything that the letters of this decision are made of. The case is locked, so that it stands still meanwhile. */
export async function letterSubject(manager: EntityManager, boardCase: BoardCaseRow, decision: DecisionToTell): Promise<LetterSubject> {
  const { boardId, organisationId, patientId, number, question, referringClinician } = boardCase;
  const [names]: { board: string; organisation: string }[] = await manager.query(
    `select b.name as board, o.name as organisation from board b, organisation o where b.id = $1 and o.id = $2`,
    [boardId, organisationId],
  );
  const { content } = await charterById(manager, decision.charterId);
  const { name, birthDate, identifier } = await manager.findOneByOrFail(PatientRow, { id: patientId });
  return {
    decision,
    caseNumber: number,
    boardName: names!.board,
    organisationName: names!.organisation,
    referringClinician,
    question,
    patient: { name, birthDate, identifier },
    dissentShown: content.letters.dissentShown,
    followUp: content.followUp,
  };
}
