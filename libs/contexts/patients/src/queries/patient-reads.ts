import { column, day, publicId, type Predicate, type ReadMap, type Reads } from '#reads';

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
  },
});

export const patientTables: Reads = { versioned: ['patient'] };
