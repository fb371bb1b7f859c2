import { describe, expect, it } from '@jest/globals';
import { emptyRecord, recordInput } from './record-draft.js';

describe('the record of a decision, as it is sent', () => {
  it('[DEC-5] is nothing where nothing was written', () => {
    expect(recordInput({ ...emptyRecord, medicationPlan: '  \n ' })).toEqual({
      patientPreference: null,
      optionsConsidered: [],
      informationMissing: null,
      rehabilitationPlan: null,
      medicationPlan: null,
      tellsPatient: null,
      tellPatientBy: null,
    });
  });
  it('[DEC-5] has one option for each line, without the empty ones', () => {
    expect(recordInput({ ...emptyRecord, optionsConsidered: ' Injection \n\n  Programme first\n' }).optionsConsidered).toEqual([
      'Injection',
      'Programme first',
    ]);
  });
});
