import { describe, expect, it } from '@jest/globals';
import { plainLine } from './what.js';

describe('a comment in one line', () => {
  it('keeps the words and leaves out what makes them look', () => {
    expect(plainLine('**Careful:** see [the MRI](https://example.org)\n\n- first\n- second')).toBe('Careful: see the MRI first second');
    expect(plainLine('> quoted `code` and _this_')).toBe('quoted code and this');
  });

  it('takes no figure or sign for markup', () => {
    expect(plainLine('INR 2.1 > 1.8, 5 * 2 mg')).toBe('INR 2.1 > 1.8, 5 * 2 mg');
    expect(plainLine('L4_5 left')).toBe('L4_5 left');
  });
});
