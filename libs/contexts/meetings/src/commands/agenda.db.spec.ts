import { describe, expect, it } from '@jest/globals';
import { globalId } from '#kernel';
import { exampleCharter } from '../../../../../test/builders/charter.js';
import {
  add, agenda, cancel, days, factTypes, house, itemRow, later, listed, meetingId, meetingRow, pull, refusalOf, remove, reorder, rows, schedule,
  setUpMeetings, versionOf,
} from '../../../../../test/builders/meeting-table.js'; // prettier-ignore

setUpMeetings();

describe('scheduling', () => {
  it('[MEET-1] closes the agenda when the charter says, or when the organiser does; never after the beginning', async () => {
    const { cut_off_at, starts_at, status } = await meetingRow();
    expect([status, (starts_at - cut_off_at) / 3_600_000]).toEqual(['PLANNED', exampleCharter.agenda.cutOffHours]);
    const own = await schedule('chair', { startsAt: days(3), cutOffAt: days(2) });
    expect((await meetingRow(own)).cut_off_at).toEqual(days(2));
    for (const times of [{ startsAt: days(-1) }, { startsAt: days(3), cutOffAt: days(4) }, { startsAt: days(900) }])
      expect((await refusalOf(schedule('chair', times))).code).toBe('MEETING_TIME_INVALID');
    expect((await refusalOf(schedule('radiologist'))).code).toBe('MEETING_FORBIDDEN');
    expect((await refusalOf(schedule('outsider'))).code).toBe('MEETING_BOARD_NOT_FOUND');
    expect((await house.facts(`board:${house.board}`)).at(-1)).toMatchObject({ type: 'meetingScheduled', refs: { meetingId: own } });
    expect(await factTypes(`meeting:${own}`)).toEqual(['meetingScheduled']);
  });

  it('[MEET-5] cancelling needs a reason and defers or carries every case', async () => {
    const [one, two] = [await listed(), await listed()];
    expect((await refusalOf(cancel(' '))).code).toBe('MEETING_REASON_MISSING');
    const next = await schedule();
    await cancel('Strike', next);
    expect(await agenda(next)).toEqual([one.caseId, two.caseId]);
    expect(await itemRow(one.itemId)).toMatchObject({ outcome: 'CARRIED', outcome_code: 'MEETING_CANCELLED', carried_to_id: next });
    expect(await meetingRow()).toMatchObject({ status: 'CANCELLED', cancel_reason: 'Strike' });
    expect((await refusalOf(cancel())).code).toBe('MEETING_STATE');
  });
});

describe('the agenda', () => {
  it('[MEET-1] takes cases from whoever votes until the cut-off; later only from the coordinator, with a reason', async () => {
    const { itemId } = await listed({ by: 'radiologist' });
    expect(await itemRow(itemId)).toMatchObject({ late: false, reason: null, position: 1, kind: 'DISCUSSION' });
    expect((await refusalOf(listed({ by: 'observer' }))).code).toBe('AGENDA_FORBIDDEN');
    const { cut_off_at } = await meetingRow();
    house.now = new Date(cut_off_at.getTime());
    await listed({ by: 'chair' });
    later(1);
    const caseId = await house.buildCase();
    for (const by of ['chair', 'radiologist'] as const)
      expect(await refusalOf(add(caseId, { by, reason: 'Urgent' }))).toMatchObject({ code: 'AGENDA_CUT_OFF', rule: 'MEET-1' });
    expect((await refusalOf(add(caseId))).code).toBe('MEETING_REASON_MISSING');
    const late = await add(caseId, { reason: 'Worse since Monday' });
    expect(await itemRow(late.itemId)).toMatchObject({ late: true, reason: 'Worse since Monday', position: 3 });
  });

  it('[MEET-5] a case waits on one agenda at a time, and two who add it at once add it once', async () => {
    const caseId = await house.buildCase();
    const version = await versionOf();
    const both = await Promise.allSettled([add(caseId, { version }), add(caseId, { version, by: 'chair' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await agenda()).toEqual([caseId]);
    const other = await schedule();
    expect(await refusalOf(add(caseId, { meetingId: other }))).toMatchObject({
      code: 'AGENDA_ALREADY_LISTED',
      facts: { meetingId: globalId('Meeting', meetingId) },
    });
  });

  it('takes no case of another board, none that is not triaged or has ended, and none for an odd time', async () => {
    expect((await refusalOf(add(await house.buildCase({ board: house.otherBoard })))).category).toBe('NOT_FOUND');
    for (const status of ['SUBMITTED', 'WITHDRAWN', 'CLOSED', 'DECLINED'])
      expect((await refusalOf(add(await house.buildCase({ status })))).code).toBe('AGENDA_CASE_STATE');
    expect((await refusalOf(add(await house.buildCase(), { plannedMinutes: 0 }))).code).toBe('AGENDA_MINUTES_INVALID');
    expect((await refusalOf(add(await house.buildCase(), { version: 99 }))).code).toBe('MEETING_STALE');
  });

  it('[MEET-2] plans by complexity, and people reorder freely: the same cases, in another order', async () => {
    const caseId = await house.buildCase();
    await rows('update board_case set complexity = 5 where id = $1', caseId);
    const five = await listed({ caseId });
    const [a, b] = [await listed(), await listed({ plannedMinutes: 7 })];
    expect([(await itemRow(five.itemId)).planned_minutes, (await itemRow(b.itemId)).planned_minutes]).toEqual([20, 7]);
    await reorder([b.itemId, five.itemId, a.itemId], 'chair');
    expect(await agenda()).toEqual([b.caseId, five.caseId, a.caseId]);
    for (const order of [[a.itemId, b.itemId], [a.itemId, a.itemId, b.itemId], [a.itemId, b.itemId, five.itemId, meetingId]])
      expect((await refusalOf(reorder(order))).code).toBe('AGENDA_ORDER_INVALID'); // prettier-ignore
    expect((await refusalOf(reorder([a.itemId, b.itemId, five.itemId], 'radiologist'))).code).toBe('MEETING_FORBIDDEN');
  });

  it('[MEET-5] taking a case off closes the gap, keeps who and why, and says so in the case', async () => {
    const [one, two] = [await listed(), await listed()];
    expect((await refusalOf(remove(one.itemId, 'radiologist'))).code).toBe('MEETING_FORBIDDEN');
    await remove(one.itemId);
    expect(await itemRow(one.itemId)).toMatchObject({ removed_reason: 'Not ready', removed_by: house.who.coordinator.id });
    expect((await itemRow(two.itemId)).position).toBe(1);
    expect(await factTypes(`case:${one.caseId}`)).toEqual(['agendaItemAdded', 'agendaItemRemoved']);
    await add(one.caseId);
    expect(await agenda()).toEqual([two.caseId, one.caseId]);
  });

  it('[MEET-8] any member may pull what is to be noted into discussion; an observer may not', async () => {
    const { itemId } = await listed({ kind: 'NOTING' });
    expect((await itemRow(itemId)).planned_minutes).toBe(2);
    expect((await refusalOf(pull(itemId, 'observer'))).code).toBe('AGENDA_PULL_FORBIDDEN');
    await pull(itemId, 'physiotherapist');
    expect(await itemRow(itemId)).toMatchObject({ kind: 'DISCUSSION', planned_minutes: 10 });
    expect((await refusalOf(pull(itemId))).code).toBe('AGENDA_NOT_FOR_NOTING');
  });
});
