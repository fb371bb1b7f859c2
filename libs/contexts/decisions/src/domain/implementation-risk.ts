import type { Health } from '#cases';
import type { Recommendation } from '#opinions';

/** Why a plan may well not be carried out: what boards overlook when they recommend, told while it can still be changed. */
export const implementationRisks = [
  'NO_PATIENT_PREFERENCE', 'COMORBIDITY_NOT_ASSESSED', 'CONDITION_UNMET', 'NO_OWNER', 'PROCEDURE_NOT_OFFERED', 'STUDY_OR_ARRANGEMENTS_MISSING',
] as const; // prettier-ignore
export type ImplementationRisk = (typeof implementationRisks)[number];

export interface PlanAtHand {
  readonly steps: readonly { readonly kind: Recommendation['steps'][number]['kind']; readonly condition?: unknown }[];
  /** What the referral says that the patient wants. */
  readonly goals: string | null;
  readonly health: Pick<Health, 'diagnoses' | 'devices' | 'medications'>;
  /** A safety result was entered in this review. */
  readonly assessed: boolean;
  /** Somebody sees to something of this case: an open action, or a declared intended operator. */
  readonly owned: boolean;
  /** A procedure of the plan that the catalogue marks as not offered. */
  readonly notOffered: boolean;
  /** A procedure of the plan that a body allows only inside research or with special arrangements (facts §1.3). */
  readonly uncertain: boolean;
}

export function risksOf({ steps, goals, health, assessed, owned, notOffered, uncertain }: PlanAtHand): ImplementationRisk[] {
  const intervenes = steps.some(({ kind }) => kind === 'PROCEDURE');
  const comorbid =
    health.diagnoses.length > 0 || health.devices.length > 0 || health.medications.some(({ antithrombotic }) => antithrombotic);
  const holds: Record<ImplementationRisk, boolean> = {
    NO_PATIENT_PREFERENCE: goals === null || goals.trim() === '',
    // Rehabilitation needs no clearance; a needle does.
    COMORBIDITY_NOT_ASSESSED: intervenes && comorbid && !assessed,
    CONDITION_UNMET: steps.some(({ condition }) => condition !== null && condition !== undefined),
    // Nothing that is not offered has to be seen to.
    NO_OWNER: !owned && steps.some(({ kind }) => kind !== 'NOT_OFFERED'),
    PROCEDURE_NOT_OFFERED: notOffered,
    STUDY_OR_ARRANGEMENTS_MISSING: uncertain && !steps.some(({ kind }) => kind === 'RESEARCH_STUDY'),
  };
  return implementationRisks.filter((risk) => holds[risk]);
}
