import { describe, expect, it } from '@jest/globals';
import type { Refusal } from '#kernel';
import { plannedMinutes, suggestedOrder, type Listed } from './agenda.js';
import { assertNotOvertaken, attend, presentAt } from './attendance.js';
import type { ItemAtHand, MeetingAtHand } from './meeting.js';
import {
  whyNotAddItem,
  whyNotMove,
  whyNotNameDelegate,
  whyNotOpen,
  whyNotPull,
  whyNotRecordAttendance,
  whyNotRemoveItem,
} from './policy.js';
import { advance, nextWaiting, reopens, undecided, type Place } from './sitting.js';

const item = (id: string, position: number, more: Partial<ItemAtHand> = {}): ItemAtHand => ({ id, position, kind: 'DISCUSSION', outcome: null, ...more }); // prettier-ignore
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as Refusal).code;
  }
  return 'DONE';
};
const next = { itemId: null, phase: null };
const agenda = [item('a', 1), item('b', 2, { kind: 'NOTING' }), item('c', 3), item('d', 4, { outcome: 'CARRIED' })];

describe('where a step of the meeting leads', () => {
  it('[MEET-3] begins with the first case for discussion, and takes it through its phases one by one', () => {
    let place: Place = advance(null, agenda, next);
    const seen = [place.phase];
    while (place.phase !== 'DECIDING') seen.push((place = advance(place, agenda, next)).phase);
    expect([place.itemId, ...seen]).toEqual(['a', 'PRESENTING', 'DISCUSSING', 'DECIDING']);
    expect(codeOf(() => advance(place, agenda, next))).toBe('AGENDA_OUTCOME_MISSING');
    const decided = [item('a', 1, { outcome: 'DECIDED' }), ...agenda.slice(1)];
    expect(advance(place, decided, next)).toEqual({ itemId: 'a', phase: 'RECORDED' });
    expect(advance({ itemId: 'a', phase: 'RECORDED' }, decided, next)).toEqual({ itemId: 'c', phase: 'PRESENTING' });
  });

  it('[MEET-3] goes back freely and forward one step at a time; another case begins by being presented', () => {
    const at: Place = { itemId: 'a', phase: 'DECIDING' };
    expect(advance(at, agenda, { itemId: null, phase: 'PRESENTING' })).toEqual({ itemId: 'a', phase: 'PRESENTING' });
    expect(advance(at, agenda, { itemId: 'c', phase: null })).toEqual({ itemId: 'c', phase: 'PRESENTING' });
    for (const step of [{ itemId: null, phase: 'DECIDING' }, { itemId: 'c', phase: 'DISCUSSING' }] as const)
      expect(codeOf(() => advance(at, agenda, step))).toBe('MEETING_PHASE_SKIPPED');
    expect(codeOf(() => advance({ itemId: 'a', phase: 'PRESENTING' }, agenda, { itemId: null, phase: 'DECIDING' }))).toBe('MEETING_PHASE_SKIPPED');
  }); // prettier-ignore

  it('[MEET-5] takes up a deferred case again, never one that waits elsewhere, and says when nothing is left', () => {
    expect(codeOf(() => advance(null, agenda, { itemId: 'd', phase: null }))).toBe('AGENDA_ITEM_CARRIED');
    expect(codeOf(() => advance(null, agenda, { itemId: 'x', phase: null }))).toBe('AGENDA_ITEM_NOT_FOUND');
    expect(codeOf(() => advance(null, agenda, { itemId: 'b', phase: null }))).toBe('AGENDA_ONLY_NOTING');
    expect(codeOf(() => advance(null, [item('a', 1, { outcome: 'DECIDED' })], next))).toBe('MEETING_NOTHING_LEFT');
    expect(reopens(item('a', 1, { outcome: 'DEFERRED' }), 'DISCUSSING')).toBe(true);
    expect(reopens(item('a', 1, { outcome: 'DEFERRED' }), 'RECORDED')).toBe(false);
    expect(reopens(item('a', 1, { outcome: 'DECIDED' }), 'DISCUSSING')).toBe(false);
    // What was left out comes when the end is reached.
    expect(nextWaiting(agenda, 'c')?.id).toBe('a');
    expect(undecided(agenda).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('the suggested order', () => {
  const listed = (itemId: string, more: Partial<Listed> = {}): Listed => ({
    itemId, kind: 'DISCUSSION', complexity: 3, priority: 'P3', plannedMinutes: 20, position: 1, ...more,
  }); // prettier-ignore

  it('[MEET-2] puts the most complex first, among equals the more urgent, what is noted last', () => {
    const order = suggestedOrder(
      [
        listed('noted', { kind: 'NOTING', complexity: 5 }), listed('later', { position: 2 }), listed('usual'), listed('urgent', { priority: 'P1', position: 9 }),
        listed('hard', { complexity: 5, priority: 'P4' }), listed('easy', { complexity: 1, priority: 'P2' }), listed('untold', { complexity: null, position: 3 }),
      ],
      { breakAfterMinutes: 1_000 },
    ); // prettier-ignore
    expect(order.map(({ itemId }) => itemId)).toEqual(['hard', 'urgent', 'usual', 'later', 'untold', 'easy', 'noted']);
  });

  it('[MEET-2] proposes a break before whatever would end more than an hour after the last one', () => {
    const order = suggestedOrder(
      ['a', 'b', 'c', 'd', 'e'].map((id, position) => listed(id, { position })),
      { breakAfterMinutes: 60 },
    );
    expect(order.map(({ breakBefore }) => breakBefore)).toEqual([false, false, false, true, false]);
    expect(order.map(({ startsAfterMinutes }) => startsAfterMinutes)).toEqual([0, 20, 40, 70, 90]);
    expect(suggestedOrder([listed('long', { plannedMinutes: 90 })], { breakAfterMinutes: 60 })[0]!.breakBefore).toBe(false);
  });

  it('[MEET-2] plans a case by its complexity, and little for what is only noted', () => {
    const rules = { cutOffHours: 24, breakAfterMinutes: 60, minutesByComplexity: [5, 8, 10, 15, 20] };
    expect([1, 5, null].map((complexity) => plannedMinutes('DISCUSSION', complexity, rules))).toEqual([5, 20, 10]);
    expect(plannedMinutes('NOTING', 5, rules)).toBe(2);
  });
});

describe('attendance', () => {
  it('[MEET-4] keeps each stay; who changes between room and wire has two, who says it again one', () => {
    expect(attend(null, { remote: false, left: false })).toEqual({ ends: false, begins: true });
    expect(attend({ remote: false }, { remote: false, left: false })).toEqual({ ends: false, begins: false });
    expect(attend({ remote: false }, { remote: true, left: false })).toEqual({ ends: true, begins: true });
    expect(attend({ remote: true }, { remote: false, left: true })).toEqual({ ends: true, begins: false });
    expect(codeOf(() => attend(null, { remote: false, left: true }))).toBe('ATTENDANCE_NOT_THERE');
  });

  it('[MEET-4] is not undone by what waited on another device since before it', () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 9, minute));
    const stay = { personId: 'p', discipline: null, remote: false, arrivedAt: at(0), leftAt: null };
    const gone = { ...stay, leftAt: at(10) };
    const judged = (...given: Parameters<typeof assertNotOvertaken>) => codeOf(() => assertNotOvertaken(...given));
    expect([judged(stay, [null]), judged(gone, [at(0)]), judged(null, [at(0)])]).toEqual(Array(3).fill('ATTENDANCE_OVERTAKEN'));
    expect([judged(stay, [at(0)]), judged(gone, [null, at(10)]), judged(null, [null]), judged(gone, null)]).toEqual(Array(4).fill('DONE'));
  });

  it('[MEET-4] says who was there at a moment: from arrival, until leaving', () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 9, minute));
    const stays = [{ personId: 'p', discipline: null, remote: false, arrivedAt: at(0), leftAt: at(10) }];
    expect([0, 9, 10].map((minute) => presentAt(stays, at(minute)).length)).toEqual([1, 1, 0]);
  });
});

describe('who may', () => {
  const asks = (more: Partial<Parameters<typeof whyNotMove>[0]> = {}) => ({
    personId: 'me',
    votes: false,
    chairs: false,
    coordinates: false,
    ...more,
  });
  const meeting = (more: Partial<MeetingAtHand> = {}): MeetingAtHand => ({
    status: 'OPEN',
    delegateId: null,
    cutOffAt: new Date(1_000),
    ...more,
  });

  it('[MEET-3] move the meeting: the chair, or whom the chair has named, while it sits', () => {
    expect(whyNotMove(asks({ chairs: true }), meeting())).toBeNull();
    expect(whyNotMove(asks(), meeting({ delegateId: 'me' }))).toBeNull();
    expect(whyNotMove(asks({ coordinates: true, votes: true }), meeting())?.code).toBe('MEETING_MOVE_FORBIDDEN');
    for (const status of ['PLANNED', 'CLOSED', 'SIGNED', 'CANCELLED'] as const)
      expect(whyNotMove(asks({ chairs: true }), meeting({ status }))?.code).toBe('MEETING_STATE');
    expect(whyNotOpen(asks({ chairs: true }), meeting())?.code).toBe('MEETING_STATE');
    expect(whyNotNameDelegate(asks(), meeting({ delegateId: 'me' }))?.code).toBe('MEETING_DELEGATE_FORBIDDEN');
  });

  it('[MEET-1] add a case: after the cut-off, and while the meeting sits, only the coordinator', () => {
    const voter = asks({ votes: true });
    const planned = meeting({ status: 'PLANNED' });
    expect(whyNotAddItem(voter, planned, new Date(1_000))).toBeNull();
    expect(whyNotAddItem(voter, planned, new Date(1_001))?.code).toBe('AGENDA_CUT_OFF');
    expect(whyNotAddItem(voter, meeting(), new Date(0))?.code).toBe('AGENDA_CUT_OFF');
    expect(whyNotAddItem(asks({ coordinates: true }), meeting(), new Date(2_000))).toBeNull();
    expect(whyNotAddItem(asks(), planned, new Date(0))?.code).toBe('AGENDA_FORBIDDEN');
    expect(whyNotAddItem(asks({ coordinates: true }), meeting({ status: 'CLOSED' }), new Date(0))?.code).toBe('MEETING_STATE');
  });

  it('[MEET-4] record attendance: everybody their own, of others those who arrange and move the meeting', () => {
    expect(whyNotRecordAttendance(asks(), meeting(), 'me')).toBeNull();
    expect(whyNotRecordAttendance(asks(), meeting(), 'you')?.code).toBe('ATTENDANCE_FORBIDDEN');
    expect(whyNotRecordAttendance(asks({ coordinates: true }), meeting(), 'you')).toBeNull();
    expect(whyNotRecordAttendance(asks(), meeting({ status: 'PLANNED' }), 'me')?.code).toBe('MEETING_STATE');
  });

  it('[MEET-8] pull into discussion: who votes, also what was noted already; nothing that is current is taken off', () => {
    const noting = item('n', 1, { kind: 'NOTING' });
    expect(whyNotPull({ votes: true }, meeting(), { ...noting, outcome: 'NOTED' })).toBeNull();
    expect(whyNotPull({ votes: true }, meeting(), { ...noting, outcome: 'DEFERRED' })?.code).toBe('AGENDA_ITEM_SETTLED');
    expect(whyNotRemoveItem(asks({ chairs: true }), meeting(), item('n', 1), 'n')?.code).toBe('AGENDA_ITEM_CURRENT');
    expect(whyNotRemoveItem(asks({ chairs: true }), meeting(), item('n', 1, { outcome: 'DECIDED' }), null)?.code).toBe(
      'AGENDA_ITEM_SETTLED',
    );
  });
});
