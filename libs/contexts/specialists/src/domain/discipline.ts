/** The first three are the core of a pain board; the others join where a question needs them. */
export const disciplines = [
  'RADIOLOGY',
  'PAIN_MEDICINE',
  'PHYSIOTHERAPY',
  'PSYCHOLOGY',
  'SPINAL_SURGERY',
  'ORTHOPAEDICS',
  'ONCOLOGY',
  'RHEUMATOLOGY',
  'CARDIOLOGY',
  'PALLIATIVE_CARE',
  'PHARMACY',
  'NURSING',
  'GENERAL_PRACTICE',
  'GERIATRICS',
] as const;
export type Discipline = (typeof disciplines)[number];

export const isDiscipline = (text: string): text is Discipline => (disciplines as readonly string[]).includes(text);
