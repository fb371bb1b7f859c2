import type { LaboratoryValue, PainProfile, SubmitReferralInput } from '#cases';
import { demoStudyUid } from '../archive/study-uid.js';
import { redFlagCodes, type DemoReferral } from './demo-shape.js';
import { birthDate, daysBefore } from './working-time.js';

type DemoHealth = DemoReferral['health'];
type DemoFlags = DemoReferral['painProfile']['redFlags'];
export interface DemoPatient {
  readonly identifier: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sex: string;
}

/** LOINC and UCUM; the codes are those of the laboratory table in the clinical fact base. */
const laboratoryCodes = {
  platelets: { code: '777-3', name: 'Platelets', unit: '10*9/L' },
  inr: { code: '6301-6', name: 'INR', unit: '{INR}' },
  egfr: { code: '98979-8', name: 'eGFR', unit: 'mL/min/{1.73_m2}' },
  crp: { code: '1988-5', name: 'C-reactive protein', unit: 'mg/L' },
  hba1c: { code: '4548-4', name: 'HbA1c', unit: '%' },
} as const;

export function patientOf(patient: Extract<DemoReferral['patient'], { identifier: string }>, submittedAt: Date): DemoPatient {
  const { identifier, name, sex, age, birthday } = patient;
  return { identifier, name, sex: sex === 'F' ? 'female' : 'male', birthDate: birthDate(submittedAt, age, birthday) };
}

/** The referral as the API takes it, with the demo's relative days as dates. */
export function referralOf(referral: DemoReferral, boardId: string, patient: DemoPatient, submittedAt: Date): SubmitReferralInput {
  const before = (days: number) => daysBefore(submittedAt, days);
  return {
    boardId,
    organisationId: null,
    question: referral.question,
    reason: referral.reason,
    questionKind: referral.questionKind ?? null,
    priority: referral.priority ?? null,
    externalReference: referral.externalReference ?? null,
    referringClinician: referral.referringClinician,
    patient: { identifierSystem: 'urn:consilium:demo', ...patient },
    painProfile: { ...referral.painProfile, onset: null, redFlags: redFlagsOf(referral.painProfile.redFlags) },
    priorTreatments: referral.priorTreatments.map(({ what, detail, effect }) => ({ what, detail: detail ?? null, effect: effect ?? null })),
    health: {
      ...referral.health,
      medications: referral.health.medications.map(({ name, dose, antithrombotic, lastTakenDaysBefore: last }) => ({
        name,
        dose: dose ?? null,
        antithrombotic,
        lastTakenOn: last === undefined ? null : before(last),
      })),
      laboratoryValues: laboratoryOf(referral.health, before),
    },
    imagingStudies: referral.imaging.map(({ modality, description, performedDaysBefore, report }) => ({
      studyInstanceUid: demoStudyUid({ modality, description, report }, before(performedDaysBefore), patient.identifier),
      modality,
      description,
      performedOn: before(performedDaysBefore),
      report,
    })),
    consentToShare: { basis: 'Patient agreed to sharing with the board', givenOn: before(0) },
  };
}

function redFlagsOf(flags: DemoFlags): PainProfile['redFlags'] {
  const { others, ...named } = typeof flags === 'string' ? { others: flags } : flags;
  return redFlagCodes.map((code) => {
    const { finding = others, note = null } = (named as Partial<Record<string, { finding: typeof others; note?: string }>>)[code] ?? {};
    return { code, finding, note };
  });
}

function laboratoryOf({ laboratory }: DemoHealth, before: (days: number) => string): LaboratoryValue[] {
  if (!laboratory) return [];
  return (Object.keys(laboratoryCodes) as (keyof typeof laboratoryCodes)[]).flatMap((name) => {
    const value = laboratory[name];
    return value === undefined ? [] : [{ ...laboratoryCodes[name], value, takenOn: before(laboratory.takenDaysBefore) }];
  });
}
