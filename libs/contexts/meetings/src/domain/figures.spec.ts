import { describe, expect, it } from '@jest/globals';
import { meetingFiguresOf } from './figures.js';

describe('the figures of a board’s meetings', () => {
  it('[OUTC-4] stand beside what they are a part of; what has no outcome waits', () => {
    const items = [
      { outcome: 'DECIDED', code: null, count: 5 },
      { outcome: 'DEFERRED', code: 'NO_AGREEMENT', count: 2 },
      { outcome: 'DEFERRED', code: 'IMAGING_MISSING', count: 1 },
      { outcome: 'CARRIED', code: 'TIME_RAN_OUT', count: 3 },
      { outcome: 'NOTED', code: null, count: 1 },
      { outcome: null, code: null, count: 4 },
    ] as const;
    expect(meetingFiguresOf({ meetings: 2, seats: 14, attended: 11, items })).toEqual({
      meetings: 2,
      attendance: { count: 11, of: 14 },
      agenda: {
        of: 16,
        decided: 5,
        deferred: 3,
        carried: 3,
        noted: 1,
        ended: 0,
        waiting: 4,
        deferrals: {
          of: 6,
          by: [
            { code: 'IMAGING_MISSING', count: 1 },
            { code: 'NO_AGREEMENT', count: 2 },
            { code: 'TIME_RAN_OUT', count: 3 },
          ],
        },
      },
    });
    expect(meetingFiguresOf({ meetings: 0, seats: 0, attended: 0, items: [] })).toMatchObject({ attendance: { count: 0, of: 0 }, agenda: { of: 0 } });
  }); // prettier-ignore
});
