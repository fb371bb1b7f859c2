import { describe, expect, it } from '@jest/globals';
import { boardAudience, viewerOf } from '#access';
import { boardReads } from '#boards';
import { caseReads } from '#cases';
import { roomQuorumReads } from '#decisions';
import { globalId, localId } from '#kernel';
import { opinionReads } from '#opinions';
import { organisationReads } from '#organisations';
import { procedureReads } from '#procedures';
import { specialistReads } from '#specialists';
import { askThrough } from '../../../../../test/builders/ask.js';
import type { Somebody } from '../../../../../test/builders/house.js';
import { meetingsReads } from './meetings-reads.js';
import {
  add, advance, attend, cancel, close, days, defer, house, idOf, later, listed, meetingId, meetingRow, open, remove, rows, schedule, setUpMeetings,
} from '../../../../../test/builders/meeting-table.js'; // prettier-ignore

setUpMeetings();
const ask = askThrough([
  ...organisationReads,
  ...specialistReads,
  ...procedureReads,
  ...boardReads,
  ...caseReads,
  ...opinionReads,
  ...meetingsReads,
  roomQuorumReads,
]);
const as = (name: Somebody) => viewerOf(house.who[name]);
const item = (id: string) => globalId('AgendaItem', id);
const meetingFor = async (name: Somebody, selection: string) =>
  (await ask(house, as(name), `{ node(id: "${globalId('Meeting', meetingId)}") { ... on Meeting { ${selection} } } }`)).node;
const caseFor = async (name: Somebody, caseId: string, selection: string) =>
  (await ask(house, as(name), `{ node(id: "${globalId('BoardCase', caseId)}") { ... on BoardCase { ${selection} } } }`)).node;

describe('what somebody reads of a meeting', () => {
  it('[REC-2] its board everything, a guest their own case alone, everybody else nothing', async () => {
    const caseId = await house.buildCase({ guests: true });
    const [own, other] = [await listed({ caseId }), await listed()];
    const agenda = 'status agenda { id position boardCase { id } }';
    const seen = async (name: Somebody) => (await meetingFor(name, agenda))?.agenda.map(({ id }: { id: string }) => id) ?? null;
    for (const name of ['chair', 'observer', 'bothSides'] as const) expect(await seen(name)).toEqual([item(own.itemId), item(other.itemId)]);
    expect(await seen('guest')).toEqual([item(own.itemId)]);
    for (const name of ['formerGuest', 'formerMember', 'referrer', 'administrator', 'outsider'] as const) expect(await seen(name)).toBeNull();
    expect((await ask(house, boardAudience(house.board), `{ node(id: "${globalId('Meeting', meetingId)}") { ... on Meeting { status } } }`)).node.status).toBe('PLANNED');
    await open();
    await attend('guest');
    await advance({ itemId: other.itemId });
    const current = 'phase currentItem { id } currentQuorum attendance { person { name } remote leftAt }';
    expect(await meetingFor('guest', current)).toEqual({ phase: 'PRESENTING', currentItem: null, currentQuorum: null, attendance: [{ person: { name: 'guest' }, remote: false, leftAt: null }] });
    expect((await meetingFor('chair', current)).currentItem).toEqual({ id: item(other.itemId) });
    // With the case its guest loses the meeting.
    await remove(own.itemId);
    expect(await seen('guest')).toBeNull();
  }); // prettier-ignore

  it('[MEET-4] shows the quorum for the current case, by discipline, among those who attend and vote on it', async () => {
    const caseId = await house.buildCase({ guests: true });
    await listed({ caseId });
    await open();
    await advance();
    const quorum = async () => {
      const { met, missing, requirements } = (await meetingFor('physiotherapist', 'currentQuorum')).currentQuorum;
      return [met, missing.length, requirements.flatMap(({ by }: { by: { name: string }[] }) => by.map(({ name }) => name)).sort()];
    };
    expect(await quorum()).toEqual([false, 3, []]);
    for (const name of ['chair', 'observer', 'guest', 'radiologist', 'coordinator'] as const) await attend(name);
    expect(await quorum()).toEqual([false, 1, ['chair', 'radiologist']]);
    await attend('physiotherapist', { remote: true });
    expect(await quorum()).toEqual([true, 0, ['chair', 'physiotherapist', 'radiologist']]);
    later(1_000);
    await attend('radiologist', { left: true });
    expect((await quorum())[0]).toBe(false);
  });

  it('[MEET-2] suggests an order over what still waits, and tells how long each case took', async () => {
    const [easy, hard] = [await listed(), await listed()];
    await rows('update board_case set complexity = 5 where id = $1', hard.caseId);
    const order = async () => (await meetingFor('chair', 'suggestedOrder')).suggestedOrder.map(({ itemId }: { itemId: string }) => itemId);
    expect(await order()).toEqual([item(hard.itemId), item(easy.itemId)]);
    await open();
    await advance({ itemId: hard.itemId });
    const began = house.now.toISOString();
    const spent = async () => (await meetingFor('chair', 'agenda { secondsSpent currentSince }')).agenda[1];
    expect(await spent()).toEqual({ secondsSpent: 0, currentSince: began });
    later(90_000);
    await defer(hard.itemId);
    later(60_000);
    expect((await spent()).secondsSpent).toBe(90);
    expect(await order()).toEqual([item(easy.itemId)]);
  });

  it('[MEET-5] offers what was deferred, and what other rules bring back, until it is on an agenda', async () => {
    const [one, two] = [await listed(), await listed()];
    await cancel();
    await rows(
      `insert into agenda_wish (id, case_id, board_id, organisation_id, patient_id, kind, reason, at)
       select gen_random_uuid(), id, board_id, organisation_id, patient_id, 'NOTING', 'PHONE_BALLOTS', $2 from board_case where id = $1`,
      two.caseId, new Date(house.now.getTime() + 1_000),
    ); // prettier-ignore
    const next = await schedule();
    const offered = async () =>
      (await ask(house, as('chair'), `{ node(id: "${globalId('Meeting', next)}") { ... on Meeting { offered { boardCase { id } kind why code } } } }`)).node.offered
        .filter(({ boardCase }: { boardCase: { id: string } }) => [one.caseId, two.caseId].includes(localId('BoardCase', boardCase.id)!)); // prettier-ignore
    const wish = { boardCase: { id: globalId('BoardCase', two.caseId) }, kind: 'NOTING', why: 'PHONE_BALLOTS', code: null };
    const deferred = ({ caseId }: { caseId: string }) => ({ boardCase: { id: globalId('BoardCase', caseId) }, kind: 'DISCUSSION', why: 'CARRIED_OVER', code: 'MEETING_CANCELLED' });
    expect((await offered()).sort((a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))).toHaveLength(3);
    expect(await offered()).toEqual(expect.arrayContaining([deferred(one), deferred(two), wish]));
    await add(two.caseId, { meetingId: next });
    expect(await offered()).toEqual([deferred(one)]);
    await rows(`update board_case set status = 'DECIDED' where id = $1`, one.caseId);
    expect(await offered()).toEqual([]);
  }); // prettier-ignore

  it('lists a board’s meetings from either end, from a time on and by their state, page by page, to the board alone', async () => {
    const first = days(600).getTime();
    const at = (week: number) => new Date(first + week * 604_800_000);
    // Two begin at once: a page may end between them.
    const weeks = [0, 1, 1, 2, 3];
    const ids: string[] = [];
    for (const week of weeks) ids.push(await schedule('coordinator', { startsAt: at(week), cutOffAt: at(week) }));
    await rows(`update meeting set status = 'CLOSED', closed_at = starts_at where id = $1`, ids[0]);
    const list = async (args: string, name: Somebody = 'physiotherapist') => {
      const meetings = `meetings(${args}) { edges { node { id startsAt } } pageInfo { hasNextPage endCursor } }`;
      return (await ask(house, as(name), `{ node(id: "${globalId('Board', house.board)}") { ... on Board { ${meetings} } } }`)).node?.meetings;
    };
    const starts = ({ edges }: { edges: { node: { startsAt: string } }[] }) => edges.map(({ node }) => weeks.find((week) => at(week).toISOString() === node.startsAt));
    const from = `startsFrom: "${at(0).toISOString()}"`;
    expect(starts(await list(`first: 9, ${from}`))).toEqual([3, 2, 1, 1, 0]);
    expect(starts(await list(`first: 9, ${from}, orderBy: "STARTS_AT_ASC"`))).toEqual([0, 1, 1, 2, 3]);
    expect(starts(await list(`first: 9, startsFrom: "${at(1).toISOString()}", orderBy: "STARTS_AT_ASC"`))).toEqual([1, 1, 2, 3]);
    expect(starts(await list(`first: 9, ${from}, status: ["CLOSED", "SIGNED"]`))).toEqual([0]);
    const planned = `${from}, status: ["PLANNED"], orderBy: "STARTS_AT_ASC"`;
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const page = await list(`first: 1, ${planned}${after}`);
      seen.push(...page.edges.map(({ node }: { node: { id: string } }) => node.id));
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect([seen.length, new Set(seen)]).toEqual([4, new Set(ids.slice(1).map((id) => globalId('Meeting', id)))]);
    const { endCursor } = (await list(`first: 1, ${planned}`)).pageInfo;
    // A place in one order is none in the other.
    await expect(list(`first: 1, ${from}, after: "${endCursor}"`)).rejects.toThrow();
    for (const name of ['guest', 'referrer', 'outsider'] as const) expect((await list(`first: 9, ${from}`, name))?.edges ?? []).toEqual([]);
  }); // prettier-ignore

  it('shows in the case on which agenda it waits, to the board alone', async () => {
    const { caseId, itemId } = await listed();
    const waits = 'agendaItem { id position meeting { id startsAt status } }';
    const startsAt = (await meetingRow()).starts_at.toISOString();
    const expected = { id: item(itemId), position: 1, meeting: { id: globalId('Meeting', meetingId), startsAt, status: 'PLANNED' } };
    expect((await caseFor('physiotherapist', caseId, waits)).agendaItem).toEqual(expected);
    expect((await caseFor('referrer', caseId, waits)).agendaItem).toBeNull();
    await open();
    await close(await schedule());
    expect((await caseFor('chair', caseId, waits)).agendaItem.id).not.toBe(item(itemId));
  });

  it('says what the viewer may do by the policy of the commands', async () => {
    await listed();
    const mays = 'mayCancel mayAddItem mayReorder mayNameDelegate mayOpen mayAdvance mayClose mayAttend mayRecordAttendance agenda { mayRemove mayDefer }';
    const yes = async (name: Somebody) => {
      const { agenda, ...meeting } = await meetingFor(name, mays);
      return Object.entries({ ...meeting, ...agenda[0] }).flatMap(([key, may]) => (may ? [key] : []));
    };
    expect(await yes('coordinator')).toEqual(['mayCancel', 'mayAddItem', 'mayReorder', 'mayRemove']);
    expect(await yes('chair')).toEqual(['mayCancel', 'mayAddItem', 'mayReorder', 'mayNameDelegate', 'mayOpen', 'mayRemove']);
    expect(await yes('radiologist')).toEqual(['mayAddItem']);
    expect(await yes('observer')).toEqual([]);
    await open();
    expect(await yes('chair')).toEqual(['mayReorder', 'mayNameDelegate', 'mayAdvance', 'mayClose', 'mayAttend', 'mayRecordAttendance', 'mayRemove', 'mayDefer']);
    expect(await yes('observer')).toEqual(['mayAttend']);
    await rows('update meeting set delegate_id = $2 where id = $1', meetingId, idOf('physiotherapist'));
    expect(await yes('physiotherapist')).toEqual(['mayReorder', 'mayAdvance', 'mayClose', 'mayAttend', 'mayRecordAttendance', 'mayDefer']);
  }); // prettier-ignore
});
