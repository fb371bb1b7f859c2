import { defineRefusals } from '#kernel';

export const patientRefusals = defineRefusals({
  PATIENT_IDENTITY_DIFFERS: {
    category: 'CONFLICT',
    rule: 'CASE-8',
    message:
      'This identifier already belongs to a patient with another name, birth date or sex. Check the identifier; if the record itself is wrong, a person at your organisation must settle it.',
  },
  PATIENT_NOT_FOUND: { category: 'NOT_FOUND', message: 'There is no such patient, or you may not see them.' },
  PATIENT_MERGE_FORBIDDEN: {
    category: 'FORBIDDEN',
    rule: 'CASE-8',
    message: "Only an administrator of the patient's organisation merges records.",
  },
  PATIENT_MERGE_WITH_ITSELF: { category: 'BAD_INPUT', rule: 'CASE-8', message: 'These are one record, not two.' },
  PATIENT_MERGE_ACROSS: {
    category: 'REFUSED',
    rule: 'CASE-8',
    message: 'Records of two organisations are never merged: each keeps its own patients.',
  },
  PATIENT_MERGED_ALREADY: { category: 'CONFLICT', rule: 'CASE-8', message: 'One of these records has been merged already.' },
  PATIENT_REASON_MISSING: { category: 'BAD_INPUT', message: 'Say why, in at most 2,000 characters.' },
  PATIENT_DEATH_FORBIDDEN: {
    category: 'FORBIDDEN',
    rule: 'CASE-11',
    message: "A death is recorded by the patient's organisation, or by the desk of a board that has a case of theirs.",
  },
  PATIENT_DEATH_INVALID: {
    category: 'BAD_INPUT',
    rule: 'CASE-11',
    message: 'The day of death is not in the future and not before the birth.',
  },
  PATIENT_INVALID: {
    category: 'BAD_INPUT',
    message: 'The patient needs a name, an identifier and a birth date that is not in the future.',
  },
});
