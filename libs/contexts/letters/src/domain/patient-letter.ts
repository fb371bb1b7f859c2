import { bullets, dayInWords, dayOf, free, numbered, paragraph, section, type LetterDocument } from './letter-document.js';
import { stepInPlainWords } from './plain-words.js';
import type { LetterSubject } from './subject.js';

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;

/** [MEET-6] The same decision to the patient: what is suggested, what else there is, and that nothing happens unless they agree. */
export function patientLetter(subject: LetterSubject): LetterDocument {
  const { decision, caseNumber, boardName, patient, followUp } = subject;
  const { steps, record } = decision;
  const decidedOn = dayOf(decision.ratifiedAt);
  const offered = steps.some(({ kind }) => kind !== 'NOT_OFFERED');
  return {
    language: 'en',
    title: 'What the team of specialists suggests for you',
    date: decidedOn,
    from: boardName,
    to: [patient.name],
    about: [['Your case number', caseNumber]],
    copiesTo: [],
    blocks: [
      free('opening', `Your doctor asked a team of specialists for advice about your pain. They talked about it and decided on ${dayInWords(decidedOn)} what to suggest.`),
      ...section('What the team suggests', numbered(steps.map((step) => sentence(stepInPlainWords(step)))),
        paragraph(steps.length > 1 ? 'These steps come one after the other, unless your doctor tells you that they go together.' : '')),
      ...section('What it depends on', bullets(steps.flatMap(({ number, condition }) => (condition === null ? [] : [sentence(`Step ${number} is suggested only under this condition: ${condition}`)])))),
      ...section('It is your decision', paragraph('This is a suggestion. It is not consent: nothing is done unless you agree, after you have been told what it means for you. You may say no, ask for time, or change your mind later. Saying no does not end your care.')),
      ...section('What else there is',
        paragraph(record.optionsConsidered.length > 0 ? 'The team also thought about these other ways. You can ask for any of them to be explained:' : ''),
        bullets([...record.optionsConsidered.map(sentence), ...(offered ? ['Having no treatment of this kind now is always possible too.'] : [])])),
      ...section('What matters to you', paragraph(record.patientGoals === null ? '' : `You said that this matters to you: ${record.patientGoals}`), paragraph(record.patientPreference === null ? '' : `What you would prefer, as the team was told: ${record.patientPreference}`)),
      ...section('Ask about this before you decide', bullets(record.consentPoints.map(sentence))),
      ...section('Your medicines', free('medicines', record.medicationPlan === null ? 'Do not stop or change any medicine because of this letter. Ask your doctor first.'
        : `The team wrote down the following about your medicines. Do not stop or change anything before your doctor has gone through it with you: ${record.medicationPlan}`)),
      ...section('Exercise and recovery', free('recovery', record.rehabilitationPlan ?? '')),
      ...section('What happens next', paragraph(next(subject))),
      ...section('Later', paragraph(followUp.length === 0 ? '' : 'If a treatment is done, you will be asked how you are:'), bullets(followUp.map(({ afterDays }) => `about ${inTime(afterDays)} afterwards`))),
      free('closing', 'If you get worse, or something new worries you, do not wait for an appointment: get medical help at once.'),
    ],
  }; // prettier-ignore
}

function next({ decision: { tellsPatient, record } }: LetterSubject): string {
  const by = record.tellPatientBy === null ? '' : ` by ${dayInWords(record.tellPatientBy)}`;
  return tellsPatient === null
    ? `The doctor who referred you will talk with you about it${by}.`
    : `${tellsPatient} will talk with you about it${by}.`;
}

function inTime(days: number): string {
  if (days < 14) return days === 1 ? 'one day' : `${days} days`;
  if (days < 84) return `${Math.round(days / 7)} weeks`;
  return `${Math.round(days / 30.44)} months`;
}
