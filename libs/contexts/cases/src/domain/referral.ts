import { caseRefusals } from './refusals.js';

export const painTypes = [
  'BACK_RADICULAR', 'BACK_AXIAL', 'SPINAL_STENOSIS', 'SACROILIAC', 'VERTEBRAL_FRACTURE', 'ARTHRITIS', 'NEUROPATHIC', 'COMPLEX_REGIONAL', 'VISCERAL', 'CANCER', 'OTHER',
] as const; // prettier-ignore
export type PainType = (typeof painTypes)[number];
export type Side = 'LEFT' | 'RIGHT' | 'BILATERAL' | 'MIDLINE' | 'NOT_APPLICABLE';
export type Finding = 'PRESENT' | 'ABSENT' | 'NOT_ASKED';

export interface PainProfile {
  readonly type: PainType;
  readonly sites: readonly { readonly site: string; readonly side: Side }[];
  readonly onset: string | null;
  readonly durationMonths: number | null;
  readonly averageScore: number | null;
  readonly worstScore: number | null;
  readonly redFlags: readonly { readonly code: string; readonly finding: Finding; readonly note: string | null }[];
  readonly goals: string | null;
}
export interface PriorTreatment {
  readonly what: string;
  readonly detail: string | null;
  readonly effect: string | null;
}
export interface Medication {
  readonly name: string;
  readonly dose: string | null;
  readonly antithrombotic: boolean;
  readonly lastTakenOn: string | null;
}
export interface LaboratoryValue {
  readonly code: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly takenOn: string;
}
export interface Health {
  readonly diagnoses: readonly string[];
  readonly medications: readonly Medication[];
  readonly allergies: readonly string[];
  readonly devices: readonly string[];
  readonly pregnancy: Finding;
  readonly laboratoryValues: readonly LaboratoryValue[];
}
export interface ImagingReference {
  readonly studyInstanceUid: string | null;
  readonly modality: string;
  readonly description: string | null;
  readonly performedOn: string | null;
  readonly report: string | null;
}

/** What the referrer says and may change: the clinical content of a case. */
export interface Referral {
  readonly question: string;
  readonly reason: string;
  readonly painProfile: PainProfile;
  readonly priorTreatments: readonly PriorTreatment[];
  readonly health: Health;
  readonly imagingStudies: readonly ImagingReference[];
}

const line = 500;
const page = 20_000;
const many = 100;
const uid = /^[0-9.]{1,64}$/;

/** [CASE-1] and the sizes that keep a referral readable. The path of what is wrong is named, never its value. */
export function assertReferral(referral: Referral): void {
  if (referral.question.trim() === '') throw caseRefusals.refuse('REFERRAL_QUESTION_MISSING', { path: ['input', 'question'] });
  if (referral.reason.trim() === '') throw caseRefusals.refuse('REFERRAL_REASON_MISSING', { path: ['input', 'reason'] });
  const { painProfile, priorTreatments, health, imagingStudies } = referral;
  text(referral.question, 2_000, 'question');
  text(referral.reason, 4_000, 'reason');
  score(painProfile.averageScore, 'painProfile', 'averageScore');
  score(painProfile.worstScore, 'painProfile', 'worstScore');
  check(
    painProfile.durationMonths === null || (painProfile.durationMonths >= 0 && painProfile.durationMonths <= 1_200),
    'painProfile',
    'durationMonths',
  );
  check(
    painProfile.averageScore === null || painProfile.worstScore === null || painProfile.worstScore >= painProfile.averageScore,
    'painProfile',
    'worstScore',
  );
  text(painProfile.goals, page, 'painProfile', 'goals');
  text(painProfile.onset, 40, 'painProfile', 'onset');
  entries(painProfile.sites, ({ site }) => required(site, 200), 'painProfile', 'sites');
  entries(painProfile.redFlags, ({ code, note }) => required(code, 100) && fits(note, line), 'painProfile', 'redFlags');
  check(new Set(painProfile.redFlags.map(({ code }) => code)).size === painProfile.redFlags.length, 'painProfile', 'redFlags');
  entries(
    priorTreatments,
    ({ what, detail, effect }) => required(what, line) && fits(detail, page) && fits(effect, line),
    'priorTreatments',
  );
  for (const list of ['diagnoses', 'allergies', 'devices'] as const) entries(health[list], (item) => required(item, line), 'health', list);
  entries(health.medications, ({ name, dose }) => required(name, line) && fits(dose, line), 'health', 'medications');
  entries(health.laboratoryValues, (lab) => required(lab.name, 200) && required(lab.code, 50) && required(lab.unit, 50) && Number.isFinite(lab.value), 'health', 'laboratoryValues'); // prettier-ignore
  entries(
    imagingStudies,
    (study) => fits(study.description, line) && required(study.modality, 20) && fits(study.report, page) && (study.studyInstanceUid === null || uid.test(study.studyInstanceUid)),
    'imagingStudies',
  ); // prettier-ignore
}

/** What comes with a referral and is never changed afterwards. */
export function assertSubmission(submitted: {
  readonly referringClinician: string | null;
  readonly consentToShare: { readonly basis: string } | null;
}): void {
  text(submitted.referringClinician, 200, 'referringClinician');
  check(submitted.consentToShare === null || required(submitted.consentToShare.basis, line), 'consentToShare', 'basis');
}

const invalid = (path: readonly (string | number)[]) => caseRefusals.refuse('REFERRAL_INVALID', { path: ['input', ...path] });
const fits = (value: string | null, length: number): boolean => value === null || value.length <= length;
const required = (value: string, length: number): boolean => value.trim() !== '' && value.length <= length;

function check(holds: boolean, ...path: (string | number)[]): void {
  if (!holds) throw invalid(path);
}
const text = (value: string | null, length: number, ...path: string[]): void => check(fits(value, length), ...path);
const score = (value: number | null, ...path: string[]): void =>
  check(value === null || (Number.isInteger(value) && value >= 0 && value <= 10), ...path);

function entries<Item>(items: readonly Item[], holds: (item: Item) => boolean, ...path: string[]): void {
  check(items.length <= many, ...path);
  items.forEach((item, index) => check(holds(item), ...path, index));
}

/** [CASE-9] A red flag that is present makes the case an emergency until a person says otherwise. */
export const hasRedFlag = ({ redFlags }: Pick<PainProfile, 'redFlags'>): boolean => redFlags.some(({ finding }) => finding === 'PRESENT');
