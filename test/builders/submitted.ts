import type { SubmitReferralInput } from '#cases';

/** A referral as the command takes it, of a patient of its own; everything in it is invented. */
export const referralOfCase = (boardId: string, more: Partial<SubmitReferralInput> = {}): SubmitReferralInput => ({
  boardId,
  organisationId: null,
  question: 'Which procedure?',
  reason: 'Guidelines disagree.',
  questionKind: null,
  priority: 'P3',
  externalReference: null,
  referringClinician: null,
  patient: {
    identifierSystem: null,
    identifier: `DEMO-${Math.random().toString(36).slice(2)}`,
    name: 'BERG, Lise',
    birthDate: '1960-02-03',
    sex: 'female',
  },
  painProfile: {
    type: 'BACK_AXIAL',
    sites: [],
    onset: null,
    durationMonths: 5,
    averageScore: 6,
    worstScore: 8,
    redFlags: [],
    goals: null,
  },
  priorTreatments: [],
  health: { diagnoses: [], medications: [], allergies: [], devices: [], pregnancy: 'NOT_ASKED', laboratoryValues: [] },
  imagingStudies: [{ studyInstanceUid: '1.2.3', modality: 'MR', description: 'MRI', performedOn: null, report: null }],
  consentToShare: null,
  ...more,
});
