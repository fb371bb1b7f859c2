import { seesOrganisation } from '#organisations';
import { column, day, list, one, publicId, type Predicate, type ReadMap, type Reads } from '#reads';

/**
 * How a patient is read. Who may see one depends on boards and cases, which this room does not know: the caller says.
 */
export const patientReads = (visible: Predicate): ReadMap => ({
  type: 'Patient',
  table: 'patient',
  node: 'Patient',
  visible,
  patient: (row) => `${row}.id`,
  fields: {
    id: publicId('Patient'),
    name: column('name'),
    birthDate: day('birth_date'),
    sex: column('sex'),
    identifierSystem: column('identifier_system'),
    identifier: column('identifier'),
    diedOn: day('died_on'),
    // How its records were merged is the organisation's own business.
    mergedInto: one('Patient', (at, kept) => `${kept}.id = ${at.row}.merged_into and ${seesOrganisation(at.viewer, `${kept}.organisation_id`)}`, {
      visible: 'implied',
    }), // prettier-ignore
    earlierRecords: list(
      'Patient',
      (at, merged) => `${merged}.merged_into = ${at.row}.id and ${seesOrganisation(at.viewer, `${merged}.organisation_id`)}`,
      (merged) => `${merged}.merged_at, ${merged}.id`,
      { limit: 20, visible: 'implied' },
    ),
  },
});

export const patientTables: Reads = { versioned: ['patient'] };
