export { identifyPatient } from './commands/identify-patient.js';
export { mergeRecords } from './commands/merge-records.js';
export { noteDeath } from './commands/note-death.js';
export { patientIdentity, type PatientIdentity } from './domain/patient.js';
export { patientReads, patientTables } from './queries/patient-reads.js';
export { patientRefusals } from './domain/refusals.js';
export { lockPatient, patientLives, patientsDied } from './queries/patients-died.js';
export { PatientRow } from './storage/patient.row.js';
