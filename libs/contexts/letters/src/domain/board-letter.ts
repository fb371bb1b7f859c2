import type { StepToTell } from '#decisions';
import {
  bullets,
  dayInWords,
  dayOf,
  free,
  numbered,
  paragraph,
  section,
  table,
  type Block,
  type LetterDocument,
} from './letter-document.js';
import type { DissentShown, LetterSubject } from './subject.js';

const strengths: Readonly<Record<string, string>> = {
  UNANIMOUS: 'Nobody who voted objected.',
  MAJORITY: 'It was carried by a majority.',
  SPLIT: 'The board was evenly split, and the chair declared it so.',
};
const kinds: Readonly<Record<string, string>> = {
  REHABILITATION_FIRST: 'Rehabilitation first',
  PAIN_MANAGEMENT_PROGRAMME: 'Pain management programme',
  MORE_INFORMATION: 'More information needed',
  OTHER_SPECIALTY: 'Other specialty',
  RESEARCH_STUDY: 'Research study',
  NOT_OFFERED: 'Interventional treatment not offered',
  NO_PREFERENCE: 'No preference',
};

/** [MEET-6] The decision to the one who asked, in the board's words. */
export function boardLetter(subject: LetterSubject): LetterDocument {
  const { decision, caseNumber, boardName, organisationName, referringClinician, question, patient } = subject;
  const { record, steps } = decision;
  const decidedOn = dayOf(decision.ratifiedAt);
  const actions = decision.actions.map(({ what, owner, dueOn }) => [what, owner, dueOn === null ? '' : dayInWords(dueOn)]);
  return {
    language: 'en',
    title: `Decision on case ${caseNumber}`,
    date: decidedOn,
    from: boardName,
    to: [referringClinician ?? 'To the referring clinician', organisationName],
    about: [
      ['Patient', patient.name],
      ['Born', dayInWords(patient.birthDate)],
      ['Identifier', patient.identifier],
      ['Case', caseNumber],
    ],
    copiesTo: [],
    blocks: [
      free('opening', `Thank you for your referral. The board decided on it on ${dayInWords(decidedOn)}.`),
      ...section('Question', paragraph(question)),
      ...section('Recommendation', numbered(steps.map(stepInBoardWords)), paragraph(strengths[decision.strength] ?? ''),
        paragraph(decision.splitReason === null ? '' : `Reason for the split: ${decision.splitReason}`)),
      ...section('Reasons', paragraph(decision.rationale)),
      ...section('Conditions', bullets(steps.flatMap(({ number, condition }) => (condition === null ? [] : [`Step ${number}: ${condition}`])))),
      ...section('Views that differed', ...dissent(subject)),
      ...section('Options considered', bullets(record.optionsConsidered)),
      ...section('Information that was missing', paragraph(record.informationMissing ?? '')),
      ...section('The patient’s goals and preference', bullets([...labelled('Goals', record.patientGoals), ...labelled('Preference', record.patientPreference)])),
      ...section('Safety', table(['Rule', 'Result', 'Note', 'Why the board goes on'], record.safetyResults.map(({ rule, verdict, note, override }) => [rule, verdict, note ?? '', override ?? '']))),
      ...section('Medication to hold and restart', paragraph(record.medicationPlan ?? '')),
      ...section('Rehabilitation', paragraph(record.rehabilitationPlan ?? '')),
      ...section('To discuss before consent', paragraph('A recommendation is not consent: the decision to go ahead is the patient’s.'), bullets(record.consentPoints)),
      ...section('Funding', paragraph(record.fundingRoute ?? '')),
      ...section('Telling the patient', paragraph(whoTells(subject))),
      ...section('Actions', table(['What', 'Who', 'By'], actions)),
      ...section('Follow-up', table(['Point', 'Days after', 'Window in days'], subject.followUp.map(({ name, afterDays, windowDays }) => [name, String(afterDays), `± ${windowDays}`]))),
      free('closing', ''),
    ],
  }; // prettier-ignore
}

const labelled = (label: string, text: string | null): string[] => (text === null ? [] : [`${label}: ${text}`]);

function whoTells({ decision: { tellsPatient, record } }: LetterSubject): string {
  const by = record.tellPatientBy === null ? '' : ` by ${dayInWords(record.tellPatientBy)}`;
  if (tellsPatient !== null) return `${tellsPatient} tells the patient${by}.`;
  return by === '' ? '' : `The patient is to be told${by}.`;
}

/** DEC-3: an objection stays on the decision for ever; what the referrer is shown of it the charter says. */
export function dissent({ decision: { dissents }, dissentShown }: Pick<LetterSubject, 'decision' | 'dissentShown'>): Block[] {
  if (dissents.length === 0) return [];
  const shown: Record<DissentShown, () => Block> = {
    NAMED: () => bullets(dissents.map(({ by, discipline, reason }) => `${by}${discipline === null ? '' : ` (${inWords(discipline)})`}: ${reason}`)),
    UNNAMED: () => bullets(dissents.map(({ reason }) => reason)),
    COUNT: () => paragraph(dissents.length === 1 ? 'One member objected.' : `${dissents.length} members objected.`),
  }; // prettier-ignore
  return [shown[dissentShown]()];
}

const inWords = (code: string): string => code.toLowerCase().replaceAll('_', ' ');

export function stepInBoardWords(step: StepToTell): string {
  const { kind, procedureName, procedureCode, side, levels, guidance, timing, study, concurrent } = step;
  const what =
    kind === 'PROCEDURE' ? `${procedureName ?? 'Procedure'}${procedureCode === null ? '' : ` (${procedureCode})`}` : kinds[kind]!;
  const details = [
    side === null || side === 'NOT_APPLICABLE' ? null : inWords(side),
    levels.length > 0 ? levels.join(', ') : null,
    guidance === null ? null : `guidance: ${guidance}`,
    study === null ? null : `study: ${study}`,
    timing,
    concurrent ? 'alongside the step before' : null,
  ].filter((detail) => detail !== null);
  return [what, ...details].join('; ');
}
