import { column, computed, one, time, type FieldRead } from '#reads';
import { whyNotWithdrawConsent } from '../domain/consent.js';
import type { CaseStanding } from '../domain/policy.js';
import { standingSql } from './case-standing-sql.js';

/** That the patient withdrew concerns everybody who holds what was shared: both sides read it. */
export const consentOfCase: Readonly<Record<string, FieldRead>> = {
  consentWithdrawnAt: time('consent_withdrawn_at'),
  consentWithdrawnBy: one('Person', (at, person) => `${person}.id = ${at.row}.consent_withdrawn_by`, { visible: 'implied' }),
  consentWithdrawnReason: column('consent_withdrawn_reason'),
  mayWithdrawConsent: computed<{ standing: CaseStanding; withdrawnAt: string | null }>(
    (at) => `json_build_object('standing', ${standingSql(at)}, 'withdrawnAt', ${at.row}.consent_withdrawn_at)`,
    ({ standing, withdrawnAt }) => whyNotWithdrawConsent(standing, { consentWithdrawnAt: withdrawnAt }) === null,
  ),
};
