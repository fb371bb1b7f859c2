import { describe, expect, it } from '@jest/globals';
import { conflictKinds, conflictTreatments } from './charter.js';
import { barsChairing, heaviest } from './conflict.js';
import { standingFrom, type Seat } from './membership.js';

const now = new Date('2026-11-22T12:00:00Z');
const seat = (role: Seat['role'], more: Partial<Seat> = {}): Seat => ({
  personId: 'p',
  role,
  discipline: 'RADIOLOGY',
  deputy: false,
  ...more,
});
const standing = (seats: Seat[], ...conflicts: Parameters<typeof standingFrom>[4] & object) =>
  standingFrom('p', seats, null, now, conflicts);

describe('a conflict of interest', () => {
  it('[DEC-4] takes the chair from whoever treats the patient, will operate, or may not vote; a noted one of another kind does not', () => {
    const barred = conflictKinds.flatMap((kind) =>
      conflictTreatments.filter((treatment) => barsChairing(kind, treatment)).map((treatment) => `${kind} ${treatment}`),
    );
    expect(barred.filter((one) => one.endsWith('NOTED'))).toEqual(['OWN_PATIENT NOTED', 'INTENDED_OPERATOR NOTED']);
    expect(barred).toHaveLength(2 + 2 * conflictKinds.length);
    const chair = [seat('CHAIR')];
    expect(standing(chair, { treatment: 'NOTED', barsChairing: true })).toMatchObject({
      chairs: false,
      votes: true,
      reads: true,
      conflict: 'NOTED',
    });
    expect(standing(chair, { treatment: 'NOTED', barsChairing: false })).toMatchObject({ chairs: true, votes: true, conflict: 'NOTED' });
    expect(standing([seat('MEMBER', { deputy: true })], { treatment: 'NOTED', barsChairing: true }).chairs).toBe(false);
  });

  it('[DEC-4] that lets discuss takes the vote and leaves the voice', () => {
    expect(standing([seat('CHAIR'), seat('COORDINATOR')], { treatment: 'DISCUSSES_WITHOUT_VOTE', barsChairing: true })).toMatchObject({
      reads: true,
      votes: false,
      discipline: 'RADIOLOGY',
      chairs: false,
      coordinates: true,
    });
  });

  it('[DEC-4] that excludes leaves nothing, to a guest neither; without one everything is as it was', () => {
    const nothing = { roles: [], reads: false, votes: false, discipline: null, chairs: false, coordinates: false, guestUntil: null };
    const excluded = { treatment: 'EXCLUDED', barsChairing: true } as const;
    expect(standing([seat('CHAIR'), seat('COORDINATOR')], excluded)).toMatchObject({ ...nothing, conflict: 'EXCLUDED' });
    const invitation = { discipline: 'ONCOLOGY', expiresAt: new Date(now.getTime() + 1) } as const;
    expect(standingFrom('p', [], invitation, now, [excluded])).toMatchObject(nothing);
    expect(standing([seat('CHAIR')])).toMatchObject({ chairs: true, votes: true, conflict: null });
  });

  it('[DEC-4] the heaviest of several counts', () => {
    const of = (...treatments: (typeof conflictTreatments)[number][]) =>
      heaviest(treatments.map((treatment) => ({ treatment, barsChairing: true })));
    expect([of(), of('NOTED', 'EXCLUDED', 'DISCUSSES_WITHOUT_VOTE'), of('DISCUSSES_WITHOUT_VOTE', 'NOTED')]).toEqual([
      null,
      'EXCLUDED',
      'DISCUSSES_WITHOUT_VOTE',
    ]);
    expect(
      standing([seat('MEMBER')], { treatment: 'NOTED', barsChairing: false }, { treatment: 'DISCUSSES_WITHOUT_VOTE', barsChairing: true })
        .votes,
    ).toBe(false);
  });
});
