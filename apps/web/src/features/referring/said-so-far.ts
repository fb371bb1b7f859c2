import type { ReferrerSideFragment } from '../../generated/graphql.js';

type Side = Pick<ReferrerSideFragment, 'imagingStudies' | 'priorTreatments' | 'health'>;

// A part that is given replaces what was there: what is added goes with all that has been said so far.

export const studiesOf = ({ imagingStudies }: Side) =>
  imagingStudies.map(({ studyInstanceUid, modality, description, performedOn, report }) => ({
    studyInstanceUid,
    modality,
    description,
    performedOn,
    report,
  }));

export const treatmentsOf = ({ priorTreatments }: Side) => priorTreatments.map(({ what, detail, effect }) => ({ what, detail, effect }));

export const healthOf = ({ health: { diagnoses, allergies, devices, pregnancy, medications, laboratoryValues } }: Side) => ({
  diagnoses,
  allergies,
  devices,
  pregnancy,
  medications: medications.map(({ name, dose, antithrombotic, lastTakenOn }) => ({ name, dose, antithrombotic, lastTakenOn })),
  laboratoryValues: laboratoryValues.map(({ code, name, value, unit, takenOn }) => ({ code, name, value, unit, takenOn })),
});
