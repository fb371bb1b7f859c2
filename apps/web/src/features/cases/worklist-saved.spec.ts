import { describe, expect, it } from '@jest/globals';
import { moved, nameOf, readSaved, sameFilter } from './worklist-saved.js';

const filters = readSaved(
  JSON.stringify([
    { id: 'a', name: 'Mine', search: { mine: true } },
    { id: 'b', name: 'Cancer', search: { painType: ['CANCER', 'NO_SUCH_PAIN'], search: 'okafor' } },
  ]),
);

describe('saved filters', () => {
  it('keeps codes only, whatever stands in the store', () => {
    expect(filters.map(({ search }) => search)).toEqual([{ mine: true }, { painType: ['CANCER'] }]);
    for (const broken of [null, '', '{', '{}', '[null,1,{"id":1}]', '[{"id":"a","name":"b","search":null}]'])
      expect(readSaved(broken)).toEqual([]);
  });

  it('knows one filter in any order of its codes', () => {
    expect(sameFilter({ status: ['DECIDED', 'CLOSED'] }, { status: ['CLOSED', 'DECIDED'] })).toBe(true);
    expect(sameFilter({ status: ['DECIDED'] }, { status: ['DECIDED'], order: 'SUBMITTED_AT_ASC' })).toBe(false);
  });

  it('moves one by one and stops at the ends', () => {
    expect(moved(filters, 'b', -1).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(moved(filters, 'a', -1).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(moved(filters, 'b', 1).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('takes a name without the space around it', () => {
    expect(nameOf('  Two   words ')).toBe('Two words');
  });
});
