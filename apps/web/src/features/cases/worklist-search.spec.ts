import { describe, expect, it } from '@jest/globals';
import { filterOf, searchToFilter } from './worklist-search.js';

describe('the address of a worklist', () => {
  it('keeps known codes and drops everything else', () => {
    expect(searchToFilter({ status: ['IN_REVIEW', 'x'], priority: 'P1', mine: true, order: 'UPDATED_AT_DESC', search: 'OKAFOR' })).toEqual({
      status: ['IN_REVIEW'],
      priority: ['P1'],
      mine: true,
    });
  });

  it('asks the API for what the address says and for the words that are not in it', () => {
    expect(filterOf({ painType: ['CANCER'], mine: true }, 'okafor')).toEqual({
      painType: ['CANCER'],
      awaitingMyOpinion: true,
      search: 'okafor',
    });
  });
});
