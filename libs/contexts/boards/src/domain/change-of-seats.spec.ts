import { describe, expect, it } from '@jest/globals';
import type { Refusal } from '#kernel';
import { changing, joining, leaving, type SeatAsSeen } from './change-of-seats.js';

const seat = (personId: string, role: SeatAsSeen['role'], more: Partial<SeatAsSeen> = {}): SeatAsSeen => ({
  personId, role, discipline: null, deputy: false, version: 1, ...more,
}); // prettier-ignore
const chair = seat('chair', 'CHAIR', { discipline: 'RADIOLOGY', version: 3 });
const member = seat('m', 'MEMBER', { discipline: 'ONCOLOGY', version: 2 });
const codeOf = (work: () => unknown): [string, unknown] => {
  try {
    work();
    return ['accepted', null];
  } catch (error) {
    return [(error as Refusal).code, (error as Refusal).facts?.['currentVersion']];
  }
};

describe('changes of seats', () => {
  it('[BOARD-3] who already sits there is changed, not added; who does not cannot be changed or leave', () => {
    expect(codeOf(() => joining([chair, member], member))[0]).toBe('MEMBER_ALREADY_SEATED');
    expect(codeOf(() => changing([chair], 1, member))[0]).toBe('MEMBER_NOT_SEATED');
    expect(codeOf(() => leaving([chair], 'm', 1))[0]).toBe('MEMBER_NOT_SEATED');
  });

  it('[CASE-5] a change against an older version is refused with the current one', () => {
    expect(codeOf(() => changing([chair, member], 1, member))).toEqual(['MEMBER_STALE', 2]);
    expect(codeOf(() => leaving([chair, member], 'm', 3))).toEqual(['MEMBER_STALE', 2]);
    expect(leaving([chair, member], 'm', 2)).toMatchObject([{ personId: 'm', leaves: true }]);
  });

  it('[BOARD-3] a member is exactly one thing after a change', () => {
    const both = [chair, member, seat('m', 'COORDINATOR', { version: 5 })];
    expect(changing(both, 5, seat('m', 'OBSERVER')).map(({ role, leaves }) => [role, leaves])).toEqual([
      ['MEMBER', true],
      ['COORDINATOR', true],
      ['OBSERVER', false],
    ]);
  });

  it('[BOARD-3] who takes the chair takes it from who had it, who goes on for their discipline or reads on without one', () => {
    const to = seat('m', 'CHAIR', { discipline: 'ONCOLOGY' });
    const brief = (seats: SeatAsSeen[]) =>
      changing(seats, 2, to).map(({ personId, role, leaves }) => `${personId} ${leaves ? '-' : '+'}${role}`);
    expect(brief([chair, member])).toEqual(['chair -CHAIR', 'chair +MEMBER', 'm -MEMBER', 'm +CHAIR']);
    expect(brief([{ ...chair, discipline: null }, member])).toEqual(['chair -CHAIR', 'chair +OBSERVER', 'm -MEMBER', 'm +CHAIR']);
    expect(brief([chair, seat('chair', 'COORDINATOR'), member])).toEqual(['chair -CHAIR', 'm -MEMBER', 'm +CHAIR']);
    expect(joining([chair], to).map(({ personId, leaves }) => [personId, leaves])).toEqual([
      ['chair', true],
      ['chair', false],
      ['m', false],
    ]);
  });
});
