import { describe, expect, it } from '@jest/globals';
import type { Refusal } from '#kernel';
import type { Discipline } from '#specialists';
import { assertSeats, noStanding, standingFrom, type Seat } from './membership.js';

const now = new Date('2026-03-02T09:00:00.000Z');
const seat = (role: Seat['role'], discipline: Discipline | null = null, more: Partial<Seat> = {}): Seat => ({
  personId: 'p',
  role,
  discipline,
  deputy: false,
  ...more,
});

describe('standing', () => {
  it('[BOARD-2] lets a chair or coordinator who holds a discipline vote for it, and one without vote for none', () => {
    expect(standingFrom('p', [seat('CHAIR', 'RADIOLOGY')], null, now)).toMatchObject({
      chairs: true,
      votes: true,
      discipline: 'RADIOLOGY',
    });
    expect(standingFrom('p', [seat('COORDINATOR')], null, now)).toMatchObject({
      coordinates: true,
      chairs: false,
      votes: false,
      discipline: null,
      reads: true,
    });
  });

  it('[BOARD-2] lets an observer read and never vote, whatever discipline is noted', () => {
    expect(standingFrom('p', [seat('OBSERVER', 'RADIOLOGY')], null, now)).toMatchObject({ reads: true, votes: false, discipline: null });
  });

  it('[BOARD-3] gives the deputy the powers of the chair', () => {
    expect(standingFrom('p', [seat('MEMBER', 'PAIN_MEDICINE', { deputy: true })], null, now)).toMatchObject({
      chairs: true,
      roles: ['MEMBER'],
    });
    expect(standingFrom('p', [seat('MEMBER', 'PAIN_MEDICINE')], null, now).chairs).toBe(false);
  });

  it('[BOARD-4] lets a guest read and vote for their discipline until the invitation ends, to the millisecond', () => {
    const invitation = (ms: number) => ({ discipline: 'ONCOLOGY' as const, expiresAt: new Date(now.getTime() + ms) });
    expect(standingFrom('p', [], invitation(1), now)).toMatchObject({
      roles: ['GUEST'],
      reads: true,
      votes: true,
      discipline: 'ONCOLOGY',
      chairs: false,
    });
    expect(standingFrom('p', [], invitation(0), now)).toEqual(noStanding('p'));
  });

  it('[BOARD-4] takes the seat before the invitation when someone has both', () => {
    const standing = standingFrom(
      'p',
      [seat('MEMBER', 'RADIOLOGY')],
      { discipline: 'ONCOLOGY', expiresAt: new Date(now.getTime() + 1) },
      now,
    );
    expect(standing).toMatchObject({ roles: ['MEMBER', 'GUEST'], discipline: 'RADIOLOGY' });
  });

  it.each(['OBSERVER', 'COORDINATOR', 'CHAIR'] as const)(
    '[BOARD-2] an earlier invitation gives no vote to whoever sits on the board without one: %s',
    (role) => {
      const invitation = { discipline: 'ONCOLOGY' as const, expiresAt: new Date(now.getTime() + 1) };
      expect(standingFrom('p', [seat(role)], invitation, now)).toMatchObject({ reads: true, votes: false, discipline: null });
    },
  );
});

describe('seats of a board', () => {
  const held = new Map<string, Discipline[]>([
    ['p', ['RADIOLOGY', 'PAIN_MEDICINE']],
    ['q', ['PHYSIOTHERAPY']],
  ]);
  const codeOf = (...seats: Seat[]): string => {
    try {
      assertSeats(seats, held);
      return 'accepted';
    } catch (error) {
      return (error as Refusal).code;
    }
  };
  const chair = seat('CHAIR', 'RADIOLOGY');
  const q = { personId: 'q' };

  it.each([
    ['one chair', 'accepted', [chair, seat('MEMBER', 'PHYSIOTHERAPY', q)]],
    ['a chair who is also a member for the same discipline', 'accepted', [chair, seat('MEMBER', 'RADIOLOGY')]],
    ['no chair', 'MEMBER_CHAIR_MISSING', [seat('MEMBER', 'PHYSIOTHERAPY', q)]],
    ['two chairs', 'MEMBER_CHAIR_MISSING', [chair, seat('CHAIR', null, q)]],
    ['a member without a discipline', 'MEMBER_DISCIPLINE_MISSING', [chair, seat('MEMBER', null, q)]],
    ['a discipline that the person does not hold', 'MEMBER_DISCIPLINE_NOT_HELD', [chair, seat('MEMBER', 'RADIOLOGY', q)]],
    ['two disciplines of one person', 'MEMBER_DISCIPLINE_DIFFERS', [chair, seat('MEMBER', 'PAIN_MEDICINE')]],
    [
      'two deputies',
      'MEMBER_DEPUTY_UNFIT',
      [seat('CHAIR', 'RADIOLOGY', { deputy: true }), seat('MEMBER', 'PHYSIOTHERAPY', { ...q, deputy: true })],
    ],
    ['an observing deputy', 'MEMBER_DEPUTY_UNFIT', [chair, seat('OBSERVER', null, { ...q, deputy: true })]],
  ])('[BOARD-3] %s: %s', (_, code, seats) => {
    expect(codeOf(...seats)).toBe(code);
  });
});
