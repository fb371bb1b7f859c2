import type { Canaries } from './canaries.js';
import type { CaseIds, Journey } from './journey.js';

/**
 * What becomes of the decision: an action of each side, a condition that is resolved, a step that the referring side reported and one that
 * the board alone has planned, and the patient's answer. The case stays decided: nothing was done.
 */
export async function follow(journey: Journey, canaries: Canaries, ids: CaseIds, people: Record<string, string>): Promise<void> {
  const text = (side: 'board' | 'both', label: string) => canaries.text(ids.key, side, label);
  const caseId = ids.boardCase;
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await journey.act('coordinator', 'addAction', { caseId, what: text('board', 'Action.what'), ownerId: people['radiologist'] }, '{ action { id } }');
  const theirs = { caseId, what: text('both', 'Action.what, of the referrer'), referringSide: true, ownerName: text('both', 'Action.ownerName') };
  await journey.act('coordinator', 'addAction', theirs, '{ action { id } }');

  const waits = { caseId, step: 2, dependsOn: 'LABORATORY_VALUE', comparator: 'AT_LEAST', threshold: 50, expiresOn: day(30), clinicianId: people['radiologist'] };
  const words = { code: text('board', 'Condition.code'), measure: text('board', 'Condition.measure'), unit: text('board', 'Condition.unit') };
  const { condition } = await journey.act('coordinator', 'addCondition', { ...waits, ...words }, '{ condition { id version } }');
  const result = { conditionId: condition.id, version: 1, value: 60, measuredOn: day(0), source: text('board', 'ConditionResult.source') };
  await journey.act('physiotherapist', 'recordConditionResult', result, '{ condition { id } }');
  const resolved = { conditionId: condition.id, version: 2, resolution: 'MET', reason: text('board', 'Condition.reason') };
  await journey.act('radiologist', 'confirmCondition', resolved, '{ condition { id } }');

  const planned = { caseId, step: 2, status: 'PENDING', date: day(20), note: text('board', 'Implementation.note') };
  await journey.act('coordinator', 'recordImplementation', planned, '{ boardCase { id } }');
  const told = { caseId, step: 1, status: 'NOT_DONE', reasonCode: 'RESOURCES', note: text('both', 'Implementation.note, of the referrer') };
  await journey.act('hospital-system', 'recordImplementation', told, '{ boardCase { id } }');
  const answer = { alternative: text('both', 'PatientAnswer.alternative'), toldBy: text('both', 'PatientAnswer.toldBy'), note: text('both', 'PatientAnswer.note') };
  await journey.act('referrer', 'recordPatientAnswer', { caseId, answer: 'CHOOSES_ALTERNATIVE', ...answer }, '{ boardCase { id } }');
} // prettier-ignore
