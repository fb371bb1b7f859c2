import { describe, expect, it } from '@jest/globals';
import { Slices } from './slices.js';

/** A line on which each slice comes when the test says so. */
function slowLine() {
  const asked: number[] = [];
  const shown: number[] = [];
  const answers = new Map<number, { come: () => void; fail: () => void }>();
  const cached = new Set<number>();
  const slices = new Slices(
    {
      here: (index) => cached.has(index),
      fetch: (index) =>
        new Promise<void>((resolve, reject) => {
          asked.push(index);
          answers.set(index, { come: () => (cached.add(index), resolve()), fail: () => reject(new Error('gone')) });
        }),
      put: async (index) => void shown.push(index),
      changed: () => undefined,
    },
    0,
  );
  const settle = () => new Promise((done) => setImmediate(done));
  return {
    slices,
    asked,
    shown,
    cached,
    async comes(index: number) {
      answers.get(index)!.come();
      await settle();
    },
    async fails(index: number) {
      answers.get(index)!.fail();
      await settle();
    },
  };
}

describe('slices on a slow line', () => {
  it('are shown when their pixels are here, not when they are asked for', async () => {
    const { slices, shown, comes } = slowLine();
    const arrived = slices.to(7);
    expect([slices.wanted, slices.coming, shown]).toEqual([7, true, []]);
    await comes(7);
    expect([await arrived, slices.coming, shown]).toEqual([true, false, [7]]);
  });

  it('never go back to one that was asked for earlier and comes late', async () => {
    const { slices, shown, comes } = slowLine();
    const first = slices.to(1);
    const second = slices.to(2);
    await comes(2);
    await comes(1);
    expect([await first, await second, shown]).toEqual([false, true, [2]]);
  });

  it('are passed without being asked for, and the last is asked for and shown', async () => {
    const { slices, asked, shown, comes } = slowLine();
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((index) => slices.to(index));
    expect(asked).toEqual([1, 2]);
    await comes(1);
    expect(asked).toEqual([1, 2, 9]);
    await comes(9);
    await comes(2);
    await Promise.all(all);
    expect([shown, slices.wanted, slices.coming]).toEqual([[1, 9], 9, false]);
  });

  it('that are here are shown at once, and what was on its way does not come after them', async () => {
    const { slices, shown, cached, comes } = slowLine();
    cached.add(5);
    const first = slices.to(4);
    expect(await slices.to(5)).toBe(true);
    await comes(4);
    expect([await first, shown]).toEqual([false, [5]]);
  });

  it('that do not come say so for as long as they are the ones asked for', async () => {
    const { slices, shown, fails, comes } = slowLine();
    const broken = slices.to(3);
    await fails(3);
    expect([await broken, slices.failed, slices.coming, shown]).toEqual([false, true, false, []]);
    const next = slices.to(4);
    expect(slices.failed).toBe(false);
    await comes(4);
    expect([await next, shown]).toEqual([true, [4]]);
  });

  it('that fail after they were passed say nothing', async () => {
    const { slices, fails, comes } = slowLine();
    const passed = slices.to(3);
    const next = slices.to(4);
    await fails(3);
    expect([slices.failed, slices.coming]).toEqual([false, true]);
    await comes(4);
    expect([await passed, await next, slices.failed]).toEqual([false, true, false]);
  });

  it('that did not come still say so when one that was passed fails after them', async () => {
    const { slices, fails } = slowLine();
    const passed = slices.to(3);
    const last = slices.to(4);
    await fails(4);
    await fails(3);
    expect([await passed, await last, slices.failed]).toEqual([false, false, true]);
  });
});
