import { describe, expect, it } from '@jest/globals';
import type { Refusal } from '#kernel';
import { assertAbsence, isAway, whyNotRecordAbsence } from './absence.js';

const now = new Date('2026-03-02T23:59:59.999Z');
const codeOf = (fromDay: string, untilDay: string): string => {
  try {
    assertAbsence({ fromDay, untilDay }, now);
    return 'accepted';
  } catch (error) {
    return (error as Refusal).code;
  }
};

describe('absence', () => {
  it('[BOARD-6] holds on its first and on its last day, and on no other', () => {
    const absence = { fromDay: '2026-03-02', untilDay: '2026-03-03' };
    const away = (at: string) => isAway(absence, new Date(at));
    expect(
      ['2026-03-01T23:59:59.999Z', '2026-03-02T00:00:00.000Z', '2026-03-03T23:59:59.999Z', '2026-03-04T00:00:00.000Z'].map(away),
    ).toEqual([false, true, true, false]);
  });

  it.each([
    ['2026-03-02', '2026-03-02', 'accepted'],
    ['2026-02-01', '2026-03-02', 'accepted'],
    ['2026-02-01', '2026-03-01', 'ABSENCE_INVALID'],
    ['2026-03-05', '2026-03-04', 'ABSENCE_INVALID'],
    ['2026-03-02', '2027-03-02', 'accepted'],
    ['2026-03-02', '2027-03-03', 'ABSENCE_INVALID'],
  ])('[BOARD-6] from %s until %s: %s', (from, until, expected) => {
    expect(codeOf(from, until)).toBe(expected);
  });

  it('[BOARD-6] is said by who is away, or by who keeps the desk', () => {
    expect(whyNotRecordAbsence(true, false)).toBeNull();
    expect(whyNotRecordAbsence(false, true)).toBeNull();
    expect(whyNotRecordAbsence(false, false)?.code).toBe('ABSENCE_NOT_YOURS');
  });
});
