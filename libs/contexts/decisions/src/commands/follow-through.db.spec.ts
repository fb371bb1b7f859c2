import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { viewerOf } from '#access';
import { boardReads } from '#boards';
import { caseReads } from '#cases';
import { discussionReads } from '#discussion';
import { globalId, type Actor, type SystemActor } from '#kernel';
import { opinionReads } from '#opinions';
import { organisationReads } from '#organisations';
import { procedureReads } from '#procedures';
import { specialistReads } from '#specialists';
import { askThrough } from '../../../../../test/builders/ask.js';
import { carried, desk, factTypes, house, idOf, openDesk, ratify, refusalOf, rows, setUpDesks } from '../../../../../test/builders/desk.js';
import type { Somebody } from '../../../../../test/builders/house.js';
import { decisionReads } from '../queries/decision-reads.js';
import { expiringConditionsSql, implementationsToChaseSql, openActionsSql } from '../queries/follow-through-faces.js';
import { AddAction, type AddActionInput } from './add-action.js';
import { AddCondition, type AddConditionInput } from './add-condition.js';
import { ChangeAction } from './change-action.js';
import { ExpireConditions } from './expire-conditions.js';
import { FlagOverdueSteps } from './flag-overdue-steps.js';
import { RecordImplementation, shareSteps, type RecordImplementationInput } from './record-implementation.js';
import { RecordPatientAnswer, type RecordPatientAnswerInput } from './record-patient-answer.js';
import { ResolveCondition } from './resolve-condition.js';
import { caseToFollow } from './case-to-follow.js';

setUpDesks();
let decisionId: string;
beforeAll(() =>
  house.owner.query(`insert into service_account (id, organisation_id, name, client_id, scopes) values ($1, $2, 'EHR', 'ehr', '{referrals:write}')`, [account, house.organisation]),
); // prettier-ignore
beforeEach(async () => {
  ({ decisionId } = await ratify(await carried()));
});

const worker: SystemActor = { kind: 'system', id: 'worker' };
const actorOf = (name: Somebody): Actor => house.who[name];
const system = (): Actor => ({ kind: 'serviceAccount', id: account, organisationId: house.organisation, scopes: ['referrals:write'] });
const account = '0199aaaa-0000-7000-8000-000000000001';
const inDays = (days: number) => new Date(house.now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
const tick = () => later(1 / 86_400);
const later = (days: number) => void (house.now = new Date(house.now.getTime() + days * 86_400_000));

const addAction = (by: Somebody, more: Partial<AddActionInput>) =>
  new AddAction(house.work).execute(actorOf(by), { caseId: desk.caseId, what: 'Order the MRI', ...more });
const change = () => new ChangeAction(house.work);
const tell = (by: Actor, more: Partial<RecordImplementationInput>) =>
  new RecordImplementation(house.work).execute(by, { caseId: desk.caseId, step: 1, status: 'DONE', ...more });
const answers = (by: Actor, more: Partial<RecordPatientAnswerInput> = {}) =>
  new RecordPatientAnswer(house.work).execute(by, { caseId: desk.caseId, answer: 'ACCEPTS', ...more });
const setCondition = (by: Somebody, more: Partial<AddConditionInput> = {}) =>
  new AddCondition(house.work).execute(actorOf(by), {
    caseId: desk.caseId, step: 1, dependsOn: 'LABORATORY_VALUE', code: '6301-6', measure: 'INR', comparator: 'LESS_THAN', threshold: 1.5,
    expiresOn: inDays(10), clinicianId: idOf('radiologist'), ...more,
  }); // prettier-ignore
const result = (conditionId: string, by: Somebody, value: number, version = 1) =>
  new ResolveCondition(house.work).recordResult(actorOf(by), { conditionId, version, value, measuredOn: inDays(0) });

const inbox = async (name: Somebody) =>
  (await house.facts(`inbox:${idOf(name)}`)).filter(({ refs }) => refs['caseId'] === desk.caseId).map(({ type }) => type);
const last = async (stream: string) => (await factTypes(`${stream}:${desk.caseId}`)).at(-1);
const ask = askThrough(
  [organisationReads, specialistReads, procedureReads, boardReads, caseReads, opinionReads, discussionReads, decisionReads].flat(),
);
const seen = async (name: Somebody, fields: string) =>
  (await ask(house, viewerOf(house.who[name]), `{ node(id: "${globalId('BoardCase', desk.caseId)}") { ... on BoardCase { ${fields} } } }`))
    .node;

describe('actions', () => {
  it('[DEC-5] one given to a person is told to them and the board alone; done once, and a second who says so is told', async () => {
    const { actionId } = await addAction('chair', { ownerId: idOf('radiologist'), dueOn: inDays(3) });
    expect(await rows('select decision_id, audience, state from action where id = $1', actionId)).toEqual([{ decision_id: decisionId, audience: 'BOARD', state: 'OPEN' }]);
    expect([await last('case'), await last('referral'), (await inbox('radiologist')).at(-1)]).toEqual(['actionAdded', 'decisionRatified', 'actionAssigned']);
    const done = await Promise.allSettled([1, 2].map(() => change().complete(actorOf('radiologist'), { actionId, version: 1, note: 'Booked' })));
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await refusalOf(change().cancel(actorOf('chair'), { actionId, version: 2, reason: 'x' }))).code).toBe('ACTION_ENDED');
    expect(await rows('select version, state, changed_by from action_version where action_id = $1 order by version', actionId)).toEqual([
      { version: 1, state: 'OPEN', changed_by: idOf('chair') }, { version: 2, state: 'DONE', changed_by: idOf('radiologist') },
    ]);
  }); // prettier-ignore

  it('[DEC-5] the referring side sees and completes what is asked of it, and nothing once it is given to somebody else', async () => {
    const { actionId } = await addAction('coordinator', { referringSide: true, ownerName: 'Dr Field', what: 'Stop aspirin' });
    await addAction('coordinator', { ownerId: idOf('chair'), what: 'hidden-from-them' });
    const fields = 'actions { what ownerName owner { name } state mayComplete mayChange earlierVersions { version } } mayAddAction';
    const theirs = { what: 'Stop aspirin', ownerName: 'Dr Field', owner: null, state: 'OPEN', mayComplete: true, mayChange: false, earlierVersions: [] };
    expect(await seen('referrer', fields)).toEqual({ actions: [theirs], mayAddAction: false });
    expect(await seen('administrator', fields)).toEqual({ actions: [{ ...theirs, mayComplete: false }], mayAddAction: false });
    expect((await seen('chair', fields)).actions).toHaveLength(2);
    expect(await seen('observer', 'mayAddAction')).toEqual({ mayAddAction: false });
    expect((await refusalOf(change().complete(actorOf('otherReferrer'), { actionId, version: 1 }))).code).toBe('ACTION_NOT_FOUND');
    expect((await refusalOf(change().reassign(actorOf('coordinator'), { actionId, version: 1, ownerId: idOf('guest'), reason: 'x' }))).code).toBe('ACTION_OWNER_UNFIT');
    await change().reassign(actorOf('coordinator'), { actionId, version: 1, ownerId: idOf('deputy'), reason: 'He sees her tomorrow' });
    expect(await seen('referrer', fields)).toEqual({ actions: [], mayAddAction: false });
    expect([await last('referral'), (await inbox('deputy')).at(-1)]).toEqual(['actionReassigned', 'actionAssigned']);
    await change().reassign(actorOf('coordinator'), { actionId, version: 2, referringSide: true, reason: 'Back to them' });
    expect((await inbox('deputy')).at(-1)).toBe('actionWithdrawn');
    await change().complete(system(), { actionId, version: 3 });
    // What was said while it was not theirs stays with the board.
    const versions = 'actions { state earlierVersions { version reason } }';
    expect((await seen('referrer', versions)).actions).toEqual([{ state: 'DONE', earlierVersions: [{ version: 1, reason: null }, { version: 3, reason: 'Back to them' }] }]);
  }); // prettier-ignore

  it('[DEC-5] is owned by somebody who takes part; a stale change is refused with the current version', async () => {
    for (const name of ['outsider', 'formerMember'] as const)
      expect((await refusalOf(addAction('chair', { ownerId: idOf(name) }))).code).toBe('ACTION_OWNER_UNFIT');
    expect((await refusalOf(addAction('referrer', { ownerId: idOf('chair') }))).code).toBe('FOLLOW_THROUGH_FORBIDDEN');
    const { actionId } = await addAction('radiologist', { ownerId: idOf('radiologist') });
    expect(await inbox('radiologist')).toEqual(await inbox('radiologist').then((all) => all.filter((type) => type !== 'actionAssigned')));
    expect(await refusalOf(change().complete(actorOf('radiologist'), { actionId, version: 2 }))).toMatchObject({ code: 'ACTION_STALE', facts: { currentVersion: 1 } });
  }); // prettier-ignore
});

describe('implementation', () => {
  it('[DEC-10] what was done is added to a history, starts the follow-up, and is told to both sides', async () => {
    await tell(actorOf('coordinator'), { status: 'PENDING', date: inDays(5), note: 'hidden-from-them' });
    expect([await last('case'), await last('referral')]).toEqual(['implementationRecorded', 'decisionRatified']);
    expect((await seen('referrer', 'plan { number } mayReport'))).toEqual({ plan: [], mayReport: true });
    tick();
    await tell(system(), { status: 'PARTLY', reasonCode: 'PATIENT_UNWELL', note: 'Stopped early' });
    expect(await rows('select status from board_case where id = $1', desk.caseId)).toEqual([{ status: 'IN_FOLLOW_UP' }]);
    expect((await factTypes(`referral:${desk.caseId}`)).slice(-2)).toEqual(['implementationRecorded', 'followUpStarted']);
    const fields = 'plan { decisionId number kind status reasonCode plannedOn performedOn shared reports { status source note recordedBy { name } } }';
    const step = { decisionId: globalId('Decision', decisionId), number: 1, kind: 'PROCEDURE', status: 'PARTLY', reasonCode: 'PATIENT_UNWELL', plannedOn: inDays(5), performedOn: inDays(0), shared: true };
    const theirs = { status: 'PARTLY', source: 'REFERRER', note: 'Stopped early', recordedBy: null };
    expect(await seen('referrer', fields)).toEqual({ plan: [{ ...step, reports: [theirs] }] });
    expect(await seen('observer', fields)).toEqual({ plan: [{ ...step, reports: [{ status: 'PENDING', source: 'BOARD', note: 'hidden-from-them', recordedBy: { name: 'coordinator' } }, theirs] }] });
    await tell(actorOf('referrer'), { date: inDays(0) });
    expect(await rows('select status from implementation where decision_id = $1 order by recorded_at, id', decisionId)).toHaveLength(3);
    expect((await seen('chair', 'implementation')).implementation).toMatchObject({ progress: 'DONE', steps: 1, done: 1 });
    expect((await seen('referrer', 'implementation')).implementation).toBeNull();
  }); // prettier-ignore

  it('[DEC-10] is said by those who work for the board or refer, of the decision that stands', async () => {
    for (const [name, code] of [['observer', 'FOLLOW_THROUGH_FORBIDDEN'], ['administrator', 'FOLLOW_THROUGH_FORBIDDEN'], ['outsider', 'CASE_NOT_FOUND'], ['otherReferrer', 'CASE_NOT_FOUND']] as const)
      expect([name, (await refusalOf(tell(actorOf(name), {}))).code]).toEqual([name, code]);
    expect((await refusalOf(tell(actorOf('chair'), { step: 2 }))).code).toBe('STEP_UNKNOWN');
    expect((await refusalOf(tell(actorOf('chair'), { decisionId: desk.reviewId }))).code).toBe('DECISION_NOT_STANDING');
    const undecided = await house.buildCase({ status: 'IN_REVIEW' });
    expect((await refusalOf(tell(actorOf('chair'), { caseId: undecided }))).code).toBe('FOLLOW_THROUGH_CASE_STATE');
    expect(await rows('select from implementation where case_id = $1', desk.caseId)).toEqual([]);
  }); // prettier-ignore

  it('[DEC-10] a letter that is released opens the plan to the referring side', async () => {
    await house.work.run({ name: 'test', actor: house.who.chair }, async (unit) => {
      await shareSteps(unit, (await caseToFollow(unit, desk.caseId)).boardCase);
      return {};
    });
    expect(await seen('referrer', 'plan { number status shared reports { status } }')).toEqual({ plan: [{ number: 1, status: 'PENDING', shared: true, reports: [] }] });
    expect(await last('referral')).toBe('planShared');
  }); // prettier-ignore

  it('[DEC-10] pending past its date raises one flag for each date, on the case and in the inbox of those who keep the desk', async () => {
    const flag = () => new FlagOverdueSteps(house.writer, house.work).execute(worker, house.now);
    await tell(actorOf('coordinator'), { status: 'PENDING', date: inDays(1) });
    const chase = (name: Somebody) => rows(`select kind, id from (${implementationsToChaseSql('$1::uuid')}) t where case_id = $2`, idOf(name), desk.caseId);
    expect(await flag()).toBe(0);
    later(2);
    await Promise.all([flag(), flag()]);
    await flag();
    expect((await factTypes(`case:${desk.caseId}`)).filter((type) => type === 'implementationOverdue')).toHaveLength(1);
    expect([await inbox('coordinator'), (await inbox('chair')).at(-1), (await inbox('radiologist')).includes('implementationOverdue')]).toEqual([['implementationOverdue'], 'implementationOverdue', false]);
    expect((await seen('chair', 'implementation')).implementation.overdueSince).toBe(inDays(-1));
    await house.owner.query('update decision_step set planned_on = current_date - 3 where decision_id = $1', [decisionId]);
    expect([await chase('coordinator'), await chase('radiologist')]).toEqual([[{ kind: 'IMPLEMENTATION_OVERDUE', id: decisionId }], []]);
    await house.owner.query('update decision_step set planned_on = $2 where decision_id = $1', [decisionId, inDays(-1)]);
    await tell(actorOf('coordinator'), { status: 'PENDING', date: inDays(1) });
    later(2);
    expect(await flag()).toBe(1);
    await house.owner.query(`update patient set died_on = current_date where id = (select patient_id from board_case where id = $1)`, [desk.caseId]);
    await house.owner.query('update decision_step set flagged_for = null where decision_id = $1', [decisionId]);
    expect(await flag()).toBe(0);
  }); // prettier-ignore
});

describe('the patient’s answer', () => {
  it('[DEC-14] is kept with who and when, the latest first, and read by both sides', async () => {
    await answers(system(), { answer: 'UNDECIDED', toldBy: 'Dr Field' });
    later(1);
    await answers(actorOf('radiologist'), { answer: 'CHOOSES_ALTERNATIVE', alternative: 'The programme' });
    const fields = 'patientAnswers { answer alternative toldBy answeredOn recordedBy { name } }';
    const both = [
      { answer: 'CHOOSES_ALTERNATIVE', alternative: 'The programme', toldBy: null, answeredOn: inDays(0), recordedBy: { name: 'radiologist' } },
      { answer: 'UNDECIDED', alternative: null, toldBy: 'Dr Field', answeredOn: inDays(-1), recordedBy: null },
    ];
    for (const name of ['chair', 'referrer'] as const) expect((await seen(name, fields)).patientAnswers).toEqual(both);
    expect([await last('case'), await last('referral')]).toEqual(['patientAnswered', 'patientAnswered']);
    expect((await seen('chair', 'implementation')).implementation.reopeningSuggested).toBe('PATIENT_CHOSE_ALTERNATIVE');
    expect((await refusalOf(answers(actorOf('observer')))).code).toBe('FOLLOW_THROUGH_FORBIDDEN');
  }); // prettier-ignore
});

describe('conditions', () => {
  const conditions = async (name: Somebody) =>
    (await ask(house, viewerOf(house.who[name]), `{ node(id: "${globalId('Decision', decisionId)}") { ... on Decision { conditions { state proposed reason version mayRecordResult mayConfirm results { value proposed } } } } }`)).node?.conditions; // prettier-ignore

  it('[DEC-8] a result proposes, the clinician named is told and confirms; the referring side sees none of it', async () => {
    const { conditionId } = await setCondition('coordinator');
    expect((await conditions('radiologist'))[0]).toMatchObject({ state: 'OPEN', mayRecordResult: true, mayConfirm: true });
    expect((await conditions('physiotherapist'))[0]).toMatchObject({ mayRecordResult: true, mayConfirm: false });
    await result(conditionId, 'physiotherapist', 1.9);
    tick();
    await result(conditionId, 'physiotherapist', 1.2, 2);
    expect((await inbox('radiologist')).slice(-2)).toEqual(['conditionResultArrived', 'conditionResultArrived']);
    const confirm = (by: Somebody, more: object = {}) =>
      new ResolveCondition(house.work).confirm(actorOf(by), { conditionId, version: 3, resolution: 'MET', ...more });
    expect((await refusalOf(confirm('physiotherapist'))).code).toBe('CONDITION_CLINICIAN_ONLY');
    expect((await refusalOf(confirm('radiologist', { version: 2 }))).code).toBe('CONDITION_STALE');
    expect((await refusalOf(confirm('radiologist', { resolution: 'NOT_MET' }))).code).toBe('CONDITION_OVERRIDE_REASON_MISSING');
    await confirm('radiologist');
    expect(await conditions('chair')).toEqual([
      { state: 'MET', proposed: 'MET', reason: null, version: 4, mayRecordResult: false, mayConfirm: false, results: [{ value: 1.9, proposed: 'NOT_MET' }, { value: 1.2, proposed: 'MET' }] },
    ]);
    expect(await conditions('referrer')).toBeUndefined();
    expect([await last('case'), await last('referral')]).toEqual(['conditionResolved', 'decisionRatified']);
    expect((await refusalOf(result(conditionId, 'chair', 1, 4))).code).toBe('CONDITION_RESOLVED');
    expect((await refusalOf(setCondition('chair', { clinicianId: idOf('observer') }))).code).toBe('CONDITION_CLINICIAN_UNFIT');
    expect((await refusalOf(setCondition('referrer'))).code).toBe('CONDITION_FORBIDDEN');
  }); // prettier-ignore

  it('[DEC-8] [DEC-5] stand on the decision from the start when the chair enters them while ratifying, all or nothing', async () => {
    await openDesk();
    const draft = { step: 1, dependsOn: 'PROCEDURE_RESULT', code: 'MBB-L', measure: 'Relief', comparator: 'AT_LEAST', threshold: 50, unit: '%', expiresOn: inDays(20), clinicianId: idOf('radiologist') } as const;
    const proposalId = await carried();
    const withConditions = (...conditions: (typeof draft | { step: number })[]) => ratify(proposalId, 'chair', { record: { conditions: conditions.map((one) => ({ ...draft, ...one })), actions: [{ what: 'Book it', referringSide: true }] } });
    expect(await refusalOf(withConditions(draft, { step: 2 }))).toMatchObject({ code: 'STEP_UNKNOWN', facts: { path: ['input', 'record', 'conditions', 1, 'step'] } });
    expect(await refusalOf(withConditions({ ...draft, clinicianId: idOf('observer') } as never))).toMatchObject({ code: 'CONDITION_CLINICIAN_UNFIT', facts: { path: ['input', 'record', 'conditions', 0, 'clinicianId'] } });
    expect((await refusalOf(withConditions(...Array.from({ length: 31 }, () => draft)))).code).toBe('FOLLOW_THROUGH_INVALID');
    expect(await rows('select id from decision where case_id = $1', desk.caseId)).toEqual([]);
    ({ decisionId } = await withConditions(draft));
    expect(await rows('select decision_id, measure, state, version, added_by from step_condition where case_id = $1', desk.caseId)).toEqual([{ decision_id: decisionId, measure: 'Relief', state: 'OPEN', version: 1, added_by: idOf('chair') }]);
    expect((await factTypes(`case:${desk.caseId}`)).slice(-3)).toEqual(['decisionRatified', 'conditionAdded', 'actionAdded']);
    expect(await factTypes(`referral:${desk.caseId}`)).not.toContain('conditionAdded');
  }); // prettier-ignore

  it('[DEC-8] one that expires puts its case on the agenda, once; one whose result waits for a confirmation does not', async () => {
    const { conditionId } = await setCondition('coordinator', { expiresOn: inDays(1) });
    tick();
    const waiting = await setCondition('coordinator', { expiresOn: inDays(1) });
    await result(waiting.conditionId, 'physiotherapist', 1.2);
    const soon = () => rows(`select kind, id from (${expiringConditionsSql('$1::uuid')}) t where case_id = $2 order by kind`, idOf('radiologist'), desk.caseId);
    expect(await soon()).toEqual([{ kind: 'CONDITION_EXPIRES', id: conditionId }, { kind: 'CONDITION_TO_CONFIRM', id: waiting.conditionId }]);
    const expire = () => new ExpireConditions(house.writer, house.work).execute(worker, house.now);
    later(2);
    const died = (on: string | null) => house.owner.query('update patient set died_on = $2 where id = (select patient_id from board_case where id = $1)', [desk.caseId, on]);
    await died(inDays(0));
    expect([await expire(), await soon()]).toEqual([0, []]);
    await died(null);
    await Promise.all([expire(), expire()]);
    expect(await expire()).toBe(0);
    expect((await conditions('chair')).map(({ state }: { state: string }) => state)).toEqual(['EXPIRED', 'OPEN']);
    expect((await factTypes(`case:${desk.caseId}`)).filter((type) => type === 'conditionExpired' || type === 'caseNeedsAgenda')).toEqual(['conditionExpired', 'caseNeedsAgenda']);
    expect(await rows('select reason from agenda_wish where case_id = $1 and met_at is null', desk.caseId)).toEqual([{ reason: 'CONDITION_EXPIRED' }]);
    for (const name of ['radiologist', 'coordinator', 'chair'] as const) expect([name, (await inbox(name)).at(-1)]).toEqual([name, 'conditionExpired']);
  }); // prettier-ignore
});

describe('the board’s figures', () => {
  it('[DEC-10] are of the decisions that stand, made between two instants', async () => {
    const from = house.now;
    const until = new Date(from.getTime() + 1).toISOString();
    const figures = async (board = house.board, name: Somebody = 'chair') => (await ask(house, viewerOf(house.who[name]), `{ node(id: "${globalId('Board', board)}") { ... on Board {
      figures(from: "${from.toISOString()}", to: "${until}") } } }`)).node.figures;
    await tell(actorOf('coordinator'), { status: 'NOT_DONE', reasonCode: 'RESOURCES' });
    await answers(actorOf('radiologist'));
    expect(await figures()).toMatchObject({
      decisions: 1, daysToDecision: { of: 1 }, steps: { of: 1, notDone: 1, reasons: { of: 1, by: [{ reason: 'RESOURCES', count: 1 }] } }, answers: { of: 1, by: [{ answer: 'ACCEPTS', count: 1 }] },
    });
    expect((await figures()).progress).toContainEqual({ progress: 'NOT_DONE', count: 1 });
    for (const name of ['chair', 'guest', 'referrer', 'formerMember'] as const)
      expect([name, await figures(name === 'chair' ? house.otherBoard : house.board, name)]).toEqual([name, null]);
    expect(await figures(house.otherBoard, 'outsider')).toMatchObject({ decisions: 0 });
    await house.owner.query(
      `insert into decision select gen_random_uuid(), review_id, case_id, board_id, organisation_id, patient_id, proposal_id, revision + 1, recommendation, rationale, strength,
         split_reason, charter_id, requirements, record, ratified_by, ratified_at + interval '1 day', id from decision where id = $1`,
      [decisionId],
    );
    expect(await figures()).toMatchObject({ decisions: 0 });
  }); // prettier-ignore
});

describe('my work', () => {
  it('[DEC-5] lists the open actions of one person, with since when and by when', async () => {
    const { actionId } = await addAction('chair', { ownerId: idOf('physiotherapist'), dueOn: inDays(3) });
    const mine = () => rows(`select kind, id, to_char(due, 'YYYY-MM-DD') as due from (${openActionsSql('$1::uuid')}) t where case_id = $2`, idOf('physiotherapist'), desk.caseId);
    expect(await mine()).toEqual([{ kind: 'ACTION', id: actionId, due: inDays(3) }]);
    await change().complete(actorOf('physiotherapist'), { actionId, version: 1 });
    expect(await mine()).toEqual([]);
  }); // prettier-ignore
});
