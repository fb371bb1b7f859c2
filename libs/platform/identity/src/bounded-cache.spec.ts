import { describe, expect, it } from '@jest/globals';
import { BoundedCache } from './bounded-cache.js';

const at = (milliseconds: number): Date => new Date(milliseconds);

describe('a bounded cache', () => {
  it('forgets at the named time, not after', () => {
    const cache = new BoundedCache<string>(10);
    cache.set('a', 'x', at(1_000));
    expect(cache.get('a', at(999))).toBe('x');
    expect(cache.get('a', at(1_000))).toBeUndefined();
    expect(cache.count).toBe(0);
  });

  it('remembers that there is nothing', () => {
    const cache = new BoundedCache<string | null>(10);
    cache.set('a', null, at(1_000));
    expect(cache.get('a', at(0))).toBeNull();
  });

  it('makes room by what was used longest ago', () => {
    const cache = new BoundedCache<number>(2);
    cache.set('a', 1, at(1_000));
    cache.set('b', 2, at(1_000));
    cache.get('a', at(0));
    cache.set('c', 3, at(1_000));
    expect([cache.get('a', at(0)), cache.get('b', at(0)), cache.get('c', at(0)), cache.count]).toEqual([1, undefined, 3, 2]);
  });
});
