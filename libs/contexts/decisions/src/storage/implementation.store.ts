import type { EntityManager } from 'typeorm';
import type { CaseOfFact } from '#cases';
import { newId, type Actor } from '#kernel';
import type { Recommendation } from '#opinions';
import type { Side } from '../domain/follow-through.js';
import { afterReport, type Implementation } from '../domain/implementation.js';
import type { PatientAnswer } from '../domain/patient-answer.js';
import { decisionRefusals } from '../domain/refusals.js';
import { DecisionStepRow, ImplementationRow } from './implementation.row.js';
import { PatientAnswerRow } from './patient-answer.row.js';
import { recordedBy } from './recorded-by.js';

/** The decision that stands, as far as whoever reports on it needs to know it. */
export interface DecisionToFollow {
  readonly decisionId: string;
  readonly recommendation: Recommendation;
  readonly ratifiedAt: Date;
}

/**
 * What follow-through is about: the end of the case's chain. The referring side reports on a decision that it may not read, so this asks
 * past row-level security (timeline 0010); the case is locked. With `seen` another decision than that is refused (DEC-6).
 */
export async function decisionToFollow(manager: EntityManager, caseId: string, seen?: string | null): Promise<DecisionToFollow> {
  const [row]: { decision_id: string; recommendation: Recommendation; ratified_at: Date }[] = await manager.query(
    'select decision_id, recommendation, ratified_at from app_decision_to_follow($1)',
    [caseId],
  );
  if (!row) throw decisionRefusals.refuse('DECISION_MISSING');
  if (seen && seen !== row.decision_id) throw decisionRefusals.refuse('DECISION_NOT_STANDING', { path: ['input', 'decisionId'] });
  return { decisionId: row.decision_id, recommendation: row.recommendation, ratifiedAt: row.ratified_at };
}

/** Where the step stands; it has been opened to whoever asks. */
export const stepOf = (manager: EntityManager, decisionId: string, number: number): Promise<DecisionStepRow> =>
  manager.findOneByOrFail(DecisionStepRow, { decisionId, number });

/**
 * Makes the step's row where there is none yet, or opens it to the referring side; what was shared once stays shared. Past row-level
 * security, because that side does not see a row that was the board's alone until now.
 */
export async function openStep(manager: EntityManager, caseId: string, number: number, audience: Side): Promise<void> {
  await manager.query('select app_open_step($1, $2, $3)', [caseId, number, audience]);
}

/** Adds a report and moves the step; its row is there. */
export async function saveReport(
  manager: EntityManager,
  boardCase: CaseOfFact,
  step: DecisionStepRow,
  implementation: Implementation,
  by: { readonly actor: Actor; readonly audience: Side; readonly now: Date },
): Promise<void> {
  const { decisionId, number } = step;
  const { id: caseId, boardId, organisationId, patientId } = boardCase;
  const { person, account } = recordedBy(by.actor);
  await manager.insert(ImplementationRow, {
    ...implementation, id: newId(by.now), decisionId, caseId, boardId, organisationId, patientId, audience: by.audience,
    recordedBy: person, recordedByAccount: account, recordedAt: by.now,
  }); // prettier-ignore
  await manager.update(DecisionStepRow, { decisionId, number }, { ...afterReport(step, implementation), reportedAt: by.now });
}

export async function savePatientAnswer(
  manager: EntityManager,
  boardCase: CaseOfFact,
  decisionId: string,
  answer: PatientAnswer,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): Promise<string> {
  const { id: caseId, boardId, organisationId, patientId } = boardCase;
  const { person, account } = recordedBy(actor);
  const id = newId(now);
  await manager.insert(PatientAnswerRow, {
    ...answer, id, decisionId, caseId, boardId, organisationId, patientId, recordedBy: person, recordedByAccount: account, recordedAt: now,
  }); // prettier-ignore
  return id;
}
