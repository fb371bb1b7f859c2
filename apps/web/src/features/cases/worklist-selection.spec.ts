import { describe, expect, it } from '@jest/globals';
import { rangeOf } from './worklist-selection.js';

describe('a range of cases', () => {
  it('goes either way, both ends with it', () => {
    expect(rangeOf(['a', 'b', 'c', 'd'], 'b', 'd')).toEqual(['b', 'c', 'd']);
    expect(rangeOf(['a', 'b', 'c', 'd'], 'd', 'b')).toEqual(['b', 'c', 'd']);
  });

  it('is the case alone when there is no beginning, or it has left the list', () => {
    expect(rangeOf(['a', 'b'], null, 'b')).toEqual(['b']);
    expect(rangeOf(['a', 'b'], 'x', 'b')).toEqual(['b']);
    expect(rangeOf(['a', 'b'], 'a', 'x')).toEqual([]);
  });
});
