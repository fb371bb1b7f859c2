import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { boardAudience, viewerOf } from '#access';
import { RecordAbsence } from '#boards';
import { Doorbells, UnitOfWork } from '#event-log';
import { globalId } from '#kernel';
import { buildHouse, type House, type Somebody } from '../../../../../test/builders/house.js';
import { ask, code, plan } from '../../../../../test/builders/opinion-desk.js';
import { ReassignOpinion, type ReassignOpinionInput } from './reassign-opinion.js';
import { RemindAboutOpenOpinions } from './remind-about-open-opinions.js';
import { SubmitOpinion } from './submit-opinion.js';

let house: House;
let caseId: string;
let reviewId: string;
let reassign: ReassignOpinion;
let remind: RemindAboutOpenOpinions;
const hours = (count: number) => count * 3_600_000;
const due = new Date('2026-03-02T12:00:00.000Z');
beforeAll(async () => {
  house = await buildHouse();
  reassign = new ReassignOpinion(house.work);
  remind = new RemindAboutOpenOpinions(house.writer, house.work);
}, 60_000);
afterAll(() => house?.close());
beforeEach(async () => {
  await house.owner.query(`update board_case set status = 'CLOSED'; update absence set ended_at = now()`);
  house.now = new Date(due.getTime() - hours(24));
  caseId = await house.buildCase({ guests: true });
  await house.owner.query(`update board_case set priority = 'P2' where id = $1`, [caseId]);
  reviewId = await house.buildReview(caseId, { dueAt: due });
});

const idOf = (name: Somebody) => house.who[name].id;
const nameOf = new Map<string, string>();
const named = (id: unknown): string | null => {
  for (const [name, { id: own }] of Object.entries(house.who)) nameOf.set(own, name);
  return nameOf.get(id as string) ?? null;
};
const at = async (time: number, limit?: number): Promise<number> => {
  house.now = new Date(due.getTime() + time);
  let all = 0;
  for (let taken; (taken = await remind.remindOverdue(house.now, limit)) > 0;) all += taken;
  return all;
};
const steps = async (discipline = 'RADIOLOGY') =>
  (
    await house.owner.query(
      `select s.kind, s.person_id, s.to_person_id from opinion_request_step s join asked_opinion q on q.id = s.asked_id
       where s.review_id = $1 and q.discipline = $2 order by s.at, s.id`,
      [reviewId, discipline],
    )
  ).rows.map((row) => [row.kind, named(row.person_id), named(row.to_person_id)].filter((one) => one !== null).join(' '));
const asked = async (discipline = 'RADIOLOGY') =>
  (
    await house.owner.query('select person_id from asked_opinion where review_id = $1 and discipline = $2', [reviewId, discipline])
  ).rows.map(({ person_id: id }) => named(id))[0];
const inbox = async (name: Somebody) =>
  (await house.facts(`inbox:${idOf(name)}`)).filter(({ refs }) => refs['caseId'] === caseId).map(({ type }) => type);
const give = (name: Somebody) =>
  new SubmitOpinion(house.work).execute(house.who[name], { reviewId, recommendation: plan, confidence: 3, rationale: 'So' });
const move = (by: Somebody, to: Somebody, more: Partial<ReassignOpinionInput> = {}) =>
  reassign.execute(house.who[by], {
    reviewId, discipline: 'RADIOLOGY', seenPersonId: idOf('radiologist'), personId: idOf(to), substituteId: null, reason: null, ...more,
  }); // prettier-ignore
const decline = (name: Somebody, reason = 'On leave') => reassign.decline(house.who[name], { reviewId, reason });

describe('reminders', () => {
  it('[OPIN-5] come when it is overdue, then the desk is told, then the substitute is asked; each once, whatever runs twice', async () => {
    expect(await at(0)).toBe(0);
    await give('physiotherapist');
    await at(1);
    expect(await steps()).toEqual(['REMINDED radiologist']);
    expect(await at(hours(24))).toBe(0);
    await at(hours(24) + 1);
    await at(hours(48));
    expect(await steps()).toEqual(['REMINDED radiologist', 'ESCALATED radiologist']);
    await at(hours(48) + 1);
    expect(await steps()).toEqual(['REMINDED radiologist', 'ESCALATED radiologist', 'SUBSTITUTED radiologist secondRadiologist']);
    expect(await asked()).toBe('secondRadiologist');
    // Whoever was asked late has a day before it is overdue for them; then nobody of the discipline is left.
    expect(await at(hours(72))).toBe(0);
    await at(hours(72) + 2);
    await at(hours(500));
    expect((await steps()).slice(3)).toEqual(['REMINDED secondRadiologist', 'ESCALATED secondRadiologist']);
    expect(await at(hours(5_000))).toBe(0);
    expect(await inbox('radiologist')).toEqual(['opinionReminded', 'opinionNotAsked']);
    expect(await inbox('secondRadiologist')).toEqual(['opinionAsked', 'opinionReminded']);
    // Three disciplines were asked and one had answered: the desk hears of two, of each once for everybody who was asked.
    const told = await inbox('coordinator');
    expect(new Set(told)).toEqual(new Set(['opinionEscalated']));
    expect(told).toHaveLength((await steps()).concat(await steps('PAIN_MEDICINE')).filter((one) => one.startsWith('ESCALATED')).length);
    // The one who answered is left in peace.
    expect(await steps('PHYSIOTHERAPY')).toEqual([]);
    expect(await inbox('physiotherapist')).toEqual([]);
  });

  it('[OPIN-5] are taken in parts, and once by several workers at once', async () => {
    house.now = new Date(due.getTime() + 1);
    expect(await remind.remindOverdue(house.now, 2)).toBe(2);
    const others = [1, 2, 3].map(
      () => new RemindAboutOpenOpinions(house.writer, new UnitOfWork(house.writer, { now: () => house.now }, new Doorbells())),
    );
    const taken = await Promise.all(others.map((worker) => worker.remindOverdue(house.now)));
    expect(taken.reduce((sum, one) => sum + one, 0)).toBe(1);
    const { rows } = await house.owner.query(
      'select kind, count(*)::int as n from opinion_request_step where review_id = $1 group by kind',
      [reviewId],
    );
    expect(rows).toEqual([{ kind: 'REMINDED', n: 3 }]);
  });

  it.each([
    ['its case was withdrawn', `update board_case set status = 'WITHDRAWN' where id = $1`],
    ['its case was closed', `update board_case set status = 'CLOSED' where id = $1`],
    ['information is awaited', `update board_case set status = 'AWAITING_INFORMATION' where id = $1`],
    ['it was decided', 'update review set decided_at = now() where case_id = $1'],
    ['the patient has died', `update patient set died_on = '2026-03-01' where id = (select patient_id from board_case where id = $1)`],
    ['everybody has answered', 'update asked_opinion set answered_at = now() where case_id = $1'],
  ])('[OPIN-5] never come when %s', async (_, change) => {
    await house.owner.query(change, [caseId]);
    expect(await at(hours(1_000))).toBe(0);
    expect(await inbox('radiologist')).toEqual([]);
  });
});

describe('absence', () => {
  it('[OPIN-5] moves the request at once, to who is there, and back to nobody who had it', async () => {
    await new RecordAbsence(house.work).execute(house.who.radiologist, {
      boardId: house.board, personId: idOf('radiologist'), fromDay: '2026-03-01', untilDay: '2026-03-05',
    }); // prettier-ignore
    await at(-hours(20));
    expect([await steps(), await asked()]).toEqual([['ABSENT radiologist secondRadiologist'], 'secondRadiologist']);
    expect(await inbox('secondRadiologist')).toEqual(['opinionAsked']);
    await new RecordAbsence(house.work).execute(house.who.coordinator, {
      boardId: house.board, personId: idOf('secondRadiologist'), fromDay: '2026-03-01', untilDay: '2026-03-01',
    }); // prettier-ignore
    expect(await at(-hours(19))).toBe(0);
    expect(await asked()).toBe('secondRadiologist');
  });

  it('[OPIN-5] of who has left the board moves it too', async () => {
    await house.owner.query(`update board_member set left_at = now() where person_id = $1`, [idOf('radiologist')]);
    await at(-hours(20));
    expect(await asked()).toBe('secondRadiologist');
    await house.owner.query(`update board_member set left_at = null where person_id = $1`, [idOf('radiologist')]);
  });
});

describe('asking somebody else', () => {
  it('[OPIN-5] is the desk’s, for somebody of the discipline who is there, seen as it is', async () => {
    for (const name of ['radiologist', 'observer', 'guest'] as const)
      expect(await code(move(name, 'secondRadiologist'))).toBe('OPINION_REASSIGNING_FORBIDDEN');
    for (const name of ['outsider', 'formerMember'] as const) expect(await code(move(name, 'secondRadiologist'))).toBe('REVIEW_NOT_FOUND');
    expect(await code(move('chair', 'physiotherapist'))).toBe('OPINION_REQUEST_UNFIT');
    expect(await code(move('chair', 'formerMember'))).toBe('OPINION_REQUEST_UNFIT');
    expect(await code(move('chair', 'secondRadiologist', { substituteId: idOf('secondRadiologist') }))).toBe('OPINION_REQUEST_UNFIT');
    expect(await code(move('chair', 'secondRadiologist', { seenPersonId: null }))).toBe('OPINION_REQUEST_MOVED');
    expect(await code(move('chair', 'secondRadiologist', { discipline: 'ONCOLOGY' }))).toBe('OPINION_REQUEST_NOT_OPEN');
    await move('coordinator', 'secondRadiologist', { reason: 'She knows the patient' });
    expect([await asked(), await inbox('secondRadiologist'), await inbox('radiologist')]).toEqual([
      'secondRadiologist',
      ['opinionAsked'],
      ['opinionNotAsked'],
    ]);
    await give('secondRadiologist');
    expect(await code(move('chair', 'radiologist', { seenPersonId: idOf('secondRadiologist') }))).toBe('OPINION_REQUEST_NOT_OPEN');
  });

  it('[OPIN-5] or who was asked says no, with a reason: the substitute is asked, then the desk told', async () => {
    for (const name of ['secondRadiologist', 'coordinator', 'guest'] as const)
      expect(await code(decline(name))).toBe('OPINION_NOT_ASKED_OF_YOU');
    expect(await code(decline('radiologist', '  '))).toBe('OPINION_REQUEST_REASON_MISSING');
    await decline('radiologist');
    expect(await asked()).toBe('secondRadiologist');
    house.now = new Date(house.now.getTime() + 1);
    await decline('secondRadiologist', 'Me neither');
    expect([await asked(), await steps()]).toEqual([null, ['DECLINED radiologist secondRadiologist', 'DECLINED secondRadiologist']]);
    expect(await inbox('coordinator')).toEqual(['opinionUnassigned']);
    // Whoever declined may still give one: nobody is kept from saying what they think.
    expect(await code(give('radiologist'))).toBe('DONE');
  });

  it('[CASE-10] nobody is asked, reminded, replaced or heard in a review that a later one has superseded', async () => {
    const earlier = reviewId;
    await house.owner.query('update review set superseded_at = $2 where id = $1', [earlier, house.now]);
    reviewId = await house.buildReview(caseId, { dueAt: new Date(due.getTime() + hours(500)) });
    const later = reviewId;
    const fields = 'mayGiveOpinion mayDeclineOpinion mayReassignOpinions mayUnseal';
    const may = (name: Somebody) => ask(house, viewerOf(house.who[name]), `{ node(id: "${globalId('Review', reviewId)}") { ... on Review { ${fields} } } }`);
    const nothing = { mayGiveOpinion: false, mayDeclineOpinion: false, mayReassignOpinions: false, mayUnseal: false };
    reviewId = earlier;
    for (const name of ['radiologist', 'chair'] as const) expect((await may(name)).node).toEqual(nothing);
    for (const attempt of [() => give('radiologist'), () => decline('radiologist'), () => move('chair', 'chair')]) expect(await code(attempt())).toBe('OPINION_REVIEW_SUPERSEDED');
    const before = await inbox('radiologist');
    expect([await at(hours(400)), await inbox('radiologist')]).toEqual([0, before]);
    reviewId = later;
    expect((await may('radiologist')).node).toMatchObject({ mayGiveOpinion: true, mayDeclineOpinion: true });
    await give('radiologist');
  }); // prettier-ignore

  it('[OPIN-5] is read by the board with its reason, told on the case’s stream, and never by the referrer', async () => {
    await decline('radiologist', 'CANARY reason');
    const query = `{ node(id: "${globalId('Review', reviewId)}") { ... on Review { mayReassignOpinions mayDeclineOpinion
      asked { discipline steps { kind person { name } toPerson { name } reason actedBy { name } } } } } }`;
    const read = async (name: Somebody) => (await ask(house, viewerOf(house.who[name]), query)).node;
    const observed = await read('observer');
    expect(observed.asked.find(({ discipline }: { discipline: string }) => discipline === 'RADIOLOGY').steps).toEqual([
      { kind: 'DECLINED', person: { name: 'radiologist' }, toPerson: { name: 'secondRadiologist' }, reason: 'CANARY reason', actedBy: { name: 'radiologist' } },
    ]); // prettier-ignore
    const may = async (name: Somebody) => {
      const { mayReassignOpinions, mayDeclineOpinion } = await read(name);
      return [mayReassignOpinions, mayDeclineOpinion];
    };
    expect(await may('coordinator')).toEqual([true, false]);
    expect(await may('chair')).toEqual([true, true]);
    expect(await may('secondRadiologist')).toEqual([false, true]);
    expect(await may('radiologist')).toEqual([false, false]);
    expect(await read('referrer')).toBeNull();
    expect(JSON.stringify(await ask(house, boardAudience(house.board), query))).toContain('CANARY');
    expect((await house.facts(`case:${caseId}`)).at(-1)).toMatchObject({ type: 'opinionRequestMoved', refs: { caseId, reviewId } });
    expect(await house.facts(`referral:${caseId}`)).toEqual([]);
  });
});
