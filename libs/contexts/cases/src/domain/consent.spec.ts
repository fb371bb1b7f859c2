import { describe, expect, it } from '@jest/globals';
import { sharesFurther, whyNotWithdrawConsent, withdrawalReason } from './consent.js';

const basis = { basis: 'Signed form', givenOn: null };
const at = new Date('2026-11-01T10:00:00Z');

describe('consent to share', () => {
  it('[REC-5] lets data go further while it is recorded and has not been withdrawn', () => {
    expect(sharesFurther({ consent: basis, consentWithdrawnAt: null })).toBe(true);
    expect(sharesFurther({ consent: basis, consentWithdrawnAt: at })).toBe(false);
    expect(sharesFurther({ consent: null, consentWithdrawnAt: null })).toBe(false);
  });

  it('[REC-5] is withdrawn once, by the side that refers or whoever keeps the desk, with a reason', () => {
    const given = { consentWithdrawnAt: null };
    const code = (refers: boolean, triages: boolean, of: { consentWithdrawnAt: Date | null } = given) =>
      whyNotWithdrawConsent({ refers, triages }, of)?.code ?? null;
    expect([code(true, false), code(false, true), code(false, false)]).toEqual([null, null, 'CASE_FORBIDDEN']);
    expect(code(true, true, { consentWithdrawnAt: at })).toBe('CONSENT_WITHDRAWN_ALREADY');
    expect(withdrawalReason(' She asked us to stop. ')).toBe('She asked us to stop.');
    for (const reason of [' ', 'x'.repeat(2_001)])
      expect(() => withdrawalReason(reason)).toThrow(expect.objectContaining({ code: 'CONSENT_REASON_MISSING' }));
  });
});
