import { patientRefusals } from './refusals.js';

export interface PatientIdentity {
  readonly identifierSystem: string;
  readonly identifier: string;
  readonly name: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
  readonly sex: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Trims what people type; refuses what cannot be a person's identity. */
export function patientIdentity(
  input: Omit<PatientIdentity, 'identifierSystem'> & { identifierSystem?: string | null },
  today: string,
): PatientIdentity {
  const identity = {
    identifierSystem: input.identifierSystem?.trim() || 'local',
    identifier: input.identifier.trim(),
    name: input.name.trim().replace(/\s+/g, ' '),
    birthDate: input.birthDate,
    sex: input.sex.trim(),
  };
  const wrong = (path: string) => patientRefusals.refuse('PATIENT_INVALID', { path: ['input', 'patient', path] });
  if (identity.name.length < 1 || identity.name.length > 200) throw wrong('name');
  if (identity.identifier.length < 1 || identity.identifier.length > 100) throw wrong('identifier');
  if (identity.identifierSystem.length > 200) throw wrong('identifierSystem');
  if (identity.sex.length < 1 || identity.sex.length > 40) throw wrong('sex');
  if (!day.test(identity.birthDate) || identity.birthDate > today || identity.birthDate < '1890-01-01') throw wrong('birthDate');
  return identity;
}

/** [CASE-8] The same identifier with other demographics is never merged silently: which fields differ is named, their values are not. */
export function assertSamePatient(known: PatientIdentity, given: PatientIdentity): void {
  const differing = differences(known, given);
  if (differing.length > 0) throw patientRefusals.refuse('PATIENT_IDENTITY_DIFFERS', { differing });
}

export const isSamePatient = (known: PatientIdentity, given: PatientIdentity): boolean => differences(known, given).length === 0;

function differences(known: PatientIdentity, given: PatientIdentity): string[] {
  // Marks belong to their letters: without them two names that differ in a vowel sign or a tone would be the same.
  const folded = (text: string) =>
    text
      .normalize('NFKC')
      .toLocaleLowerCase('en')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim();
  return [
    ...(folded(known.name) === folded(given.name) ? [] : ['name']),
    ...(known.birthDate === given.birthDate ? [] : ['birthDate']),
    ...(folded(known.sex) === folded(given.sex) ? [] : ['sex']),
  ];
}
