import { describe, expect, it } from '@jest/globals';
import { assertSamePatient, patientIdentity } from './patient.js';

const known = { identifierSystem: 'local', identifier: 'DEMO-1', name: 'Okafor, Adaeze', birthDate: '1971-03-04', sex: 'female' };
const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return [(error as { code: string }).code, (error as { facts: Record<string, unknown> }).facts];
  }
  return 'accepted';
};

describe('patient', () => {
  it('[CASE-8] takes the same person again, however the name is spaced or written', () => {
    expect(codeOf(() => assertSamePatient(known, { ...known, name: 'OKAFOR  Adaeze', sex: 'Female' }))).toBe('accepted');
  });

  it('[CASE-8] tells names apart that differ in a vowel sign alone, as in Hindi or Thai', () => {
    for (const [one, other] of [
      ['रवि', 'रवी'],
      ['สมชาย มี', 'สมชาย มา'],
      ['ก้อง', 'กอง'],
    ] as const)
      expect(codeOf(() => assertSamePatient({ ...known, name: one }, { ...known, name: other }))).toEqual([
        'PATIENT_IDENTITY_DIFFERS',
        { differing: ['name'] },
      ]);
  });

  it.each([
    ['name', { name: 'Okafor, Adanna' }],
    ['birthDate', { birthDate: '1971-03-05' }],
    ['sex', { sex: 'male' }],
  ])('[CASE-8] refuses the same identifier with another %s, and names the field but no value', (field, change) => {
    const given = { ...known, ...change };
    expect(codeOf(() => assertSamePatient(known, given))).toEqual(['PATIENT_IDENTITY_DIFFERS', { differing: [field] }]);
  });

  it('refuses a birth date in the future and an empty name', () => {
    expect(codeOf(() => patientIdentity({ ...known, birthDate: '2026-11-23' }, '2026-11-22'))).toEqual([
      'PATIENT_INVALID',
      { path: ['input', 'patient', 'birthDate'] },
    ]);
    expect(codeOf(() => patientIdentity({ ...known, name: '  ' }, '2026-11-22'))).toEqual([
      'PATIENT_INVALID',
      { path: ['input', 'patient', 'name'] },
    ]);
  });
});
