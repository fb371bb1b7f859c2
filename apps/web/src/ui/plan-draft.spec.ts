import { describe, expect, it } from '@jest/globals';
import { draftOf, emptyStep, faultsOf, planInput } from './plan-draft.js';

describe('a recommendation while it is written', () => {
  it('[DEC-9] asks for procedure and side of a procedure, and for nothing of a rehabilitation', () => {
    expect(faultsOf(emptyStep('PROCEDURE'))).toEqual(['procedureMissing', 'sideMissing']);
    expect(faultsOf({ ...emptyStep('PROCEDURE'), procedureId: 'procedure_1', side: 'LEFT' })).toEqual([]);
    expect(faultsOf(emptyStep('REHABILITATION_FIRST'))).toEqual([]);
    expect(faultsOf(emptyStep('RESEARCH_STUDY'))).toEqual(['studyMissing']);
  });

  it('[DEC-9] sends no field that the kind does not have, whatever was typed before', () => {
    const typed = {
      ...emptyStep('PROCEDURE'),
      procedureId: 'procedure_1',
      side: 'RIGHT' as const,
      levels: 'L4, L5',
      guidance: 'CT',
      timing: ' soon ',
    };
    expect(planInput([typed, { ...typed, kind: 'REHABILITATION_FIRST', concurrent: true }])).toEqual({
      steps: [
        {
          kind: 'PROCEDURE',
          concurrent: false,
          procedureId: 'procedure_1',
          side: 'RIGHT',
          levels: ['L4', 'L5'],
          guidance: 'CT',
          timing: 'soon',
          study: null,
          condition: null,
        },
        {
          kind: 'REHABILITATION_FIRST',
          concurrent: true,
          procedureId: null,
          side: null,
          levels: [],
          guidance: null,
          timing: 'soon',
          study: null,
          condition: null,
        },
      ],
    });
    expect(planInput([{ ...typed, kind: 'NO_PREFERENCE' }])).toEqual({ steps: [{ kind: 'NO_PREFERENCE', concurrent: false }] });
  });

  it('[DEC-9] never sends the first step as done alongside another', () => {
    expect(planInput([{ ...emptyStep('NOT_OFFERED'), concurrent: true }]).steps[0]?.concurrent).toBe(false);
  });

  it('gives back what it was made from', () => {
    const step = {
      number: 1,
      concurrent: false,
      kind: 'PROCEDURE' as const,
      procedure: { __typename: 'Procedure' as const, id: 'p', code: 'X', name: 'X' },
      side: 'LEFT' as const,
      levels: ['L4', 'L5'],
      guidance: 'CT',
      timing: null,
      study: null,
      condition: 'c',
    };
    expect(
      planInput(draftOf({ __typename: 'Recommendation', steps: [{ __typename: 'RecommendedStep', ...step }] } as never)).steps[0],
    ).toMatchObject({ procedureId: 'p', side: 'LEFT', levels: ['L4', 'L5'], condition: 'c', timing: null });
  });
});
