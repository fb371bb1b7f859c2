import { describe, expect, it } from '@jest/globals';
import { valueOf } from './measure.js';

describe('a measurement', () => {
  it('of a length takes the spacing of rows and columns each for its own', () => {
    expect(valueOf({ kind: 'length', points: [[10, 10], [13, 14]] }, { spacing: [1, 1] })).toEqual({ value: 5, unit: 'mm' }); // prettier-ignore
    expect(valueOf({ kind: 'length', points: [[0, 0], [0, 10]] }, { spacing: [0.5, 2] })).toEqual({ value: 5, unit: 'mm' }); // prettier-ignore
    expect(valueOf({ kind: 'length', points: [[0, 0], [10, 0]] }, { spacing: [0.5, 2] })).toEqual({ value: 20, unit: 'mm' }); // prettier-ignore
  });
  it('says pixels where the image does not say how large they are', () => {
    expect(valueOf({ kind: 'length', points: [[0, 0], [10, 0]] }, { spacing: null })).toEqual({ value: 10, unit: 'px' }); // prettier-ignore
  });
  it('of an angle is in the patient, not in pixels that are not square', () => {
    expect(valueOf({ kind: 'angle', points: [[1, 0], [0, 0], [0, 1]] }, { spacing: [1, 1] })!.value).toBeCloseTo(90); // prettier-ignore
    expect(valueOf({ kind: 'angle', points: [[1, 0], [0, 0], [1, 1]] }, { spacing: [2, 1] })!.value).toBeCloseTo(63.435); // prettier-ignore
    expect(valueOf({ kind: 'angle', points: [[1, 0], [0, 0]] }, { spacing: [1, 1] })).toBeNull(); // prettier-ignore
  });
});
