import { patientRefusals } from './refusals.js';

export interface MergingRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly mergedInto: string | null;
}

/** [CASE-8] Two records of one organisation, neither of them merged already, and a reason. */
export function assertMergeable(kept: MergingRecord, merged: MergingRecord, reason: string): void {
  if (kept.id === merged.id) throw patientRefusals.refuse('PATIENT_MERGE_WITH_ITSELF');
  if (kept.organisationId !== merged.organisationId) throw patientRefusals.refuse('PATIENT_MERGE_ACROSS');
  if (kept.mergedInto !== null || merged.mergedInto !== null) throw patientRefusals.refuse('PATIENT_MERGED_ALREADY');
  if (reason.trim() === '' || reason.length > 2_000) throw patientRefusals.refuse('PATIENT_REASON_MISSING', { path: ['input', 'reason'] });
}

/**
 * [CASE-11] The day of a death, or null where a wrongly recorded one is taken back. What was recorded before is never replaced by accident:
 * that needs a reason.
 */
export function assertDeath(known: { diedOn: string | null; birthDate: string }, diedOn: string | null, reason: string | null, today: string): void {
  if (diedOn !== null && (diedOn > today || diedOn < known.birthDate))
    throw patientRefusals.refuse('PATIENT_DEATH_INVALID', { path: ['input', 'diedOn'] });
  if ((reason ?? '').length > 2_000) throw patientRefusals.refuse('PATIENT_REASON_MISSING', { path: ['input', 'reason'] });
  if (known.diedOn !== null && known.diedOn !== diedOn && (reason ?? '').trim() === '')
    throw patientRefusals.refuse('PATIENT_REASON_MISSING', { path: ['input', 'reason'] });
} // prettier-ignore
