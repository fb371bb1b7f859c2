import { describe, expect, it } from '@jest/globals';
import { splitMark, withMark } from './mark.js';

describe('a mark', () => {
  it('[PROC-1] is taken off the value, with what was said beside it', () => {
    expect(splitMark('high [M]')).toEqual({ value: 'high', mark: 'M' });
    expect(splitMark('low [I: peripheral nerve]')).toEqual({ value: 'low', mark: 'I: peripheral nerve' });
    expect(splitMark('intermediate [Rp, 2015 list]')).toEqual({ value: 'intermediate', mark: 'Rp, 2015 list' });
  });

  it('[PROC-2] is none where a guideline says nothing', () => {
    expect(splitMark('not listed')).toEqual({ value: 'not listed', mark: 'none' });
  });

  it('[PROC-1] is added to a profile value that has none, and to the rest of one that is marked in part', () => {
    expect(withMark('1-2 days', 'M')).toBe('1-2 days [M]');
    expect(withMark('≥50 % (COHEN2020 [M]); ≥60 %', 'P')).toBe('≥50 % (COHEN2020 [M]); ≥60 %; unmarked values [P]');
  });

  it('[PROC-1] is not seen in brackets that hold something else', () => {
    expect(withMark('level [L5]', 'M')).toBe('level [L5] [M]');
    expect(splitMark('low [Medial]')).toEqual({ value: 'low [Medial]', mark: 'none' });
  });
});
