import { describe, expect, it } from '@jest/globals';
import { lateness, nearDay, nextClock } from './worklist-clock.js';

const clock = (step: 'TRIAGE' | 'DECISION' | 'LETTER', dueAt: string | null, endedAt: string | null = null, overdue = false) => ({
  __typename: 'CaseClock' as const,
  step,
  dueAt,
  endedAt,
  overdue,
});
const now = Date.parse('2026-11-22T12:00:00Z');

describe('the clock of a row', () => {
  it('shows the open step that is due first, and one that stands when none has a time', () => {
    const done = clock('TRIAGE', '2026-11-01T00:00:00Z', '2026-11-02T00:00:00Z');
    expect(nextClock([done, clock('LETTER', '2026-12-05T00:00:00Z'), clock('DECISION', '2026-12-01T00:00:00Z')])?.step).toBe('DECISION');
    expect(nextClock([done, clock('DECISION', null)])?.step).toBe('DECISION');
    expect(nextClock([done])).toBeNull();
  });

  it('says how late it is, in hours first and then in days, also when the row was read before the time was up', () => {
    expect(lateness(clock('DECISION', '2026-11-22T13:00:00Z'), now)).toBeNull();
    expect(lateness(clock('DECISION', '2026-11-22T09:30:00Z'), now)).toEqual({ unit: 'hours', count: 2 });
    expect(lateness(clock('DECISION', '2026-11-20T12:00:00Z', null, true), now)).toEqual({ unit: 'days', count: 2 });
    expect(lateness(clock('DECISION', '2026-11-20T12:00:00Z', '2026-11-21T12:00:00Z', true), now)).toBeNull();
  });

  it('names the year only when it is another one', () => {
    expect(nearDay('2026-12-01T12:00:00Z', new Date(now))).toBe('01-Dec');
    expect(nearDay('2027-01-05T12:00:00Z', new Date(now))).toBe('05-Jan-2027');
  });
});
