import { describe, expect, it } from '@jest/globals';
import { linkedIndex } from './linked.js';

const stack = (count: number, begin: number, step: number, frameOfReference: string | null, orientation = [1, 0, 0, 0, 1, 0]) =>
  Array.from({ length: count }, (_, n) => ({ orientation, position: [0, 0, begin + n * step], frameOfReference }));

describe('two series that are scrolled together', () => {
  it('of one examination show the same place in the patient', () => {
    const thin = { images: stack(40, 0, 2, '1.2'), from: 3 };
    const thick = { images: stack(16, 0, 5, '1.2'), from: 9 };
    expect([0, 5, 10, 39].map((now) => linkedIndex(thin, now, thick))).toEqual([0, 2, 4, 15]);
  });

  it('of two examinations go equally far in millimetres from where they stood, and come back to it', () => {
    const now = { images: stack(21, -40, 4, '1.2'), from: 10 };
    const prior = { images: stack(11, 100, 8, '1.3'), from: 4 };
    expect([10, 12, 14, 20, 0, 10].map((at) => linkedIndex(now, at, prior))).toEqual([4, 5, 6, 9, 0, 4]);
  });

  it('go the same way through the patient when one is stored in the other order', () => {
    const up = { images: stack(20, 0, 4, '1.2'), from: 0 };
    // Rows to the right of the patient: its slices are counted from the other side.
    const down = { images: stack(20, 76, -4, '1.2', [-1, 0, 0, 0, 1, 0]), from: 0 };
    expect([0, 5, 19].map((at) => linkedIndex(up, at, down))).toEqual([19, 14, 0]);
  });

  it('are counted where places are not known or the planes differ', () => {
    const axial = { images: stack(20, 0, 4, '1.2'), from: 5 };
    const sagittal = { images: stack(12, 0, 4, '1.2', [0, 1, 0, 0, 0, -1]), from: 6 };
    const unknown = { images: stack(12, 0, 4, null).map((one) => ({ ...one, position: null })), from: 6 };
    for (const other of [sagittal, unknown]) expect([5, 8, 19, 0].map((at) => linkedIndex(axial, at, other))).toEqual([6, 9, 11, 1]);
  });
});
