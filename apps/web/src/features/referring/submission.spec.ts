import { describe, expect, it } from '@jest/globals';
import { begunOf, contentOf, emptyForm, isBlank } from './referral-form.js';
import { numberOf, readinessOf, submissionOf } from './submission.js';

describe('what the form sends', () => {
  it('comes back from what is kept, and survives what an older page or nobody wrote', () => {
    const begun = {
      form: { ...emptyForm, question: ' half a ', sites: [{ site: 'Buttock', side: 'LEFT' as const }] },
      step: 'pain' as const,
    };
    expect(begunOf(contentOf(begun))).toEqual(begun);
    expect(begunOf('{"form":{"question":"x"},"step":"gone"}')).toEqual({ form: { ...emptyForm, question: 'x' }, step: 'question' });
    expect(begunOf('not json')).toEqual({ form: emptyForm, step: 'question' });
    expect([isBlank(emptyForm), isBlank({ ...emptyForm, boardId: 'b' }), isBlank({ ...emptyForm, given: 'L' })]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('leaves out what is empty or cannot be read, and says what was not asked as not asked', () => {
    const input = submissionOf(
      {
        ...emptyForm,
        boardId: 'board_1',
        question: ' Is it? ',
        reason: 'So.',
        surname: 'Berg',
        given: 'Lise',
        birthDate: '1960-02-03',
        sex: 'female',
        identifier: ' DEMO-1 ',
        painType: 'BACK_AXIAL',
        duration: '4,5',
        average: '7',
        flags: { INFECTION: { finding: 'PRESENT', note: ' fever ' } },
        treatments: [
          { what: 'Physiotherapy', detail: '', effect: '' },
          { what: '', detail: '', effect: '' },
        ],
        diagnoses: 'Asthma\n\n Gout ',
        laboratory: { '6301-6': { value: '1,1', takenOn: '2026-11-01' }, '777-3': { value: '', takenOn: '2026-11-01' } },
        imaging: [{ modality: 'MR', description: '', performedOn: '', report: '' }],
      },
      'org_1',
      'unsent_1',
    );
    expect(input).toMatchObject({
      question: 'Is it?',
      draftId: 'unsent_1',
      patient: { name: 'Berg, Lise', identifier: 'DEMO-1', identifierSystem: null },
      painProfile: { durationMonths: 4.5, averageScore: 7, worstScore: null },
      priorTreatments: [{ what: 'Physiotherapy', detail: null, effect: null }],
      health: { diagnoses: ['Asthma', 'Gout'], laboratoryValues: [{ code: '6301-6', value: 1.1, takenOn: '2026-11-01' }] },
      imagingStudies: [],
      consentToShare: null,
    });
    expect(input.painProfile.redFlags?.map(({ code, finding, note }) => [code, finding, note])).toEqual([
      ['CAUDA_EQUINA', 'NOT_ASKED', null],
      ['PROGRESSIVE_DEFICIT', 'NOT_ASKED', null],
      ['INFECTION', 'PRESENT', 'fever'],
      ['FRACTURE', 'NOT_ASKED', null],
      ['CANCER', 'NOT_ASKED', null],
    ]);
  });

  it('[CASE-2] asks for readiness as soon as the kind of pain is known', () => {
    expect(readinessOf(emptyForm)).toBeNull();
    expect(readinessOf({ ...emptyForm, painType: 'CANCER' })).toMatchObject({ painProfile: { type: 'CANCER' }, patient: null });
    expect(readinessOf({ ...emptyForm, painType: 'CANCER', birthDate: '1990-01-01', sex: 'female' })?.patient).toEqual({
      birthDate: '1990-01-01',
      sex: 'female',
    });
    expect([numberOf('4,5'), numberOf(''), numberOf('x')]).toEqual([4.5, null, null]);
  });
});
