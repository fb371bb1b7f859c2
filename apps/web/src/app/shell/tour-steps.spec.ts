import { describe, expect, it } from '@jest/globals';
import { stepsForReferrer, stepsOnBoard } from './tour-steps.js';

const one = (id: string, status: string, review: { sealed?: boolean; proposal?: object; decision?: object } | null) => ({
  id,
  status,
  review: review && { sealed: false, proposal: null, decision: null, ...review },
});

describe('the way around', () => {
  it('shows sealed opinions on a case whose opinions are sealed, and a decision on a decided one', () => {
    const steps = stepsOnBoard('board_1', [
      one('case_1', 'SUBMITTED', null),
      one('case_2', 'IN_REVIEW', { sealed: true }),
      one('case_3', 'DECIDED', { proposal: {}, decision: {} }),
    ]);
    expect(steps.map(({ name, link }) => [name, (link?.params as { caseId?: string } | undefined)?.caseId])).toEqual([
      ['work', undefined],
      ['worklist', undefined],
      ['referral', 'case_2'],
      ['opinions', 'case_2'],
      ['decision', 'case_3'],
      ['discussion', 'case_3'],
      ['meeting', undefined],
      ['keys', undefined],
    ]);
  });

  it('leaves out what no case shows', () => {
    expect(stepsOnBoard('board_1', []).map(({ name }) => name)).toEqual(['work', 'worklist', 'meeting', 'keys']);
    expect(stepsOnBoard('board_1', [one('case_1', 'SUBMITTED', null)]).map(({ name }) => name)).toEqual([
      'work',
      'worklist',
      'referral',
      'discussion',
      'meeting',
      'keys',
    ]);
  });

  it('shows a referrer their own side only', () => {
    const names = stepsForReferrer('organisation_1', [{ id: 'case_1' }]).map(({ name }) => name);
    expect(names).toEqual(['work', 'ours', 'follow', 'shared', 'keys']);
  });
});
