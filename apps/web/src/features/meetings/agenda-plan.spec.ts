import { describe, expect, it } from '@jest/globals';
import { clockTimes, moved, nextStep, progressOf, secondsOn } from './agenda-plan.js';

const item = (id: string, position: number, more: object = {}) => ({
  id,
  position,
  kind: 'DISCUSSION' as const,
  outcome: null,
  plannedMinutes: 10,
  secondsSpent: 0,
  currentSince: null,
  ...more,
});

describe('an agenda', () => {
  it('says when each item begins and when all are done', () => {
    const { begins, ends, minutes } = clockTimes('2026-11-24T08:30:00.000Z', [
      { id: 'a', plannedMinutes: 15 },
      { id: 'b', plannedMinutes: 8 },
    ]);
    expect([begins.get('a'), begins.get('b'), ends, minutes]).toEqual([
      '2026-11-24T08:30:00.000Z',
      '2026-11-24T08:45:00.000Z',
      '2026-11-24T08:53:00.000Z',
      23,
    ]);
  });

  it('moves one item, and stays as it is beyond its ends', () => {
    const items = ['a', 'b', 'c'];
    expect(moved(items, 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(items, 0, -1)).toBe(items);
    expect(moved(items, 2, 3)).toBe(items);
  });

  it('[MEET-3] leads through the phases of a case, then to the next that waits, then to the end', () => {
    const at = (
      phase: 'PRESENTING' | 'DISCUSSING' | 'DECIDING' | 'RECORDED' | null,
      currentItem: string | null,
      agenda: ReturnType<typeof item>[],
    ) => nextStep({ status: 'OPEN', phase, currentItem: currentItem === null ? null : { id: currentItem }, agenda });
    const two = [item('a', 1), item('b', 2)];
    expect(at(null, null, two)).toEqual({ kind: 'begin', itemId: 'a' });
    expect(at('PRESENTING', 'a', two)).toEqual({ kind: 'phase', phase: 'DISCUSSING' });
    expect(at('DISCUSSING', 'a', two)).toEqual({ kind: 'phase', phase: 'DECIDING' });
    expect(at('DECIDING', 'a', two)).toEqual({ kind: 'outcomeMissing' });
    const decided = [item('a', 1, { outcome: 'DECIDED' }), item('b', 2)];
    expect(at('RECORDED', 'a', decided)).toEqual({ kind: 'next', itemId: 'b' });
    // What was skipped comes after the last one.
    expect(at('RECORDED', 'b', [item('a', 1), item('b', 2, { outcome: 'DEFERRED' })])).toEqual({ kind: 'next', itemId: 'a' });
    expect(at('RECORDED', 'a', [item('a', 1, { outcome: 'DECIDED' }), item('b', 2, { kind: 'NOTING' })])).toEqual({ kind: 'close' });
  });

  it('counts what is done, and the minutes that are left by the desk’s clock', () => {
    const now = Date.parse('2026-11-24T08:40:00.000Z');
    const running = item('b', 2, { secondsSpent: 120, currentSince: '2026-11-24T08:39:00.000Z' });
    expect(secondsOn(running, now)).toBe(180);
    expect(
      progressOf(
        {
          status: 'OPEN',
          phase: 'PRESENTING',
          currentItem: { id: 'b' },
          agenda: [item('a', 1, { outcome: 'DECIDED' }), running, item('c', 3)],
        },
        now,
      ),
    ).toEqual({ done: 1, total: 3, minutesLeft: 17 });
  });
});
