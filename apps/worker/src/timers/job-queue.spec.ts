import { describe, expect, it } from '@jest/globals';
import { cronOf } from './job-queue.js';

const minute = 60_000;

describe('the rhythm of a timer', () => {
  it.each([
    [minute, '*/1 * * * *'],
    [7 * minute, '*/6 * * * *'],
    [10 * minute, '*/10 * * * *'],
    [59 * minute, '*/30 * * * *'],
    [60 * minute, '0 */1 * * *'],
    [5 * 60 * minute, '0 */4 * * *'],
    [24 * 60 * minute, '0 3 * * *'],
  ])('of %d ms is never rarer than asked, and even over the hour and the day', (every, cron) => {
    expect(cronOf(every)).toBe(cron);
  });
});
