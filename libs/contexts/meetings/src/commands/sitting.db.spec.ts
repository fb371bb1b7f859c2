import { describe, expect, it } from '@jest/globals';
import { globalId, newId } from '#kernel';
import { attendanceAt } from '../queries/attendance-at.js';
import { meetingRecord } from '../queries/meeting-record.js';
import { becoming, become } from '#database';
import { viewerOf } from '#access';
import type { EntityManager } from 'typeorm';
import { lockCase } from '#cases';
import { recordOutcome } from './record-outcome.js';
import { markMeetingSigned } from './sign-meeting.js';
import {
  add, advance, agenda, attend, close, defer, delegate, factTypes, house, idOf, itemRow, later, listed, meetingId, meetingRow, note, open, pull, refusalOf,
  rows, schedule, setUpMeetings, versionOf,
} from '../../../../../test/builders/meeting-table.js'; // prettier-ignore

setUpMeetings();

const place = async () => {
  const { current_item_id, phase } = await meetingRow();
  return [current_item_id, phase];
};
/** As decisions and letters do it: inside a unit of their own. */
const inUnit = (name: 'chair', work: (unit: Parameters<typeof recordOutcome>[0]) => Promise<unknown>) =>
  house.work.run({ name: 'test', actor: house.who[name] }, async (unit) => {
    await work(unit);
    return {};
  });
const decide = (caseId: string, decisionId = newId()) =>
  inUnit('chair', async (unit) => recordOutcome(unit, await lockCase(unit.manager, caseId), decisionId));
/** What a query of this room answers somebody. */
const asking = <Answer>(query: (manager: EntityManager) => Promise<Answer>): Promise<Answer> =>
  house.writer.transaction(async (manager) => {
    await manager.query(become, becoming(viewerOf(house.who.chair)));
    return query(manager);
  });

describe('the sitting', () => {
  it('[MEET-3] is moved by the chair, the deputy, or whom the chair has named, and by nobody else', async () => {
    const { itemId } = await listed();
    expect((await refusalOf(open('coordinator'))).code).toBe('MEETING_MOVE_FORBIDDEN');
    expect((await refusalOf(advance())).code).toBe('MEETING_STATE');
    await open('deputy');
    expect((await refusalOf(advance({}, 'physiotherapist'))).code).toBe('MEETING_MOVE_FORBIDDEN');
    expect((await refusalOf(delegate('physiotherapist', 'radiologist'))).code).toBe('MEETING_DELEGATE_FORBIDDEN');
    for (const who of ['observer', 'outsider'] as const) expect((await refusalOf(delegate(who))).code).toBe('MEETING_DELEGATE_UNFIT');
    await delegate('physiotherapist');
    await advance({}, 'physiotherapist');
    expect(await place()).toEqual([itemId, 'PRESENTING']);
    await delegate(null);
    expect((await refusalOf(advance({}, 'physiotherapist'))).code).toBe('MEETING_MOVE_FORBIDDEN');
  });

  it('[MEET-3] of two who move it at once one does, and the other is told where it stands', async () => {
    const { itemId } = await listed();
    await open();
    for (let round = 0; round < 6; round++) {
      const version = await versionOf();
      const phase = round % 2 ? ('DISCUSSING' as const) : ('PRESENTING' as const);
      const step = { version, ...(round === 0 ? {} : { phase }) };
      const both = await Promise.allSettled([advance(step, 'chair'), advance(step, 'deputy')]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const lost = both.find((one): one is PromiseRejectedResult => one.status === 'rejected')!;
      const facts = { currentVersion: version + 1, itemId: globalId('AgendaItem', itemId), phase: (await meetingRow()).phase };
      expect(lost.reason).toMatchObject({ code: 'MEETING_STALE', category: 'CONFLICT', facts });
    }
    expect(await rows('select count(*)::int as n from agenda_turn where meeting_id = $1 and ended_at is null', meetingId)).toEqual([
      { n: 1 },
    ]);
  });

  it('[OPIN-4] beginning to discuss a case unseals its review, with the name of who moved the meeting', async () => {
    const { reviewId, caseId } = await listed();
    await open();
    await advance();
    const sealed = async () => (await rows('select sealed, unsealed_by, unseal_reason from review where id = $1', reviewId))[0];
    expect((await sealed()).sealed).toBe(true);
    await delegate('physiotherapist');
    await advance({}, 'physiotherapist');
    expect(await sealed()).toMatchObject({ sealed: false, unsealed_by: idOf('physiotherapist'), unseal_reason: 'The meeting began to discuss the case.' });
    expect((await factTypes(`case:${caseId}`)).at(-1)).toBe('reviewUnsealed');
  }); // prettier-ignore

  it('[MEET-3] keeps how long each case took, phase by phase', async () => {
    const { itemId } = await listed();
    await open();
    await advance();
    later(60_000);
    await advance();
    later(120_000);
    await defer(itemId);
    later(600_000);
    await close();
    const [{ secondsSpent, outcome, outcomeCode, attendedBy }] = (await asking((manager) => meetingRecord(manager, meetingId))).items as [
      never,
    ];
    expect([secondsSpent, outcome, outcomeCode, attendedBy]).toEqual([180, 'DEFERRED', 'TIME_RAN_OUT', []]);
  });
});

describe('attendance', () => {
  it('[MEET-4] is recorded with arrival and leaving, in the room or remote, by oneself or by who runs the meeting', async () => {
    expect((await refusalOf(attend('radiologist'))).code).toBe('MEETING_STATE');
    await open();
    await attend('radiologist');
    const arrived = house.now;
    expect((await refusalOf(attend('physiotherapist', { by: 'radiologist' }))).code).toBe('ATTENDANCE_FORBIDDEN');
    expect((await refusalOf(attend('outsider', { by: 'coordinator' }))).code).toBe('ATTENDANCE_UNFIT');
    const version = await versionOf();
    later(1_000);
    await attend('radiologist', { remote: true, by: 'coordinator' });
    await attend('radiologist', { remote: true });
    later(1_000);
    await attend('radiologist', { left: true });
    expect((await refusalOf(attend('radiologist', { left: true }))).code).toBe('ATTENDANCE_NOT_THERE');
    expect(await rows('select remote, arrived_at, left_at, discipline, recorded_by from attendance where meeting_id = $1 order by 2', meetingId)).toEqual([
      { remote: false, arrived_at: arrived, left_at: new Date(+arrived + 1_000), discipline: 'RADIOLOGY', recorded_by: idOf('radiologist') },
      { remote: true, arrived_at: new Date(+arrived + 1_000), left_at: new Date(+arrived + 2_000), discipline: 'RADIOLOGY', recorded_by: idOf('coordinator') },
    ]);
    // The chair goes on while people come and go.
    expect(await versionOf()).toBe(version);
    expect(await factTypes(`meeting:${meetingId}`)).toEqual(['meetingScheduled', 'meetingOpened', ...Array(3).fill('attendanceRecorded')]);
  }); // prettier-ignore

  it('[MEET-4] a guest attends the meeting in which their case is discussed', async () => {
    const caseId = await house.buildCase({ guests: true });
    await open();
    expect((await refusalOf(attend('guest'))).category).toBe('NOT_FOUND');
    await add(caseId, { reason: 'The oncologist is here' });
    await attend('guest', { remote: true });
    expect((await refusalOf(attend('formerGuest'))).category).toBe('NOT_FOUND');
    expect(await rows('select discipline from attendance where meeting_id = $1', meetingId)).toEqual([{ discipline: 'ONCOLOGY' }]);
  });

  it('[DEC-5] attendance at a moment is known to the decision, and the minutes say who was there for which case', async () => {
    const [one, two] = [await listed(), await listed()];
    await open();
    await attend('chair');
    await attend('radiologist');
    await advance();
    later(10_000);
    await attend('radiologist', { left: true });
    const there = await asking((manager) => attendanceAt(manager, one.caseId, house.now));
    expect(there).toMatchObject({ meetingId, itemId: one.itemId, people: [{ personId: idOf('chair'), discipline: 'PAIN_MEDICINE', remote: false }] });
    expect(await asking((manager) => attendanceAt(manager, newId(), house.now))).toBeNull();
    later(10_000);
    await advance({ itemId: two.itemId });
    later(10_000);
    const { items } = await asking((manager) => meetingRecord(manager, meetingId));
    expect(items.map(({ attendedBy }) => attendedBy.length)).toEqual([2, 1]);
  }); // prettier-ignore
});

describe('outcomes', () => {
  it('[MEET-5] closing is refused while a case has no outcome, or carries what is left to a named meeting', async () => {
    const [one, two, three] = [await listed(), await listed(), await listed()];
    await open();
    await attend('chair');
    await advance();
    await decide(one.caseId);
    expect(await place()).toEqual([one.itemId, 'RECORDED']);
    expect(await refusalOf(close())).toMatchObject({
      code: 'MEETING_ITEM_UNDECIDED',
      facts: { itemIds: [two, three].map(({ itemId }) => globalId('AgendaItem', itemId)) },
    });
    await house.owner.query(`update board_case set status = 'WITHDRAWN' where id = $1`, [three.caseId]);
    expect((await refusalOf(close(meetingId))).code).toBe('AGENDA_CARRY_INVALID');
    const next = await schedule();
    await close(next);
    expect(await agenda(next)).toEqual([two.caseId]);
    expect((await itemRow((await rows('select id from agenda_item where meeting_id = $1', next))[0].id)).carried_from_id).toBe(two.itemId);
    expect((await itemRow(three.itemId)).outcome).toBe('ENDED');
    expect(await meetingRow()).toMatchObject({ status: 'CLOSED', current_item_id: null, phase: null });
    expect(await rows('select left_at from attendance where meeting_id = $1', meetingId)).toEqual([{ left_at: house.now }]);
    expect((await refusalOf(advance())).code).toBe('MEETING_STATE');
  });

  it('[MEET-5] a case is deferred with a known code, and words with the code that says nothing; it may be taken up again', async () => {
    const { itemId, caseId } = await listed();
    await open();
    await advance();
    for (const [code, reason] of [['SLEEPY', 'x'], ['OTHER', ' ']] as const)
      expect((await refusalOf(defer(itemId, code, { reason }))).code).toBe('AGENDA_DEFERRAL_REASON');
    expect((await refusalOf(defer(itemId, 'OTHER', { reason: 'x', by: 'radiologist' }))).code).toBe('MEETING_MOVE_FORBIDDEN');
    await defer(itemId, 'IMAGING_MISSING');
    expect((await refusalOf(defer(itemId))).code).toBe('AGENDA_ITEM_SETTLED');
    expect(await place()).toEqual([itemId, 'RECORDED']);
    await advance({ itemId, phase: 'DISCUSSING' });
    expect(await itemRow(itemId)).toMatchObject({ outcome: null, outcome_code: null });
    await defer(itemId, 'IMAGING_MISSING', { carryToId: await schedule() });
    expect((await refusalOf(advance({ itemId }))).code).toBe('AGENDA_ITEM_CARRIED');
    expect((await factTypes(`case:${caseId}`)).filter((type) => type.startsWith('agenda'))).toEqual([
      'agendaItemAdded', 'agendaItemDeferred', 'agendaItemReopened', 'agendaItemCarried', 'agendaItemAdded',
    ]);
  }); // prettier-ignore

  it('[DEC-12] what is decided without the meeting is noted by the next one', async () => {
    const { itemId, caseId } = await listed();
    const decisionId = newId();
    await decide(caseId, decisionId);
    expect(await itemRow(itemId)).toMatchObject({ kind: 'NOTING', outcome: null, decision_id: decisionId });
    // Without an item there is nothing to record.
    await decide(await house.buildCase());
  });

  it('[MEET-8] noted ones are recorded together, each with its own quorum; what lacks one is named, and nothing is recorded', async () => {
    const [one, two, three] = [await listed({ kind: 'NOTING' }), await listed({ kind: 'NOTING' }), await listed()];
    await rows(`update board_case set priority = 'P1', question_kind = 'EMERGENCY' where id = $1`, two.caseId);
    await open();
    await attend('chair');
    await attend('radiologist', { remote: true });
    expect(await refusalOf(note([one.itemId, two.itemId]))).toMatchObject({
      code: 'AGENDA_QUORUM_MISSING',
      facts: { items: [{ itemId: globalId('AgendaItem', one.itemId) }] },
    });
    expect((await itemRow(two.itemId)).outcome).toBeNull();
    await attend('physiotherapist');
    expect((await refusalOf(note([three.itemId]))).code).toBe('AGENDA_NOT_FOR_NOTING');
    await note([one.itemId, two.itemId]);
    expect(await itemRow(one.itemId)).toMatchObject({ outcome: 'NOTED', quorum: { met: true } });
    await pull(one.itemId);
    expect(await itemRow(one.itemId)).toMatchObject({ kind: 'DISCUSSION', outcome: null, quorum: null });
  });

  it('[MEET-6] its minutes are signed once, after it was closed', async () => {
    await open();
    expect((await refusalOf(inUnit('chair', (unit) => markMeetingSigned(unit, meetingId)))).code).toBe('MEETING_STATE');
    await close();
    await inUnit('chair', (unit) => markMeetingSigned(unit, meetingId));
    expect(await meetingRow()).toMatchObject({ status: 'SIGNED', signed_by: idOf('chair') });
    expect((await factTypes(`board:${house.board}`)).slice(-2)).toEqual(['meetingClosed', 'meetingSigned']);
  });
});
