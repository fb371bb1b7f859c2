import { defineRefusals } from '#kernel';

export const patientRefusals = defineRefusals({
  PATIENT_IDENTITY_DIFFERS: {
    category: 'CONFLICT',
    rule: 'CASE-8',
    message:
      'This identifier already belongs to a patient with another name, birth date or sex. Check the identifier; if the record itself is wrong, a person at your organisation must settle it.',
  },
  PATIENT_INVALID: {
    category: 'BAD_INPUT',
    message: 'The patient needs a name, an identifier and a birth date that is not in the future.',
  },
});
