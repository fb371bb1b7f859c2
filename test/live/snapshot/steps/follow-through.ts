import type { Idea } from '../deeds.js';
import type { Stage } from '../stage.js';
import type { Script } from '../script.js';

const changed = 'action { id version }';
const resolved = 'condition { id version }';
export const followThroughAnswers = {
  addAction: changed,
  completeAction: changed,
  cancelAction: changed,
  reassignAction: changed,
  recordImplementation: 'boardCase { id version }',
  recordPatientAnswer: 'boardCase { id version }',
  addCondition: resolved,
  recordConditionResult: resolved,
  confirmCondition: resolved,
} as const;

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What the board enters while it decides. */
export const whenItHelps = (clinicianId: string) =>
  ({ step: 1, dependsOn: 'PROCEDURE_RESULT', code: 'MBB-L', measure: 'Relief', comparator: 'AT_LEAST', threshold: 50, unit: '%', expiresOn: inDays(60), clinicianId }) as const; // prettier-ignore

/** Everything that can become of a decision, by both sides. */
export async function followDecision(scene: Stage, script: Script): Promise<void> {
  const { caseId } = script;
  const about = ({ id, version }: { id: string; version: number }) => ({ actionId: id, version });
  const { action: own } = await script.act('addAction', 'chair', { caseId, what: 'Order the MRI', ownerId: scene.idOf('radiologist') });
  const { action: theirs } = await script.act('addAction', 'coordinator', {
    caseId,
    what: 'Stop aspirin',
    referringSide: true,
    dueOn: inDays(5),
  });
  const moved = { ...about(own!), ownerId: scene.idOf('pain-specialist'), dueOn: inDays(9), reason: 'On holiday.' };
  const { action: given } = await script.act('reassignAction', 'chair', moved);
  await script.act('completeAction', script.referrer, { ...about(theirs!), note: 'Since Monday.' });
  await script.act('cancelAction', 'coordinator', { ...about(given!), reason: 'She had one last week.' });

  const { condition } = await script.act('addCondition', 'coordinator', {
    caseId, step: 1, dependsOn: 'LABORATORY_VALUE', code: '6301-6', measure: 'INR', comparator: 'AT_MOST', threshold: 1.5, expiresOn: inDays(30), clinicianId: scene.idOf('radiologist'),
  }); // prettier-ignore
  const result = { conditionId: condition!.id, version: condition!.version, value: 1.3, measuredOn: inDays(0), source: 'Laboratory' };
  const { condition: measured } = await script.act('recordConditionResult', 'pain-specialist', result);
  await script.act('confirmCondition', 'radiologist', { conditionId: measured!.id, version: measured!.version, resolution: 'MET' });

  await script.act('recordPatientAnswer', script.referrer, { caseId, answer: 'ACCEPTS', toldBy: 'Dr Field' });
  await script.act('recordImplementation', 'coordinator', { caseId, step: 1, status: 'PENDING', date: inDays(3), note: 'Booked.' });
  await script.act('recordImplementation', script.referrer, {
    caseId,
    step: 1,
    status: 'PARTLY',
    reasonCode: 'PATIENT_UNWELL',
    note: 'Two of five sessions.',
  });
  await script.act('recordImplementation', 'radiologist', { caseId, step: 1, status: 'DONE' });
}

/** Before there is a decision the desk refuses most of it; that is part of it. */
export const followThroughIdeas: readonly (readonly [number, Idea])[] = [
  [2, (_at, script, random, scene) => ['addAction', 'chair', { caseId: script.caseId, what: 'Something', ...random.of([{ referringSide: true }, { ownerId: scene.idOf('radiologist') }]) }]],
  [3, (_at, script, random) => ['recordImplementation', random.of(['coordinator', script.referrer, 'radiologist']), { caseId: script.caseId, step: 1, ...random.of([{ status: 'DONE' }, { status: 'PENDING', date: inDays(4) }, { status: 'NOT_DONE', reasonCode: 'RESOURCES' }]) }]],
  [2, (_at, script, random) => ['recordPatientAnswer', random.of(['pain-specialist', script.referrer]), { caseId: script.caseId, answer: random.of(['ACCEPTS', 'DECLINES', 'UNDECIDED']) }]],
  [1, (_at, script, _random, scene) => ['addCondition', 'coordinator', { caseId: script.caseId, step: 1, dependsOn: 'PROCEDURE_RESULT', code: 'MBB-L', measure: 'Relief', comparator: 'AT_LEAST', threshold: 50, unit: '%', expiresOn: inDays(20), clinicianId: scene.idOf('radiologist') }]],
]; // prettier-ignore
