import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#kernel';
import {
  assertCurrentAction,
  cancelAction,
  completeAction,
  newAction,
  ownerOf,
  reassignAction,
  whyNotAddAction,
  whyNotChange,
  whyNotComplete,
} from './action.js';
import type { Following } from './follow-through.js';

const now = new Date('2026-11-22T09:00:00Z');
const refusalOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'was not refused';
};
const nobody: Following = { status: 'DECIDED', votes: false, chairs: false, coordinates: false, refers: false };
const who = (more: Partial<Following>): Following => ({ ...nobody, ...more });
const mri = newAction({ what: ' Order the MRI ', ownerId: 'ann', dueOn: '2026-12-01' }, 'chair', now);

describe('an action', () => {
  it('[DEC-5] has one owner, a date that has not passed, and something to be done', () => {
    expect(mri).toMatchObject({ what: 'Order the MRI', audience: 'BOARD', ownerId: 'ann', ownerName: null, dueOn: '2026-12-01', state: 'OPEN', version: 1 });
    expect(newAction({ what: 'Stop aspirin', referringSide: true, ownerName: 'Dr Field' }, 'chair', now)).toMatchObject({ audience: 'REFERRER', ownerId: null, ownerName: 'Dr Field', dueOn: null });
    for (const owner of [{}, { ownerId: 'ann', referringSide: true }, { ownerId: 'ann', ownerName: 'Ann' }, { ownerName: 'Dr Field' }])
      expect([owner, refusalOf(() => ownerOf(owner))]).toEqual([owner, 'ACTION_OWNER_UNFIT']);
    for (const dueOn of ['2026-11-21', '2026-02-30', 'soon']) expect([dueOn, refusalOf(() => newAction({ what: 'x', ownerId: 'ann', dueOn }, 'chair', now))]).toEqual([dueOn, 'FOLLOW_THROUGH_INVALID']);
    expect(newAction({ what: 'x', ownerId: 'ann', dueOn: '2026-11-22' }, 'chair', now).dueOn).toBe('2026-11-22');
    expect(refusalOf(() => newAction({ what: '  ', ownerId: 'ann' }, 'chair', now))).toBe('FOLLOW_THROUGH_INVALID');
  }); // prettier-ignore

  it('[DEC-5] is done, given to somebody else or cancelled with a reason, each once and as a version of its own', () => {
    const given = reassignAction(mri, { ownerId: 'bob' }, 'Ann is away', now);
    expect(given).toMatchObject({ ownerId: 'bob', dueOn: '2026-12-01', state: 'OPEN', reason: 'Ann is away', version: 2, endedAt: null });
    expect(reassignAction(given, { referringSide: true, dueOn: '2026-12-05' }, 'They see her', now)).toMatchObject({ audience: 'REFERRER', ownerId: null, dueOn: '2026-12-05' });
    expect(completeAction(given, null, now)).toMatchObject({ state: 'DONE', endedAt: now, version: 3, reason: null });
    expect(cancelAction(given, 'Not needed', now)).toMatchObject({ state: 'CANCELLED', endedAt: now, version: 3, reason: 'Not needed' });
    for (const work of [() => cancelAction(mri, ' ', now), () => reassignAction(mri, { ownerId: 'bob' }, '', now)]) expect(refusalOf(work)).toBe('FOLLOW_THROUGH_INVALID');
    const done = completeAction(mri, 'Booked', now);
    for (const work of [() => completeAction(done, null, now), () => cancelAction(done, 'x', now), () => reassignAction(done, { ownerId: 'bob' }, 'x', now)]) expect(refusalOf(work)).toBe('ACTION_ENDED');
  }); // prettier-ignore

  it('[CASE-5] is changed only by whoever saw its current version', () => {
    expect(refusalOf(() => assertCurrentAction(mri, 2))).toBe('ACTION_STALE');
    expect(refusalOf(() => assertCurrentAction(mri, 1))).toBe('was not refused');
  });

  it('[DEC-5] is added by the board’s side while the case goes on, done by its owner, changed by the desk or whoever gave it', () => {
    const codes = (refusals: ({ code: string } | null)[]) => refusals.map((refusal) => refusal?.code ?? 'may');
    expect(codes([{ votes: true }, { coordinates: true }, { refers: true }, {}].map((one) => whyNotAddAction(who(one))))).toEqual(['may', 'may', 'FOLLOW_THROUGH_FORBIDDEN', 'FOLLOW_THROUGH_FORBIDDEN']);
    expect(whyNotAddAction(who({ votes: true, status: 'CLOSED' }))?.code).toBe('FOLLOW_THROUGH_CASE_STATE');
    const theirs = { ...mri, audience: 'REFERRER' as const, ownerId: null };
    expect(codes([whyNotComplete(who({ votes: true }), mri, 'ann'), whyNotComplete(who({ votes: true }), mri, 'bob'), whyNotComplete(who({ coordinates: true }), mri, 'bob'), whyNotComplete(who({ refers: true }), mri, null), whyNotComplete(who({ refers: true }), theirs, null), whyNotComplete(who({ votes: true }), theirs, 'ann')]))
      .toEqual(['may', 'ACTION_FORBIDDEN', 'may', 'ACTION_FORBIDDEN', 'may', 'ACTION_FORBIDDEN']);
    expect(codes([whyNotChange(who({ chairs: true }), mri, 'eve'), whyNotChange(who({ votes: true }), { ...mri, addedBy: 'eve' }, 'eve'), whyNotChange(who({ votes: true }), mri, 'ann'), whyNotChange(who({ refers: true }), theirs, null)]))
      .toEqual(['may', 'may', 'ACTION_FORBIDDEN', 'ACTION_FORBIDDEN']);
    expect(whyNotComplete(who({ chairs: true }), { ...mri, state: 'DONE' }, 'ann')?.code).toBe('ACTION_ENDED');
  }); // prettier-ignore
});
