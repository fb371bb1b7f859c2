import { laboratoryTests, type ReferralForm, type Step } from './referral-form.js';
import { numberOf } from './submission.js';

/** What is wrong with a field, in a word that the page has words for. */
export type FaultKind = 'missing' | 'future' | 'date' | 'score' | 'worst' | 'number' | 'long' | 'refused';
export interface Fault {
  /** The field's name, which is also where the focus goes. */
  readonly field: string;
  readonly step: Step;
  readonly kind: FaultKind;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const earliest = '1890-01-01';

/** Everything that would be refused, in the order of the form. What a board misses is another matter: it never blocks (CASE-2). */
export function faultsOf(form: ReferralForm, today: string): Fault[] {
  const found: Fault[] = [];
  const say = (step: Step, field: string, kind: FaultKind) => void found.push({ step, field, kind });
  const required = (step: Step, field: 'boardId' | 'question' | 'reason' | 'surname' | 'sex' | 'identifier' | 'painType') => {
    if (form[field].trim() === '') say(step, field, 'missing');
  };
  const date = (step: Step, field: string, value: string) => {
    if (value === '') return;
    if (!day.test(value) || value < earliest) say(step, field, 'date');
    else if (value > today) say(step, field, 'future');
  };
  const short = (step: Step, field: string, value: string, most: number) => {
    if (value.length > most) say(step, field, 'long');
  };

  required('question', 'boardId');
  required('question', 'question');
  short('question', 'question', form.question, 2_000);
  required('question', 'reason');
  short('question', 'reason', form.reason, 4_000);
  short('question', 'clinician', form.clinician, 200);
  required('patient', 'surname');
  if (form.birthDate === '') say('patient', 'birthDate', 'missing');
  date('patient', 'birthDate', form.birthDate);
  required('patient', 'sex');
  required('patient', 'identifier');
  short('patient', 'identifier', form.identifier, 100);
  required('pain', 'painType');
  date('pain', 'onset', form.onset);
  const months = numberOf(form.duration);
  if (form.duration.trim() !== '' && (months === null || months < 0 || months > 1_200)) say('pain', 'duration', 'number');
  for (const field of ['average', 'worst'] as const) {
    const value = numberOf(form[field]);
    if (form[field].trim() !== '' && (value === null || !Number.isInteger(value) || value < 0 || value > 10)) say('pain', field, 'score');
  }
  const [average, worst] = [numberOf(form.average), numberOf(form.worst)];
  if (average !== null && worst !== null && worst < average) say('pain', 'worst', 'worst');
  form.treatments.forEach(({ what, detail, effect }, index) => {
    if (what.trim() === '' && (detail.trim() || effect.trim())) say('history', `treatments.${index}.what`, 'missing');
    short('history', `treatments.${index}.effect`, effect, 500);
  });
  form.medications.forEach(({ name, dose, lastTakenOn }, index) => {
    if (name.trim() === '' && (dose.trim() || lastTakenOn)) say('health', `medications.${index}.name`, 'missing');
    date('health', `medications.${index}.lastTakenOn`, lastTakenOn);
  });
  for (const { code } of laboratoryTests) {
    const { value = '', takenOn = '' } = form.laboratory[code] ?? {};
    if (value.trim() === '' && takenOn === '') continue;
    if (numberOf(value) === null) say('health', `laboratory.${code}.value`, 'number');
    if (takenOn === '') say('health', `laboratory.${code}.takenOn`, 'missing');
    date('health', `laboratory.${code}.takenOn`, takenOn);
  }
  form.imaging.forEach(({ performedOn, description }, index) => {
    date('imaging', `imaging.${index}.performedOn`, performedOn);
    short('imaging', `imaging.${index}.description`, description, 500);
  });
  if (form.consent && form.consentBasis.trim() === '') say('consent', 'consentBasis', 'missing');
  if (form.consent) date('consent', 'consentOn', form.consentOn);
  return found;
}

const places: Readonly<Record<string, readonly [Step, string]>> = {
  boardId: ['question', 'boardId'],
  questionKind: ['question', 'questionKind'],
  question: ['question', 'question'],
  reason: ['question', 'reason'],
  referringClinician: ['question', 'clinician'],
  'patient.name': ['patient', 'surname'],
  'patient.birthDate': ['patient', 'birthDate'],
  'patient.sex': ['patient', 'sex'],
  'patient.identifier': ['patient', 'identifier'],
  'patient.identifierSystem': ['patient', 'identifierSystem'],
  'painProfile.onset': ['pain', 'onset'],
  'painProfile.durationMonths': ['pain', 'duration'],
  'painProfile.averageScore': ['pain', 'average'],
  'painProfile.worstScore': ['pain', 'worst'],
  'painProfile.goals': ['pain', 'goals'],
  'health.diagnoses': ['health', 'diagnoses'],
  'health.allergies': ['health', 'allergies'],
  'health.devices': ['health', 'devices'],
  'consentToShare.basis': ['consent', 'consentBasis'],
};
const steps: Readonly<Record<string, Step>> = {
  painProfile: 'pain',
  patient: 'patient',
  priorTreatments: 'history',
  health: 'health',
  imagingStudies: 'imaging',
  consentToShare: 'consent',
};

/** Where the desk found it: the field where there is one for it, otherwise its step. */
export function faultAt(path: unknown): Fault | null {
  if (!Array.isArray(path) || path[0] !== 'input') return null;
  const [first, second] = path.slice(1).map(String);
  if (first === undefined) return null;
  const place = places[[first, second].filter((part) => part !== undefined).join('.')] ?? places[first];
  if (place) return { step: place[0], field: place[1], kind: 'refused' };
  const step = steps[first];
  return step ? { step, field: '', kind: 'refused' } : null;
}
