import type { Health, ImagingReference, PainType, PriorTreatment, Referral } from './referral.js';

/** What readiness looks at. Before a referral is sent there may be no patient yet. */
export interface ReadinessFacts extends Omit<Referral, 'reason'> {
  readonly patient: { readonly birthDate: string; readonly sex: string } | null;
  readonly consentToShare: unknown;
}

/** A line of the clinical fact base that says why it is asked for, and how well that was checked there (facts §0). */
export interface Ground {
  readonly source: string;
  readonly mark: 'R' | 'Rp' | 'M' | 'P' | 'I';
}

export interface ReadinessItem extends Ground {
  readonly code: string;
  readonly owedBy: 'REFERRER' | 'PATIENT';
  /** Kinds of pain for which it is asked; every kind when left out. */
  readonly for?: readonly PainType[];
  /** Whether it is asked at all; always when left out. */
  readonly when?: (facts: ReadinessFacts, today: Date) => boolean;
  readonly present: (facts: ReadinessFacts, today: Date) => boolean;
}

const spinal: readonly PainType[] = ['BACK_RADICULAR', 'BACK_AXIAL', 'SPINAL_STENOSIS', 'SACROILIAC', 'VERTEBRAL_FRACTURE'];
/** Kinds whose procedures bleed where it cannot be pressed on: the guidelines' high or intermediate classes (facts §1.1). */
const deep: readonly PainType[] = [...spinal, 'CANCER', 'VISCERAL'];
const clotted: readonly PainType[] = ['VERTEBRAL_FRACTURE', 'CANCER', 'VISCERAL'];
/** A fracture, a tumour or a visceral pain does not wait for exercises (facts §1.4: cc_min_weeks 3 or 0). */
const conservative: readonly PainType[] = ['BACK_RADICULAR', 'BACK_AXIAL', 'SPINAL_STENOSIS', 'SACROILIAC', 'ARTHRITIS', 'NEUROPATHIC', 'COMPLEX_REGIONAL']; // prettier-ignore

const vitaminK = /warfarin|phenprocoumon|acenocoumarol|fluindione|marcumar|falithrom|coumadin/i;
const direct = /apixaban|rivaroxaban|edoxaban|dabigatran|eliquis|xarelto|lixiana|pradaxa/i;
const otherAntithrombotic =
  /heparin|enoxaparin|dalteparin|tinzaparin|certoparin|fondaparinux|clopidogrel|prasugrel|ticagrelor|ticlopidin|dipyridamol|cilostazol/i;
const rehabilitation = /physio|exerci|rehab|training|programme|kranken?gymnastik|übung/i;
const radiofrequency = /radio-?\s?frequency|\brfa?\b|denervation|neurotomy/i;
const block = /block|diagnostic injection|test injection/i;

const words = ({ priorTreatments }: { priorTreatments: readonly PriorTreatment[] }, pattern: RegExp) =>
  priorTreatments.filter(({ what, detail }) => pattern.test(what) || pattern.test(detail ?? ''));
const takes = (health: Health, pattern: RegExp) => health.medications.some(({ name }) => pattern.test(name));
const clots = ({ name, antithrombotic }: Health['medications'][number]) =>
  antithrombotic || [vitaminK, direct, otherAntithrombotic].some((pattern) => pattern.test(name));

/** Whole days between. */
const days = (today: Date, on: string): number => Math.floor((today.getTime() - new Date(`${on}T00:00:00Z`).getTime()) / 86_400_000);
/** LOINC codes, measured at most so many days ago. */
const measured = (health: Health, codes: readonly string[], today: Date, within: number): boolean =>
  health.laboratoryValues.some(({ code, takenOn }) => codes.includes(code) && days(today, takenOn) <= within);
const platelets = ['777-3', '26515-7'];
const inr = ['6301-6', '34714-6'];
const renal = ['2160-0', '14682-9', '33914-3', '62238-1', '98979-8'];
const ever = Number.POSITIVE_INFINITY;

const newestWithin = (studies: readonly ImagingReference[], today: Date, within: number): boolean =>
  studies.some(({ performedOn }) => performedOn !== null && days(today, performedOn) <= within);

/** Nobody knows of everybody who is not recorded as male that they cannot be pregnant; the age is the fact base's default. */
const couldBePregnant = ({ patient }: ReadinessFacts, today: Date): boolean => {
  if (!patient || /^m(ale)?$|^männlich$/i.test(patient.sex.trim())) return false;
  const age = days(today, patient.birthDate) / 365.25;
  return age >= 12 && age < 56;
};

/** [CASE-2] Everything that a board may ask of a referral, in the order in which it is shown. */
export const readinessItems: readonly ReadinessItem[] = [
  { code: 'PAIN_SCORES', owedBy: 'REFERRER', source: 'IMMPACT2008', mark: 'R', present: ({ painProfile }) => painProfile.averageScore !== null && painProfile.worstScore !== null },
  { code: 'PAIN_SITE_AND_SIDE', owedBy: 'REFERRER', source: 'facts §6.2', mark: 'P', present: ({ painProfile }) => painProfile.sites.length > 0 },
  { code: 'PAIN_DURATION', owedBy: 'REFERRER', source: 'facts §1.2', mark: 'P', present: ({ painProfile }) => painProfile.durationMonths !== null || painProfile.onset !== null },
  { code: 'PATIENT_GOALS', owedBy: 'REFERRER', source: 'facts §6.2', mark: 'P', present: ({ painProfile }) => (painProfile.goals ?? '') !== '' },
  { code: 'PRIOR_TREATMENTS', owedBy: 'REFERRER', source: 'facts §1.4', mark: 'P', present: ({ priorTreatments }) => priorTreatments.length > 0 },
  { code: 'CONSERVATIVE_CARE_DATES', owedBy: 'REFERRER', for: conservative, source: 'facts §1.4', mark: 'P', when: ({ priorTreatments }) => priorTreatments.length > 0, present: ({ priorTreatments }) => priorTreatments.every(({ detail }) => (detail ?? '') !== '') },
  { code: 'ACTIVE_REHABILITATION', owedBy: 'REFERRER', for: conservative, source: 'facts §1.4', mark: 'P', when: ({ priorTreatments }) => priorTreatments.length > 0, present: (facts) => words(facts, rehabilitation).length > 0 },
  { code: 'PRIOR_BLOCK_RESULT', owedBy: 'REFERRER', for: ['BACK_AXIAL', 'SACROILIAC', 'ARTHRITIS'], source: 'NG59, rule RF-01', mark: 'Rp', when: ({ question }) => radiofrequency.test(question), present: (facts) => words(facts, block).some(({ effect }) => (effect ?? '') !== '') },
  { code: 'IMAGING', owedBy: 'REFERRER', source: 'facts §8.1', mark: 'P', present: ({ imagingStudies }) => imagingStudies.length > 0 },
  { code: 'IMAGING_RECENT', owedBy: 'REFERRER', for: ['VERTEBRAL_FRACTURE'], source: 'facts §2.1, mri_for_vertebral_augmentation', mark: 'P', when: ({ imagingStudies }) => imagingStudies.length > 0, present: ({ imagingStudies }, today) => newestWithin(imagingStudies.filter(({ modality }) => modality === 'MR'), today, 30) },
  { code: 'IMAGING_DATE', owedBy: 'REFERRER', source: 'facts §8.1', mark: 'P', when: ({ imagingStudies, painProfile }) => imagingStudies.length > 0 && painProfile.type !== 'VERTEBRAL_FRACTURE', present: ({ imagingStudies }) => imagingStudies.some(({ performedOn }) => performedOn !== null) },
  { code: 'RED_FLAGS_ASKED', owedBy: 'REFERRER', for: spinal, source: 'IFOMPT2020', mark: 'Rp', present: ({ painProfile }) => painProfile.redFlags.length > 0 && painProfile.redFlags.every(({ finding }) => finding !== 'NOT_ASKED') },
  { code: 'MEDICATION', owedBy: 'REFERRER', source: 'facts §2.2', mark: 'P', present: ({ health }) => health.medications.length > 0 },
  { code: 'ANTITHROMBOTIC_MARKED', owedBy: 'REFERRER', source: 'SIR2019, ASRA2018', mark: 'Rp', present: ({ health }) => health.medications.every((one) => one.antithrombotic || !clots(one)) },
  { code: 'ANTITHROMBOTIC_LAST_DOSE', owedBy: 'REFERRER', source: 'SIR2019, ASRA2018', mark: 'Rp', present: ({ health }) => health.medications.every((one) => !clots(one) || one.lastTakenOn !== null) },
  { code: 'PLATELETS', owedBy: 'REFERRER', for: deep, source: 'SIR2019, facts §2.1', mark: 'P', present: ({ health }, today) => measured(health, platelets, today, 90) },
  { code: 'INR', owedBy: 'REFERRER', for: clotted, source: 'SIR2019, facts §2.1', mark: 'P', present: ({ health }, today) => measured(health, inr, today, 90) },
  { code: 'INR_ON_WARFARIN', owedBy: 'REFERRER', source: 'ASRA2018', mark: 'Rp', when: ({ health, painProfile }) => takes(health, vitaminK) && !clotted.includes(painProfile.type), present: ({ health }, today) => measured(health, inr, today, ever) },
  { code: 'RENAL_FUNCTION', owedBy: 'REFERRER', source: 'PAUSE, facts §2.1', mark: 'P', when: ({ health }) => takes(health, direct), present: ({ health }, today) => measured(health, renal, today, 30) },
  { code: 'PREGNANCY', owedBy: 'REFERRER', source: 'rule PREG-01', mark: 'M', when: couldBePregnant, present: ({ health }) => health.pregnancy !== 'NOT_ASKED' },
  { code: 'CONSENT_TO_SHARE', owedBy: 'PATIENT', source: 'REC-5', mark: 'P', present: ({ consentToShare }) => consentToShare != null },
]; // prettier-ignore
