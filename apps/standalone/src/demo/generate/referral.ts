import type { Health, ImagingReference, LaboratoryValue, Medication, PainProfile, PriorTreatment, Referral, Side } from '#cases';
import { redFlagCodes } from '../demo-shape.js';
import type { Chance } from './chance.js';
import { daysFrom } from './diary.js';
import { ageBand, anticoagulants, byAge, contrastReaction, priorTreatments, profiles } from './distributions.js';
import type { PlannedPatient } from './plan.js';
import { elsewhere } from './words/elsewhere.js';
import { emergencies, fill, type Condition } from './words/condition.js';
import { spine } from './words/spine.js';

export const conditions: Readonly<Record<PlannedPatient['condition'], Condition>> = { ...spine, ...elsewhere };

/** What the texts of one case are filled in with, and what its plan is about. */
export interface Subject {
  readonly condition: Condition;
  readonly side: Side;
  readonly level: string;
  readonly procedure: string;
  readonly words: Readonly<Record<string, string>>;
}

export function subjectOf(chance: Chance, { condition: key }: PlannedPatient, nameOf: (procedureCode: string) => string): Subject {
  const condition = conditions[key];
  const { months: [median, [, upper]], nrs } = profiles[key]; // prettier-ignore
  // The upper quartile lies at 0.6745 deviations, the p90 that logNormal takes at 1.2816.
  const months = Math.max(0.5, Math.round(chance.logNormal(median, median * (upper / median) ** 1.9) * 2) / 2);
  const score = Math.round(Math.min(10, Math.max(1, chance.normal(nrs[0], nrs[1]))));
  const side: Side = condition.sided ? chance.weighted({ LEFT: 45, RIGHT: 47, BILATERAL: 8 }) : 'MIDLINE';
  const sideWord = { LEFT: 'left', RIGHT: 'right', BILATERAL: 'bilateral', MIDLINE: 'midline', NOT_APPLICABLE: '' }[side];
  const level = chance.of(condition.levels);
  const procedure = chance.weighted(condition.procedures);
  const words = {
    side: sideWord,
    Side: sideWord[0]!.toUpperCase() + sideWord.slice(1),
    level,
    time: months < 1.5 ? '1 month' : `${Math.round(months)} months`,
    exactMonths: String(Math.min(1_200, months)),
    score: String(score),
    metres: String(chance.between(1, 8) * 50),
    grade: String(chance.between(2, 4)),
    analgesic: chance.of(['naproxen', 'co-codamol', 'pregabalin', 'tramadol', 'amitriptyline']),
    procedure: nameOf(procedure),
    goal: chance.of(condition.goals),
  };
  return { condition, side, level, procedure, words };
}

const treatments: Readonly<Record<keyof typeof priorTreatments, readonly [what: string, details: readonly string[]]>> = {
  exercise: ['Physiotherapy', ['8 sessions over 7 weeks', '12 sessions, home programme', 'group exercise, 10 weeks']],
  nsaid: ['Naproxen 500 mg twice daily', ['6 weeks', '12 weeks', 'as needed']],
  paracetamol: ['Paracetamol 1 g', ['as needed', 'regularly for 3 months']],
  weakOpioid: ['Codeine 30 mg', ['up to four a day', '4 weeks']],
  strongOpioid: ['Modified-release morphine', ['20 mg twice daily', '30 mg twice daily, 4 months']],
  gabapentinoid: ['Pregabalin 75 mg twice daily', ['4 weeks', '10 weeks']],
  antidepressant: ['Amitriptyline 10 to 25 mg', ['8 weeks', '5 months']],
  injection: ['Earlier injection', ['one, two years ago', 'two within a year', 'trigger points only']],
  psychology: ['Psychology', ['6 sessions', 'assessment only']],
  programme: ['Pain management programme', ['completed last year', 'four of eight sessions']],
  acupuncture: ['Acupuncture', ['6 sessions']],
  tens: ['TENS', ['daily for 2 months']],
  surgery: ['Surgery', ['decompression 6 years ago', 'arthroscopy', 'fusion']],
};
const effects = ['none', 'partial', 'partial', 'good for some weeks', 'stopped because of side effects', null];

function priorTreatmentsOf(chance: Chance, complete: boolean): PriorTreatment[] {
  return (Object.keys(treatments) as (keyof typeof treatments)[]).flatMap((key) => {
    if (!chance.yes(priorTreatments[key] * (complete ? 1 : 0.7))) return [];
    const [what, details] = treatments[key];
    return [{ what, detail: complete || chance.yes(0.5) ? chance.of(details) : null, effect: chance.of(effects) }];
  });
}

export const ageAt = (birthDate: string, at: number): number => Math.floor((at - Date.parse(birthDate)) / (365.25 * 86_400_000));

function healthOf(
  chance: Chance,
  { sex, birthDate }: PlannedPatient,
  { condition, words }: Subject,
  at: number,
  complete: boolean,
): Health {
  const age = ageAt(birthDate, at);
  const band = ageBand(age);
  const diagnoses = [fill(chance.of(condition.diagnoses), words)];
  const medications: Medication[] = [];
  const taken = (): string | null => (complete || chance.yes(0.4) ? daysFrom(at, -chance.below(3)) : null);
  if (chance.yes(byAge.anticoagulant[band])) {
    diagnoses.push('Atrial fibrillation');
    medications.push({ name: chance.weighted(anticoagulants), dose: 'as prescribed', antithrombotic: true, lastTakenOn: taken() });
  }
  if (chance.yes(byAge.antiplatelet[band])) medications.push({ name: chance.of(['Aspirin', 'Clopidogrel']), dose: '75 mg daily', antithrombotic: true, lastTakenOn: taken() }); // prettier-ignore
  const diabetic = chance.yes(byAge.diabetes[band]);
  if (diabetic) {
    diagnoses.push('Type 2 diabetes');
    medications.push({ name: 'Metformin', dose: '1 g twice daily', antithrombotic: false, lastTakenOn: null });
  }
  if (chance.yes(0.8)) medications.push({ name: chance.of(['Paracetamol', 'Naproxen', 'Codeine', 'Amitriptyline', 'Pregabalin']), dose: null, antithrombotic: false, lastTakenOn: null }); // prettier-ignore
  return {
    diagnoses,
    medications,
    allergies: chance.yes(contrastReaction) ? ['Contrast medium: rash'] : chance.yes(0.08) ? ['Penicillin'] : [],
    devices: chance.yes(byAge.cied[band]) ? ['Pacemaker'] : [],
    pregnancy: sex === 'female' && age < 52 ? (complete ? 'ABSENT' : 'NOT_ASKED') : 'NOT_ASKED',
    laboratoryValues: complete || chance.yes(0.35) ? laboratoryOf(chance, band, diabetic, daysFrom(at, -chance.between(1, 40))) : [],
  };
}

/** LOINC and UCUM, as the demo's own referrals have them. */
function laboratoryOf(chance: Chance, band: 0 | 1 | 2 | 3, diabetic: boolean, takenOn: string): LaboratoryValue[] {
  const value = (code: string, name: string, unit: string, figure: number): LaboratoryValue => ({
    code,
    name,
    value: figure,
    unit,
    takenOn,
  });
  const egfr = chance.yes(byAge.egfrBelow45[band]) ? chance.between(22, 44) : chance.between(52, 105);
  return [
    value('777-3', 'Platelets', '10*9/L', Math.round(Math.max(70, chance.normal(245, 60)))),
    value('6301-6', 'INR', '{INR}', Math.round(Math.max(0.9, chance.normal(1.05, 0.12)) * 10) / 10),
    value('98979-8', 'eGFR', 'mL/min/{1.73_m2}', egfr),
    ...(diabetic ? [value('4548-4', 'HbA1c', '%', Math.round(chance.normal(7.4, 1) * 10) / 10)] : []),
  ];
}

export function imagingOf(chance: Chance, { condition, words }: Subject, at: number, complete: boolean): ImagingReference[] {
  const studies = condition.imaging.filter((_, index) => (index === 0 ? complete || chance.yes(0.6) : chance.yes(0.5)));
  return studies.map(({ modality, description, findings }) => ({
    // 2.25 is the root of UIDs made from UUIDs: nobody's device.
    studyInstanceUid: chance.yes(0.6) ? `2.25.${chance.bits()}${chance.bits()}${chance.bits()}` : null,
    modality,
    description,
    performedOn: daysFrom(at, -chance.between(3, 200)),
    report: chance.yes(0.9) ? fill(chance.of(findings), words) : null,
  }));
}

export interface Told {
  readonly complete: boolean;
  readonly redFlag: boolean;
  readonly urgent: boolean;
}

export function referralFor(
  chance: Chance,
  patient: PlannedPatient,
  subject: Subject,
  at: number,
  { complete, redFlag, urgent }: Told,
): Referral {
  const { condition, side, words } = subject;
  const averageScore = complete || chance.yes(0.8) ? Number(words['score']) : null;
  const flagged = redFlag ? chance.of(redFlagCodes) : null;
  const others = complete || chance.yes(0.5) ? ('ABSENT' as const) : ('NOT_ASKED' as const);
  const painProfile: PainProfile = {
    type: condition.painType,
    sites: chance.some(condition.sites, chance.yes(0.25) ? 2 : 1).map((site) => ({ site, side })),
    onset: null,
    durationMonths: complete || chance.yes(0.9) ? Number(words['exactMonths']) : null,
    averageScore,
    worstScore: averageScore === null ? null : Math.min(10, averageScore + chance.below(3)),
    redFlags: redFlagCodes.map((code) => ({
      code,
      finding: code === flagged ? 'PRESENT' : others,
      note: code === flagged ? 'since this week' : null,
    })),
    goals: complete || chance.yes(0.5) ? words['goal']! : null,
  };
  return {
    question: fill(chance.of(urgent ? emergencies.questions : condition.questions), words),
    reason: fill(chance.of(urgent ? emergencies.reasons : condition.reasons), words),
    painProfile,
    priorTreatments: priorTreatmentsOf(chance, complete),
    health: healthOf(chance, patient, subject, at, complete),
    imagingStudies: imagingOf(chance, subject, at, complete),
  };
}
