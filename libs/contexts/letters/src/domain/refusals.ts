import { defineRefusals } from '#kernel';

export const lettersRefusals = defineRefusals({
  LETTER_NOT_FOUND: { category: 'NOT_FOUND', message: 'There is no such letter, or you may not see it.' },
  LETTER_DECISION_NOT_FOUND: { category: 'NOT_FOUND', message: 'There is no such decision, or you may not see it.' },
  LETTER_FORBIDDEN: {
    category: 'FORBIDDEN',
    message: 'Only the chair, the deputy or a coordinator of the board prepares its letters.',
  },
  LETTER_CHAIR_ONLY: { category: 'FORBIDDEN', rule: 'MEET-6', message: 'Only the chair or the deputy signs.' },
  LETTER_STALE: {
    category: 'CONFLICT',
    rule: 'CASE-5',
    message: 'The letter has changed since you read it. Read the current version, then decide again.',
  },
  LETTER_FROZEN: {
    category: 'REFUSED',
    rule: 'MEET-6',
    message: 'What is signed never changes. Write a correction: a new letter that supersedes this one.',
  },
  LETTER_CANCELLED: { category: 'REFUSED', rule: 'MEET-6', message: 'This letter was cancelled; its reason is shown with it.' },
  LETTER_NOT_SIGNED: { category: 'REFUSED', rule: 'MEET-6', message: 'A letter that is not signed is edited, not corrected.' },
  LETTER_CORRECTED_ALREADY: { category: 'CONFLICT', rule: 'MEET-6', message: 'A correction of this letter exists already: edit that one.' },
  LETTER_REASON_MISSING: { category: 'BAD_INPUT', message: 'Say why: the reason is empty.' },
  LETTER_PARAGRAPH_UNKNOWN: { category: 'BAD_INPUT', message: 'The letter has no such paragraph that may be put in other words.' },
  LETTER_TEXT_TOO_LONG: { category: 'BAD_INPUT', message: 'A text is longer than it may be; the path names it.' },
  LETTER_LIST_LENGTH: { category: 'BAD_INPUT', message: 'Name at least one and at most fifty letters, each once.' },
  LETTER_CONSENT_MISSING: {
    category: 'REFUSED',
    rule: 'MEET-6',
    message:
      'No basis for sharing is recorded for this case, or the patient has withdrawn it: nobody but the referring organisation and the patient gets a copy.',
  },
  LETTER_PATIENT_DIED: { category: 'REFUSED', rule: 'CASE-11', message: 'The patient has died: no letter goes to them.' },
  LETTER_SUPERSEDED: { category: 'REFUSED', rule: 'MEET-6', message: 'A later decision stands in place of the one that this letter tells.' },
  MINUTES_NOT_FOUND: { category: 'NOT_FOUND', message: 'There are no such minutes, or you may not see them.' },
  MINUTES_FORBIDDEN: { category: 'FORBIDDEN', message: 'Only the chair, the deputy or a coordinator of the board prepares its minutes.' },
  MINUTES_CHAIR_ONLY: { category: 'FORBIDDEN', rule: 'MEET-6', message: 'Only the chair or the deputy signs.' },
  MINUTES_MEETING_STATE: { category: 'REFUSED', rule: 'MEET-6', message: 'Minutes are of a meeting that has been closed.' },
  MINUTES_NOT_WHOLE: {
    category: 'REFUSED',
    rule: 'DEC-4',
    message: 'You are excluded from a case that was on the agenda: somebody who sees all of them prepares and signs.',
  },
  MINUTES_FROZEN: { category: 'REFUSED', rule: 'MEET-6', message: 'What is signed never changes.' },
  MINUTES_STALE: {
    category: 'CONFLICT',
    rule: 'CASE-5',
    message: 'The minutes have changed since you read them. Read the current version, then decide again.',
  },
  PATIENT_TOLD_FORBIDDEN: {
    category: 'FORBIDDEN',
    message: 'That the patient has been told is recorded by the board’s voting members, its chair, its coordinator, and whoever refers for the organisation.',
  },
  PATIENT_TOLD_NO_DECISION: { category: 'REFUSED', message: 'The case has no decision to tell.' },
  PATIENT_TOLD_DATE: { category: 'BAD_INPUT', message: 'The patient was told on a day from the decision’s until today.' },
}); // prettier-ignore
