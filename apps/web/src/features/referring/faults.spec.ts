import { describe, expect, it } from '@jest/globals';
import { faultAt, faultsOf } from './faults.js';
import { emptyForm, type ReferralForm } from './referral-form.js';

const whole: ReferralForm = {
  ...emptyForm,
  boardId: 'board_1',
  question: 'Is a block indicated?',
  reason: 'Two departments disagree.',
  surname: 'Berg',
  birthDate: '1960-02-03',
  sex: 'female',
  identifier: 'DEMO-1',
  painType: 'BACK_AXIAL',
};
const found = (more: Partial<ReferralForm>) => faultsOf({ ...whole, ...more }, '2026-11-22').map(({ field, kind }) => `${field} ${kind}`);

describe('what a referral would be refused for', () => {
  it('[CASE-1] asks for question, reason, who the patient is and what pain it is, in the order of the form', () => {
    expect(faultsOf(emptyForm, '2026-11-22').map(({ step, field }) => `${step} ${field}`)).toEqual([
      'question boardId',
      'question question',
      'question reason',
      'patient surname',
      'patient birthDate',
      'patient sex',
      'patient identifier',
      'pain painType',
    ]);
    expect(found({})).toEqual([]);
    expect(found({ question: '  ' })).toEqual(['question missing']);
  });

  it('names what cannot be read, and where', () => {
    expect(found({ birthDate: '2026-11-23' })).toEqual(['birthDate future']);
    expect(found({ birthDate: '0198-01-01' })).toEqual(['birthDate date']);
    expect(found({ average: '7', worst: '6' })).toEqual(['worst worst']);
    expect(found({ average: '11', worst: '4,5' })).toEqual(['average score', 'worst score', 'worst worst']);
    expect(found({ duration: 'long' })).toEqual(['duration number']);
    expect(found({ duration: '4,5' })).toEqual([]);
    expect(found({ laboratory: { '6301-6': { value: 'x', takenOn: '' } } })).toEqual([
      'laboratory.6301-6.value number',
      'laboratory.6301-6.takenOn missing',
    ]);
    expect(found({ medications: [{ name: '', dose: '5 mg', antithrombotic: true, lastTakenOn: '2027-01-01' }] })).toEqual([
      'medications.0.name missing',
      'medications.0.lastTakenOn future',
    ]);
    expect(found({ consent: true })).toEqual(['consentBasis missing']);
  });

  it('finds the field that the desk refused', () => {
    expect(faultAt(['input', 'patient', 'birthDate'])).toEqual({ step: 'patient', field: 'birthDate', kind: 'refused' });
    expect(faultAt(['input', 'painProfile', 'worstScore'])).toMatchObject({ step: 'pain', field: 'worst' });
    expect(faultAt(['input', 'painProfile', 'sites', 0])).toMatchObject({ step: 'pain', field: '' });
    expect(faultAt(['input', 'question'])).toMatchObject({ step: 'question', field: 'question' });
    expect([faultAt(null), faultAt(['input']), faultAt(['input', 'draftId'])]).toEqual([null, null, null]);
  });
});
