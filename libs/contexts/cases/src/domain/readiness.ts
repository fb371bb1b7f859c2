import type { PainType, Referral } from './referral.js';

export interface MissingItem {
  readonly code: string;
  /** Who owes it: for now everything asked of a referral is owed by the referrer. */
  readonly owedBy: 'REFERRER';
}

const spinal: readonly PainType[] = ['BACK_RADICULAR', 'BACK_AXIAL', 'SPINAL_STENOSIS', 'SACROILIAC', 'VERTEBRAL_FRACTURE'];

interface Item {
  readonly code: string;
  /** Kinds of pain for which it is asked; every kind when left out. */
  readonly for?: readonly PainType[];
  readonly present: (referral: Omit<Referral, 'question' | 'reason'>) => boolean;
}

/**
 * [CASE-2] What a board needs before it can answer, by kind of pain. The items are product defaults: they follow the conservative-care
 * ledger and the laboratory table of the clinical fact base and the four items that referrals most often miss there (medication dates,
 * INR, imaging, conservative-care dates).
 */
const items: readonly Item[] = [
  { code: 'PAIN_SCORES', present: ({ painProfile }) => painProfile.averageScore !== null && painProfile.worstScore !== null },
  { code: 'PAIN_SITE_AND_SIDE', present: ({ painProfile }) => painProfile.sites.length > 0 },
  { code: 'PAIN_DURATION', present: ({ painProfile }) => painProfile.durationMonths !== null || painProfile.onset !== null },
  { code: 'PATIENT_GOALS', present: ({ painProfile }) => (painProfile.goals ?? '') !== '' },
  { code: 'PRIOR_TREATMENTS', present: ({ priorTreatments }) => priorTreatments.length > 0 },
  { code: 'IMAGING', present: ({ imagingStudies }) => imagingStudies.length > 0 },
  { code: 'RED_FLAGS_ASKED', for: spinal, present: ({ painProfile }) => painProfile.redFlags.length > 0 && painProfile.redFlags.every(({ finding }) => finding !== 'NOT_ASKED') },
  { code: 'MEDICATION', present: ({ health }) => health.medications.length > 0 },
  { code: 'ANTITHROMBOTIC_LAST_DOSE', present: ({ health }) => health.medications.every(({ antithrombotic, lastTakenOn }) => !antithrombotic || lastTakenOn !== null) },
  { code: 'PLATELETS', for: [...spinal, 'CANCER', 'VISCERAL'], present: ({ health }) => has(health, ['777-3', '26515-7']) },
  { code: 'INR', for: ['VERTEBRAL_FRACTURE', 'CANCER', 'VISCERAL'], present: ({ health }) => has(health, ['6301-6', '34714-6']) },
]; // prettier-ignore

/** LOINC: platelets 777-3 and 26515-7, INR 6301-6 and 34714-6. */
const has = (health: Referral['health'], codes: readonly string[]): boolean =>
  health.laboratoryValues.some(({ code }) => codes.includes(code));

export const missingItems = (referral: Omit<Referral, 'question' | 'reason'>): MissingItem[] =>
  items
    .filter((item) => (item.for ?? [referral.painProfile.type]).includes(referral.painProfile.type) && !item.present(referral))
    .map(({ code }) => ({ code, owedBy: 'REFERRER' }));
