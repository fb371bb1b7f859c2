import type { Health, ImagingReference, PainProfile, PriorTreatment } from '#cases';
import type { HealthInput, ImagingStudyInput, PainProfileInput, PriorTreatmentInput } from './referral.input.js';

// What a client left out becomes null or empty, so that what is stored has one shape.

export const painProfileOf = (input: PainProfileInput): PainProfile => ({
  type: input.type,
  sites: input.sites.map(({ site, side }) => ({ site, side })),
  onset: input.onset ?? null,
  durationMonths: input.durationMonths ?? null,
  averageScore: input.averageScore ?? null,
  worstScore: input.worstScore ?? null,
  redFlags: (input.redFlags ?? []).map(({ code, finding, note }) => ({ code, finding, note: note ?? null })),
  goals: input.goals ?? null,
});

export const priorTreatmentsOf = (input: readonly PriorTreatmentInput[]): PriorTreatment[] =>
  input.map(({ what, detail, effect }) => ({ what, detail: detail ?? null, effect: effect ?? null }));

export const healthOf = (input: HealthInput): Health => ({
  diagnoses: input.diagnoses ?? [],
  medications: (input.medications ?? []).map(({ name, dose, antithrombotic, lastTakenOn }) => ({
    name,
    dose: dose ?? null,
    antithrombotic: antithrombotic ?? false,
    lastTakenOn: lastTakenOn ?? null,
  })),
  allergies: input.allergies ?? [],
  devices: input.devices ?? [],
  pregnancy: input.pregnancy ?? 'NOT_ASKED',
  laboratoryValues: (input.laboratoryValues ?? []).map(({ code, name, value, unit, takenOn }) => ({ code, name, value, unit, takenOn })),
});

export const imagingOf = (input: readonly ImagingStudyInput[]): ImagingReference[] =>
  input.map(({ studyInstanceUid, modality, description, performedOn, report }) => ({
    studyInstanceUid: studyInstanceUid ?? null,
    modality,
    description: description ?? null,
    performedOn: performedOn ?? null,
    report: report ?? null,
  }));
