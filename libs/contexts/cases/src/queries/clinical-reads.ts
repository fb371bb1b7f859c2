import { jsonKey, jsonList, list, value, type FieldRead, type Reads } from '#reads';

const pain = (key: string) => jsonKey('pain_profile', key);
/** A key of the JSON element that a list runs over. */
const part = (key: string): FieldRead => value(({ row }) => `${row}.content->'${key}'`);
const partsOf = (type: string, columnName: string, key: string): FieldRead =>
  list(type, () => 'true', (item) => `${item}.ordinality`, {
    from: (at, item) => `jsonb_array_elements(${at.row}.${columnName}->'${key}') with ordinality ${item}(content, ordinality)`,
    visible: 'implied',
  }); // prettier-ignore
const partsMap = (type: string, ...keys: string[]): Reads => ({ type, fields: Object.fromEntries(keys.map((key) => [key, part(key)])) });

/** The clinical content of a referral: read from the row's JSON exactly as it was written. */
export const clinicalReads: readonly Reads[] = [
  {
    type: 'PainProfile',
    fields: {
      type: pain('type'),
      sites: partsOf('PainSite', 'pain_profile', 'sites'),
      onset: pain('onset'),
      durationMonths: pain('durationMonths'),
      averageScore: pain('averageScore'),
      worstScore: pain('worstScore'),
      redFlags: partsOf('RedFlag', 'pain_profile', 'redFlags'),
      goals: pain('goals'),
    },
  },
  {
    type: 'Health',
    fields: {
      diagnoses: jsonList('health', 'diagnoses'),
      medications: partsOf('Medication', 'health', 'medications'),
      allergies: jsonList('health', 'allergies'),
      devices: jsonList('health', 'devices'),
      pregnancy: jsonKey('health', 'pregnancy'),
      laboratoryValues: partsOf('LaboratoryValue', 'health', 'laboratoryValues'),
    },
  },
  partsMap('PainSite', 'site', 'side'),
  partsMap('RedFlag', 'code', 'finding', 'note'),
  partsMap('PriorTreatment', 'what', 'detail', 'effect'),
  partsMap('Medication', 'name', 'dose', 'antithrombotic', 'lastTakenOn'),
  partsMap('LaboratoryValue', 'code', 'name', 'value', 'unit', 'takenOn'),
];
