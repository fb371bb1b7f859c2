import type { Finding, PainType, Priority } from '../../generated/graphql.js';
import type { Site } from '../../ui/body-regions.js';

export interface Flag {
  readonly finding: Finding;
  readonly note: string;
}
export interface Treatment {
  readonly what: string;
  readonly detail: string;
  readonly effect: string;
}
export interface Medicine {
  readonly name: string;
  readonly dose: string;
  readonly antithrombotic: boolean;
  readonly lastTakenOn: string;
}
export interface Measured {
  readonly value: string;
  readonly takenOn: string;
}
export interface Imaging {
  readonly modality: string;
  readonly description: string;
  readonly performedOn: string;
  readonly report: string;
}

/** What the form holds: texts as they were typed, also where they are not yet what they should be. */
export interface ReferralForm {
  readonly boardId: string;
  readonly questionKind: string;
  readonly priority: Priority | '';
  readonly question: string;
  readonly reason: string;
  readonly clinician: string;
  readonly surname: string;
  readonly given: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly identifier: string;
  readonly identifierSystem: string;
  readonly painType: PainType | '';
  readonly sites: readonly Site[];
  readonly onset: string;
  readonly duration: string;
  readonly average: string;
  readonly worst: string;
  readonly goals: string;
  readonly flags: Readonly<Record<string, Flag>>;
  readonly treatments: readonly Treatment[];
  /** One per line. */
  readonly diagnoses: string;
  readonly allergies: string;
  readonly devices: string;
  readonly pregnancy: Finding;
  readonly medications: readonly Medicine[];
  /** By LOINC code. */
  readonly laboratory: Readonly<Record<string, Measured>>;
  readonly imaging: readonly Imaging[];
  readonly consent: boolean;
  readonly consentBasis: string;
  readonly consentOn: string;
}
/** Fields that are one text each. */
export type TextField = { [Name in keyof ReferralForm]: ReferralForm[Name] extends string ? Name : never }[keyof ReferralForm];

export const emptyForm: ReferralForm = {
  boardId: '',
  questionKind: '',
  priority: '',
  question: '',
  reason: '',
  clinician: '',
  surname: '',
  given: '',
  birthDate: '',
  sex: '',
  identifier: '',
  identifierSystem: '',
  painType: '',
  sites: [],
  onset: '',
  duration: '',
  average: '',
  worst: '',
  goals: '',
  flags: {},
  treatments: [],
  diagnoses: '',
  allergies: '',
  devices: '',
  pregnancy: 'NOT_ASKED',
  medications: [],
  laboratory: {},
  imaging: [],
  consent: false,
  consentBasis: '',
  consentOn: '',
};
export const emptyTreatment: Treatment = { what: '', detail: '', effect: '' };
export const emptyMedicine: Medicine = { name: '', dose: '', antithrombotic: false, lastTakenOn: '' };
export const emptyImaging: Imaging = { modality: 'MR', description: '', performedOn: '', report: '' };

export const steps = ['question', 'patient', 'pain', 'history', 'health', 'imaging', 'consent', 'check'] as const;
export type Step = (typeof steps)[number];

/** The red flags that are asked of everybody; a board's own come with the case. */
export const redFlags = ['CAUDA_EQUINA', 'PROGRESSIVE_DEFICIT', 'INFECTION', 'FRACTURE', 'CANCER'] as const;
/** What bears on a needle, in the unit in which it is given here (UCUM). */
export const laboratoryTests = [
  { code: '6301-6', name: 'INR', unit: '{INR}' },
  { code: '777-3', name: 'Platelets', unit: '10*9/L' },
  { code: '14682-9', name: 'Creatinine', unit: 'umol/L' },
  { code: '62238-1', name: 'eGFR', unit: 'mL/min/{1.73_m2}' },
  { code: '718-7', name: 'Haemoglobin', unit: 'g/dL' },
  { code: '1988-5', name: 'CRP', unit: 'mg/L' },
] as const;

export interface Begun {
  readonly form: ReferralForm;
  readonly step: Step;
}
export const contentOf = ({ form, step }: Begun): string => JSON.stringify({ step, form });

/** A draft that an earlier version of this page wrote lacks what the form has learned since; what is not one at all begins empty. */
export function begunOf(content: string): Begun {
  try {
    const read = JSON.parse(content) as { form?: Partial<ReferralForm>; step?: Step };
    return {
      form: { ...emptyForm, ...(typeof read.form === 'object' && read.form) },
      step: steps.find((one) => one === read.step) ?? 'question',
    };
  } catch {
    return { form: emptyForm, step: 'question' };
  }
}

export const isBlank = (form: ReferralForm): boolean =>
  JSON.stringify({ ...form, boardId: '', questionKind: '' }) === JSON.stringify(emptyForm);
export const patientOf = ({ surname, given }: ReferralForm): string => [surname.trim(), given.trim()].filter(Boolean).join(', ');
export const hasRedFlag = ({ flags }: ReferralForm): boolean => Object.values(flags).some(({ finding }) => finding === 'PRESENT');
