import { computed, type Reads } from '#reads';
import { missingItems } from '../domain/readiness.js';
import type { ReadinessFacts } from '../domain/readiness-items.js';
import type { Health, ImagingReference, Medication, PainProfile, PriorTreatment } from '../domain/referral.js';

type Loose<Whole> = { readonly [Key in keyof Whole]?: Whole[Key] | null };

/** A referral as its author has it so far: anything may be left out. */
interface Draft {
  readonly question?: string | null;
  readonly painProfile: Loose<PainProfile> & Pick<PainProfile, 'type'>;
  readonly priorTreatments?: readonly (Loose<PriorTreatment> & Pick<PriorTreatment, 'what'>)[] | null;
  readonly health?: (Loose<Omit<Health, 'medications'>> & { readonly medications?: readonly (Loose<Medication> & Pick<Medication, 'name'>)[] | null }) | null;
  readonly imagingStudies?: readonly (Loose<ImagingReference> & Pick<ImagingReference, 'modality'>)[] | null;
  readonly patient?: { readonly birthDate: string; readonly sex: string } | null;
  readonly consentToShare?: unknown;
} // prettier-ignore

/** What was left out becomes null or empty, as when it is submitted. */
const factsOf = ({ question, painProfile: pain, priorTreatments, health, imagingStudies, patient, consentToShare }: Draft): ReadinessFacts => ({
  question: question ?? '',
  painProfile: {
    type: pain.type,
    sites: pain.sites ?? [],
    onset: pain.onset ?? null,
    durationMonths: pain.durationMonths ?? null,
    averageScore: pain.averageScore ?? null,
    worstScore: pain.worstScore ?? null,
    redFlags: pain.redFlags ?? [],
    goals: pain.goals ?? null,
  },
  priorTreatments: (priorTreatments ?? []).map(({ what, detail, effect }) => ({ what, detail: detail ?? null, effect: effect ?? null })),
  health: {
    diagnoses: health?.diagnoses ?? [],
    medications: (health?.medications ?? []).map(({ name, dose, antithrombotic, lastTakenOn }) => ({
      name,
      dose: dose ?? null,
      antithrombotic: antithrombotic ?? false,
      lastTakenOn: lastTakenOn ?? null,
    })),
    allergies: health?.allergies ?? [],
    devices: health?.devices ?? [],
    pregnancy: health?.pregnancy ?? 'NOT_ASKED',
    laboratoryValues: health?.laboratoryValues ?? [],
  },
  imagingStudies: (imagingStudies ?? []).map(({ modality, performedOn }) => ({
    studyInstanceUid: null,
    modality,
    description: null,
    performedOn: performedOn ?? null,
    report: null,
  })),
  patient: patient ?? null,
  consentToShare: consentToShare ?? null,
}); // prettier-ignore

/** [CASE-2] The same before submitting: reads nothing, keeps nothing, and says what the case would say. */
export const readinessPreview: Reads = {
  root: {
    referralReadiness: computed<Draft>(
      (_at, args) => args.parameter('input', 'jsonb')!,
      (draft, now) => missingItems(factsOf(draft), now),
    ),
  },
};
