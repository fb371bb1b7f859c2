import type { NotDoneReason } from '../../generated/graphql.js';

/** In the order in which people look for them: the patient, the illness, the house, everything else. */
export const reasonsFor: readonly NotDoneReason[] = [
  'PATIENT_WISH',
  'PATIENT_REFUSED',
  'OTHER_TREATMENT_CHOSEN',
  'IMPROVED',
  'WORSENED',
  'PATIENT_UNWELL',
  'COMORBIDITY',
  'ADVERSE_EFFECT',
  'MEDICAL_REASON',
  'NO_LONGER_INDICATED',
  'SUPPORTIVE_CARE',
  'DEATH',
  'INFORMATION_MISSING',
  'RESOURCES',
  'FUNDING_PENDING',
  'FUNDING_REFUSED',
  'FUNDING_ENDED',
  'LOST_TO_FOLLOW_UP',
  'SUPERSEDED',
  'UNKNOWN',
  'OTHER',
];
