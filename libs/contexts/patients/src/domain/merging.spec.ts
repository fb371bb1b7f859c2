import { describe, expect, it } from '@jest/globals';
import { assertDeath, assertMergeable } from './merging.js';

const codeOf = (work: () => void): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('merging records', () => {
  const record = (id: string, more: object = {}) => ({ id, organisationId: 'one', mergedInto: null, ...more });

  it('[CASE-8] takes two records of one organisation that lead nowhere yet, and a reason', () => {
    expect(codeOf(() => assertMergeable(record('a'), record('b'), 'Same insurance number.'))).toBeNull();
    expect(codeOf(() => assertMergeable(record('a'), record('a'), 'x'))).toBe('PATIENT_MERGE_WITH_ITSELF');
    expect(codeOf(() => assertMergeable(record('a'), record('b', { organisationId: 'two' }), 'x'))).toBe('PATIENT_MERGE_ACROSS');
    expect(codeOf(() => assertMergeable(record('a'), record('b', { mergedInto: 'c' }), 'x'))).toBe('PATIENT_MERGED_ALREADY');
    expect(codeOf(() => assertMergeable(record('a', { mergedInto: 'c' }), record('b'), 'x'))).toBe('PATIENT_MERGED_ALREADY');
    for (const reason of [' ', 'x'.repeat(2_001)])
      expect(codeOf(() => assertMergeable(record('a'), record('b'), reason))).toBe('PATIENT_REASON_MISSING');
  });
});

describe('a death', () => {
  const alive = { diedOn: null, birthDate: '1950-01-01' };
  const today = '2026-11-22';

  it('[CASE-11] is of a day that was, after the birth', () => {
    expect(codeOf(() => assertDeath(alive, today, null, today))).toBeNull();
    for (const day of ['2026-11-23', '1949-12-31'])
      expect(codeOf(() => assertDeath(alive, day, null, today))).toBe('PATIENT_DEATH_INVALID');
  });

  it('[CASE-11] is changed or taken back only with a reason', () => {
    const dead = { ...alive, diedOn: '2026-11-20' };
    expect(codeOf(() => assertDeath(dead, '2026-11-20', null, today))).toBeNull();
    for (const day of ['2026-11-21', null]) {
      expect(codeOf(() => assertDeath(dead, day, ' ', today))).toBe('PATIENT_REASON_MISSING');
      expect(codeOf(() => assertDeath(dead, day, 'Another patient.', today))).toBeNull();
    }
  });
});
