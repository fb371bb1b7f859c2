import { describe, expect, it } from '@jest/globals';
import { emptyRecord, emptySafety, recordInput, safetyUnfinished, verdictsOnRecord } from './record-draft.js';

describe('the record of a decision, as it is sent', () => {
  it('[DEC-5] is nothing where nothing was written', () => {
    expect(recordInput({ ...emptyRecord, medicationPlan: '  \n ' })).toEqual({
      patientPreference: null,
      optionsConsidered: [],
      informationMissing: null,
      rehabilitationPlan: null,
      medicationPlan: null,
      consentPoints: [],
      fundingRoute: null,
      safetyResults: [],
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
  it('[DEC-5] keeps a reason to go on only where the verdict asks for one', () => {
    const results = [
      { rule: ' HOLD SIR2019 ', verdict: 'DEFER', note: '', override: ' Bridged with heparin. ' },
      { rule: 'INR', verdict: 'OK', note: '1.1', override: 'left over from before' },
      emptySafety,
    ] as const;
    expect(recordInput({ ...emptyRecord, safetyResults: results }).safetyResults).toEqual([
      { rule: 'HOLD SIR2019', verdict: 'DEFER', note: null, override: 'Bridged with heparin.' },
      { rule: 'INR', verdict: 'OK', note: '1.1', override: null },
    ]);
  });
  it('[DEC-5] is unfinished while a safety result has no rule or no verdict; one that was not begun is no result', () => {
    const unfinished = (part: object) => safetyUnfinished({ ...emptyRecord, safetyResults: [{ ...emptySafety, ...part }] });
    expect([{}, { rule: 'INR' }, { verdict: 'OK' }, { note: 'x' }, { rule: 'INR', verdict: 'OK' }].map(unfinished)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
  it('[DEC-13] takes no stop, not even from a draft of before: that waits for a second signature in the review', () => {
    expect(verdictsOnRecord).toEqual(['DEFER', 'HOLD', 'ADVISE', 'OK']);
    const stop = { rule: 'INR', verdict: 'STOP', note: '', override: 'Paused.' } as const;
    expect(safetyUnfinished({ ...emptyRecord, safetyResults: [stop] })).toBe(true);
  });
});
