import { describe, expect, it } from '@jest/globals';
import { Shapes, type Asking } from './shapes.js';

const count = (limit?: number) => {
  const made: string[] = [];
  const shapes = new Shapes<string>(limit);
  const make = (asking: Asking): string => {
    const order = asking.ask('order', ({ order }) => order);
    const status = order === 'OLDEST' ? '' : ` status ${asking.ask('status?', ({ status }) => status !== undefined)}`;
    made.push(`${String(order)}${status}`);
    return made.at(-1)!;
  };
  return { made, find: (variables: Record<string, unknown>) => shapes.find(variables, make) };
};

describe('shapes of a document', () => {
  it('are made once for each set of answers, and not for other values', () => {
    const { made, find } = count();
    expect(find({ order: 'NEWEST', status: 'OPEN' })).toBe('NEWEST status true');
    expect(find({ order: 'NEWEST', status: 'CLOSED', other: 1 })).toBe('NEWEST status true');
    expect(find({ order: 'NEWEST' })).toBe('NEWEST status false');
    expect(find({ order: 'OLDEST', status: 'OPEN' })).toBe('OLDEST');
    expect(find({ order: 'OLDEST' })).toBe('OLDEST');
    expect(find({})).toBe('undefined status false');
    expect(made).toEqual(['NEWEST status true', 'NEWEST status false', 'OLDEST', 'undefined status false']);
  });

  it('forget everything rather than grow without end', () => {
    const { made, find } = count(2);
    for (const order of ['a', 'b', 'a', 'c', 'a']) find({ order });
    expect(made).toEqual(['a', 'b', 'c', 'a'].map((order) => `${order} status false`));
  });
});
