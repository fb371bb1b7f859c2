export { identifyPatient } from './commands/identify-patient.js';
export { patientIdentity, type PatientIdentity } from './domain/patient.js';
export { patientReads, patientTables } from './queries/patient-reads.js';
export { patientRefusals } from './domain/refusals.js';
export { PatientRow } from './storage/patient.row.js';
