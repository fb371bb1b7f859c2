import { describe, expect, it } from '@jest/globals';
import { FragmentMemory } from './memory.js';

const text = (length: number, letter = 'x') => ({ runs: [letter.repeat(length)], patients: null });

describe('the memory of fragments', () => {
  it('answers what was kept while it is valid, and counts', () => {
    const memory = new FragmentMemory(10_000);
    memory.keep('a', '1', text(10));
    expect(memory.find('a', '1')?.runs).toEqual(['x'.repeat(10)]);
    expect(memory.find('a', '2')).toBeUndefined();
    expect(memory.find('b', '1')).toBeUndefined();
    expect(memory.find('a', null)).toBeUndefined();
    expect(memory.figures).toMatchObject({ hits: 1, misses: 3, evictions: 0, entries: 1 });
  });

  it('holds one text for a place: the last that was kept, also when it is the older one', () => {
    const memory = new FragmentMemory(10_000);
    memory.keep('a', '2', text(10, 'n'));
    memory.keep('a', '1', text(10, 'o'));
    expect(memory.find('a', '2')).toBeUndefined();
    expect(memory.find('a', '1')?.runs).toEqual(['o'.repeat(10)]);
    expect(memory.figures.entries).toBe(1);
  });

  it('never holds more than it may, and lets go of what was not used for longest', () => {
    const memory = new FragmentMemory(5_000);
    for (const key of ['a', 'b', 'c', 'd']) memory.keep(key, '1', text(800));
    memory.find('a', '1');
    memory.keep('e', '1', text(800));
    expect(['a', 'b', 'c', 'd', 'e'].filter((key) => memory.find(key, '1'))).toEqual(['a', 'c', 'd', 'e']);
    expect(memory.figures.evictions).toBe(1);
    for (let n = 0; n < 1_000; n += 1) {
      memory.keep(`${n}`, '1', text(n * 7));
      expect(memory.figures.bytes).toBeLessThanOrEqual(5_000);
    }
  });

  it('counts two bytes for a letter where the text needs them', () => {
    const [narrow, wide] = [new FragmentMemory(10_000), new FragmentMemory(10_000)];
    narrow.keep('a', '1', text(1_000, 'é'));
    wide.keep('a', '1', text(1_000, 'ć'));
    expect(wide.figures.bytes - narrow.figures.bytes).toBe(1_000);
  });

  it('forgets when it may hold less, and keeps nothing when it is off', () => {
    const memory = new FragmentMemory(10_000);
    memory.keep('a', '1', text(100));
    memory.allow(0);
    expect([memory.isOn, memory.figures.bytes, memory.figures.entries]).toEqual([false, 0, 0]);
    memory.keep('a', '1', text(0));
    expect(memory.find('a', '1')).toBeUndefined();
  });
});
