import { boardStream, caseStream, organisationStream, referralStream, type FactReferences, type Unit } from '#event-log';
import type { CaseOfFact } from './note-activity.js';

/** A change of the case itself: everybody who may follow it learns of it, each on the stream of their own side. */
export function recordOnAllSides(unit: Unit, boardCase: CaseOfFact, type: string, refs: FactReferences = {}): void {
  const { id, boardId, organisationId, patientId } = boardCase;
  unit.concerns({ subject: `case:${id}`, patientIds: [patientId] });
  const all = { caseId: id, ...refs };
  unit.record(caseStream(id, organisationId), type, all);
  unit.record(referralStream(id, organisationId), type, all);
  unit.record(boardStream(boardId), type, all);
  unit.record(organisationStream(organisationId), type, all);
}
