import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  AnswerAlert,
  AnswerInformation,
  CloseCase,
  EscalateAlerts,
  ReopenCase,
  RequestInformation,
  SubmitReferral,
  TriageCase,
  UpdateReferral,
  WithdrawInformationRequest,
  WithdrawReferral,
} from '#cases';
import type { Actor } from '#kernel';
import { buildHouse, type House, type Somebody } from '../../../../test/builders/house.js';
import { referralOfCase } from '../../../../test/builders/submitted.js';

let house: House;
let caseId: string;
beforeAll(async () => void (house = await buildHouse()), 60_000);
afterAll(() => house?.close());
beforeEach(() => void (house.now = new Date(house.now.getTime() + 1_000)));

const who = (name: Somebody): Actor => house.who[name];
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: Error & { code?: string }) => error.code ?? error.message,
  );
const row = async () => (await house.owner.query('select * from board_case where id = $1', [caseId])).rows[0];
const rows = async (table: string) => (await house.owner.query(`select * from ${table} where case_id = $1 order by id`, [caseId])).rows;
const current = async () => ({ caseId, version: (await row()).version as number });
const inbox = async (name: Somebody) =>
  (await house.facts(`inbox:${who(name).id}`)).filter(({ refs }) => refs['caseId'] === caseId).map(({ type }) => type);
const factsOf = async (side: 'case' | 'referral') => (await house.facts(`${side}:${caseId}`)).map(({ type }) => type);

const submit = async (more: object = {}) =>
  void ({ caseId } = await new SubmitReferral(house.work).execute(who('referrer'), referralOfCase(house.board, more)));
const triage = async (outcome: object) =>
  new TriageCase(house.work).execute(who('coordinator'), {
    ...(await current()),
    accept: null,
    returnFor: null,
    decline: null,
    ...outcome,
  });
const accept = () => triage({ accept: { priority: 'P3', complexity: 2, questionKind: null, asks: [] } });
const decided = () => house.owner.query(`update board_case set status = 'DECIDED' where id = $1`, [caseId]);
const close = async (by: Somebody = 'coordinator', code = 'COMPLETED') =>
  new CloseCase(house.work).execute(who(by), { ...(await current()), code, reason: 'Six months without pain.' });
const reopen = async (by: Somebody = 'coordinator', more: object = {}) =>
  new ReopenCase(house.work).execute(who(by), { ...(await current()), reason: 'It is back.', question: null, review: null, ...more });
const request = async (items: object[], by: Somebody = 'coordinator') =>
  new RequestInformation(house.work).execute(who(by), {
    ...(await current()),
    items: items.map((item) => ({ owedBy: null, dueOn: null, what: 'INR', ...item })),
  });
const answer = async (itemIds: string[], by: Somebody = 'referrer') =>
  new AnswerInformation(house.work).execute(who(by), {
    ...(await current()),
    answers: itemIds.map((itemId) => ({ itemId, answer: 'Is 1.1', reference: 'Lab 7' })),
  });

describe('closing and reopening', () => {
  it('[CASE-7] closes with a coded reason for the desk alone, and deletes nothing', async () => {
    await submit();
    await accept();
    expect(await refusalOf(close())).toBe('CASE_STATE_FORBIDS');
    await decided();
    for (const by of ['radiologist', 'referrer'] as const) expect(await refusalOf(close(by))).toBe('CASE_FORBIDDEN');
    expect(await refusalOf(close('outsider'))).toBe('CASE_NOT_FOUND');
    expect(await refusalOf(close('chair', 'BECAUSE'))).toBe('CLOSE_INVALID');
    const stale = { ...(await current()), code: 'COMPLETED', reason: null, version: 1 };
    expect(await refusalOf(new CloseCase(house.work).execute(who('chair'), stale))).toBe('CASE_STALE');
    await close();
    expect(await row()).toMatchObject({
      status: 'CLOSED',
      end_code: 'COMPLETED',
      end_reason: 'Six months without pain.',
      ended_at: house.now,
    });
    expect(await rows('review')).toHaveLength(1);
    expect((await factsOf('referral')).at(-1)).toBe('caseClosed');
  });

  it('[CASE-10] reopens as a new numbered review with its own question and referral; the earlier one is history and keeps both', async () => {
    await submit();
    await accept();
    await decided();
    await new UpdateReferral(house.work).execute(who('referrer'), { ...(await current()), question: 'Unused?' }).catch(() => undefined);
    await close();
    expect(await refusalOf(reopen('referrer'))).toBe('CASE_FORBIDDEN');
    await reopen('chair', { question: 'A second injection?', review: { priority: 'P2', complexity: 4, questionKind: null, asks: [] } });
    const reviews = (await rows('review')).sort((a, b) => a.number - b.number);
    expect(reviews.map(({ number, question, superseded_at }) => [number, question, superseded_at])).toEqual([
      [1, 'Which procedure?', house.now],
      [2, 'A second injection?', null],
    ]);
    expect(await row()).toMatchObject({
      status: 'IN_REVIEW',
      priority: 'P2',
      complexity: 4,
      end_code: null,
      end_reason: null,
      ended_at: null,
    });
    expect(await rows('case_reopening')).toMatchObject([
      {
        from_status: 'CLOSED',
        review_id: reviews[1].id,
        reason: 'It is back.',
        ended_code: 'COMPLETED',
        by_person: who('chair').kind === 'person' && house.who.chair.id,
      },
    ]);
    expect((await factsOf('case')).at(-1)).toBe('caseReopened');
  });

  it('[CASE-10] leads what was withdrawn back to triage for the referrer alone, and what was declined for the desk alone', async () => {
    await submit();
    await request([{ what: 'MRI' }]);
    await new WithdrawReferral(house.work).execute(who('referrer'), { ...(await current()), reason: 'Moved.' });
    expect(await refusalOf(reopen('chair'))).toBe('CASE_FORBIDDEN');
    expect(await refusalOf(reopen('referrer', { question: 'Another?' }))).toBe('REOPEN_INVALID');
    await reopen('referrer');
    expect(await row()).toMatchObject({ status: 'SUBMITTED', returns_to: null });
    expect((await rows('information_item'))[0].withdrawn_at).toEqual(house.now);
    await triage({ decline: { code: 'OUT_OF_SCOPE', reason: 'No.' } });
    expect(await refusalOf(reopen('referrer'))).toBe('CASE_FORBIDDEN');
    await reopen('coordinator');
    expect(await rows('case_reopening')).toHaveLength(2);
    await accept();
    expect(await row()).toMatchObject({ status: 'IN_REVIEW' });
  });
});

describe('information', () => {
  const itemIds = async () => (await rows('information_item')).map(({ id }) => id as string);

  it('[CASE-3] is awaited item by item, also during a review, and the last answer returns the case to where it was', async () => {
    await submit();
    await accept();
    expect(await refusalOf(request([{}], 'radiologist'))).toBe('CASE_FORBIDDEN');
    await request([{ what: 'INR', owedBy: 'GP', dueOn: '2026-12-01' }, { what: 'MRI' }]);
    expect(await row()).toMatchObject({ status: 'AWAITING_INFORMATION', returns_to: 'IN_REVIEW' });
    await request([{ what: 'Weight' }]);
    const ids = await itemIds();
    expect(ids).toHaveLength(3);
    expect(await refusalOf(answer([ids[0]!], 'chair'))).toBe('CASE_FORBIDDEN');
    await answer([ids[0]!, ids[1]!]);
    expect(await row()).toMatchObject({ status: 'AWAITING_INFORMATION', returns_to: 'IN_REVIEW' });
    expect(await refusalOf(answer([ids[0]!]))).toBe('INFORMATION_ITEM_SETTLED');
    await answer([ids[2]!]);
    expect(await row()).toMatchObject({ status: 'IN_REVIEW', returns_to: null });
    const settled = (await rows('information_item'))[0];
    expect(settled).toMatchObject({
      answer: 'Is 1.1',
      reference: 'Lab 7',
      answered_by_person: house.who.referrer.id,
      requested_by: house.who.coordinator.id,
    });
    expect(await rows('review')).toHaveLength(1);
  });

  it('[CASE-3] a request can be withdrawn with a reason; the last one takes the case back', async () => {
    await submit();
    await triage({
      returnFor: [
        { what: 'INR', owedBy: null, dueOn: null },
        { what: 'MRI', owedBy: null, dueOn: null },
      ],
    });
    const [first, second] = await itemIds();
    const drop = async (itemId: string, reason = 'Found it.', by: Somebody = 'coordinator') =>
      new WithdrawInformationRequest(house.work).execute(who(by), { ...(await current()), itemId, reason });
    expect(await refusalOf(drop(first!, ' '))).toBe('INFORMATION_INVALID');
    expect(await refusalOf(drop(first!, 'x', 'referrer'))).toBe('CASE_FORBIDDEN');
    await drop(first!);
    expect(await row()).toMatchObject({ status: 'AWAITING_INFORMATION' });
    await drop(second!);
    expect(await row()).toMatchObject({ status: 'SUBMITTED', returns_to: null });
    expect(await refusalOf(drop(second!))).toBe('INFORMATION_ITEM_SETTLED');
  });

  it('[CASE-3] of two answers at once one is too late, and nothing is answered twice', async () => {
    await submit();
    await request([{}]);
    const given = { ...(await current()), answers: [{ itemId: (await itemIds())[0]!, answer: 'x', reference: null }] };
    const both = await Promise.all([1, 2].map(() => refusalOf(new AnswerInformation(house.work).execute(who('referrer'), given))));
    expect(both.sort()).toEqual(['CASE_STALE', 'done']);
  });
});

describe('alerts', () => {
  const flag = (finding: string, code = 'CAUDA_EQUINA') => ({ code, finding, note: null });
  const pain = (...redFlags: object[]) => ({ painProfile: { ...referralOfCase(house.board).painProfile, redFlags } });
  const update = async (more: object) => new UpdateReferral(house.work).execute(who('referrer'), { ...(await current()), ...more });
  const alertRows = () => rows('case_alert');

  it('[CASE-9] tells the people whom the charter names, or the desk, and stands until one answers', async () => {
    await submit(pain(flag('PRESENT')));
    const [alert] = await alertRows();
    // The example charter names nobody who sits on this board.
    expect([...alert.person_ids].sort()).toEqual([house.who.chair.id, house.who.deputy.id, house.who.coordinator.id].sort());
    expect(await inbox('deputy')).toEqual(['redFlagAlerted']);
    const say = (by: Somebody, words = 'Telephoned.') => new AnswerAlert(house.work).execute(who(by), { alertId: alert.id, answer: words });
    expect(await refusalOf(say('radiologist'))).toBe('ALERT_FORBIDDEN');
    for (const by of ['outsider', 'referrer'] as const) expect(await refusalOf(say(by))).toBe('ALERT_NOT_FOUND');
    expect(await refusalOf(say('deputy', ' '))).toBe('ALERT_ANSWER_INVALID');
    const at = await Promise.all((['deputy', 'coordinator'] as const).map((by) => refusalOf(say(by))));
    expect(at.sort()).toEqual(['ALERT_ANSWERED', 'done']);
    expect((await alertRows())[0]).toMatchObject({ answered_at: house.now, answer: 'Telephoned.' });
    for (const name of ['chair', 'deputy', 'coordinator'] as const) expect((await inbox(name)).at(-1)).toBe('alertAnswered');
  });

  it('[CASE-9] a flag that was judged stays judged when the referral is sent again; a new one is P1 and alerts', async () => {
    await submit(pain(flag('PRESENT')));
    expect(await row()).toMatchObject({ priority: 'P1' });
    await accept();
    await update({ ...pain(flag('PRESENT')), question: 'The same, in other words?' });
    expect(await row()).toMatchObject({ priority: 'P3' });
    expect(await alertRows()).toHaveLength(1);
    await update(pain(flag('PRESENT'), flag('PRESENT', 'FRACTURE')));
    expect(await row()).toMatchObject({ priority: 'P1' });
    expect((await alertRows()).map(({ red_flags }) => String(red_flags)).sort()).toEqual(['CAUDA_EQUINA', 'FRACTURE']);
  });

  it('[CASE-9] is passed on by the clock of a P1 case, to more people each time, and never after an answer or an end', async () => {
    await submit(pain(flag('PRESENT')));
    const escalate = new EscalateAlerts(house.work, house.writer);
    const worker = { kind: 'system', id: 'worker' } as const;
    const hours = async (count: number) => {
      house.now = new Date(house.now.getTime() + count * 3_600_000);
      await escalate.execute(worker, house.now);
      return (await alertRows())[0];
    };
    const { due_at } = (await alertRows())[0];
    const clock = (due_at.getTime() - house.now.getTime()) / 3_600_000;
    expect(clock).toBeGreaterThanOrEqual(1);
    expect(await hours(clock - 0.01)).toMatchObject({ escalations: 0 });
    expect(await hours(0.02)).toMatchObject({ escalations: 1, escalated_at: house.now });
    expect(await inbox('radiologist')).toEqual([]);
    expect(await hours(clock)).toMatchObject({ escalations: 2 });
    expect(await inbox('radiologist')).toEqual(['redFlagAlerted']);
    expect((await factsOf('case')).filter((type) => type === 'alertEscalated')).toHaveLength(2);
    // Two workers at once pass it on once.
    house.now = new Date(house.now.getTime() + clock * 3_600_000);
    await Promise.all([escalate.execute(worker, house.now), escalate.execute(worker, house.now)]);
    expect((await alertRows())[0]).toMatchObject({ escalations: 3 });
    await new AnswerAlert(house.work).execute(who('radiologist'), { alertId: (await alertRows())[0].id, answer: 'Seen.' });
    expect(await hours(clock * 2)).toMatchObject({ escalations: 3 });

    await submit(pain(flag('PRESENT')));
    await house.owner.query(`update patient set died_on = current_date where id = (select patient_id from board_case where id = $1)`, [caseId]);
    expect(await hours(clock * 2)).toMatchObject({ escalations: 0 });
    await house.owner.query(`update patient set died_on = null where id = (select patient_id from board_case where id = $1)`, [caseId]);
    await triage({ decline: { code: 'OUT_OF_SCOPE', reason: 'No.' } });
    expect(await hours(clock * 2)).toMatchObject({ escalations: 0 });
  });
}); // prettier-ignore
