import { describe, expect, it } from '@jest/globals';
import { edgesOf, lettersOf } from './orientation.js';

const as = { rotation: 0, flipH: false, flipV: false };
const sagittal = { orientation: [0, 1, 0, 0, 0, -1], letters: null };
const axial = { orientation: [1, 0, 0, 0, 1, 0], letters: null };

describe('the letters at an image', () => {
  it('are those of its own metadata', () => {
    expect(edgesOf(sagittal, as)).toEqual({ left: 'A', right: 'P', top: 'H', bottom: 'F' });
    expect(edgesOf(axial, as)).toEqual({ left: 'R', right: 'L', top: 'A', bottom: 'P' });
    expect(edgesOf({ orientation: null, letters: ['L', 'F'] }, as)).toEqual({ left: 'R', right: 'L', top: 'H', bottom: 'F' });
  });

  it('turn with it', () => {
    expect(edgesOf(axial, { ...as, flipH: true })).toEqual({ left: 'L', right: 'R', top: 'A', bottom: 'P' });
    expect(edgesOf(sagittal, { ...as, flipV: true })).toEqual({ left: 'A', right: 'P', top: 'F', bottom: 'H' });
    expect(edgesOf(axial, { ...as, rotation: 90 })).toEqual({ top: 'R', bottom: 'L', right: 'A', left: 'P' });
    expect(edgesOf(axial, { ...as, rotation: -90 })).toEqual({ top: 'L', bottom: 'R', right: 'P', left: 'A' });
    expect(edgesOf(axial, { ...as, rotation: 180 })).toEqual({ left: 'L', right: 'R', top: 'P', bottom: 'A' });
  });

  it('name an oblique direction by its parts, the strongest first, and guess nothing', () => {
    expect(lettersOf([0.8, 0, 0.6])).toBe('LH');
    expect(lettersOf([-0.1, 0.99, 0.05])).toBe('P');
    expect(edgesOf({ orientation: null, letters: null }, as)).toBeNull();
  });
});
