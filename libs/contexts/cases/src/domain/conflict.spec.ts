import { describe, expect, it } from '@jest/globals';
import { barsChairing, conflictKinds, type CharterContent } from '#boards';
import { exampleCharter } from '../../../../../test/builders/charter.js';
import { declareConflict, longestConflictText, whyNotDeclare, whyNotWithdraw, withdrawalReason } from './conflict.js';

const who = (personId: string, more: Partial<Record<'reads' | 'chairs' | 'coordinates', boolean>> = {}) => ({
  personId,
  reads: true,
  chairs: false,
  coordinates: false,
  ...more,
});
const [member, other, chair, coordinator] = [who('m'), who('o'), who('c', { chairs: true }), who('k', { coordinates: true })];

describe('declaring a conflict of interest', () => {
  it('[DEC-4] is for oneself, and for somebody else only for the chair, the deputy or a coordinator', () => {
    expect([member, chair, coordinator].map((one) => whyNotDeclare(one, one))).toEqual([null, null, null]);
    expect([chair, coordinator].map((one) => whyNotDeclare(one, member))).toEqual([null, null]);
    expect(whyNotDeclare(other, member)?.code).toBe('CONFLICT_FORBIDDEN');
    expect(whyNotDeclare(chair, who('x', { reads: false }))?.code).toBe('CONFLICT_PERSON_UNFIT');
  });

  it('[DEC-4] is treated as the charter says for its kind', () => {
    const charter: CharterContent = { ...exampleCharter, conflicts: { ...exampleCharter.conflicts, OTHER: 'EXCLUDED' } };
    for (const kind of conflictKinds)
      expect(declareConflict(charter, kind, 'Shares', barsChairing).treatment).toBe(charter.conflicts[kind]);
    expect(declareConflict(charter, 'OWN_PATIENT', ' Treats her. ', barsChairing)).toEqual({ kind: 'OWN_PATIENT', treatment: 'NOTED', barsChairing: true, note: 'Treats her.' }); // prettier-ignore
  });

  it('[DEC-4] says what it is, and why it is withdrawn', () => {
    expect(() => declareConflict(exampleCharter, 'OTHER', ' ', barsChairing)).toThrow(
      expect.objectContaining({ code: 'CONFLICT_NOTE_MISSING' }),
    );
    expect(() => declareConflict(exampleCharter, 'OTHER', 'a'.repeat(longestConflictText + 1), barsChairing)).toThrow(
      expect.objectContaining({ code: 'CONFLICT_TEXT_TOO_LONG' }),
    );
    expect(() => withdrawalReason('')).toThrow(expect.objectContaining({ code: 'CONFLICT_REASON_MISSING' }));
  });

  it('[DEC-4] what somebody else declared about one only somebody else withdraws', () => {
    expect(whyNotWithdraw(member, { personId: 'm', declaredBy: 'm' })).toBeNull();
    expect(whyNotWithdraw(member, { personId: 'm', declaredBy: 'c' })?.code).toBe('CONFLICT_WITHDRAWAL_FORBIDDEN');
    expect(whyNotWithdraw({ ...chair, personId: 'm' }, { personId: 'm', declaredBy: 'k' })?.code).toBe('CONFLICT_WITHDRAWAL_FORBIDDEN');
    expect(whyNotWithdraw(chair, { personId: 'm', declaredBy: 'm' })).toBeNull();
    expect(whyNotWithdraw(other, { personId: 'm', declaredBy: 'm' })?.code).toBe('CONFLICT_FORBIDDEN');
  });
});
