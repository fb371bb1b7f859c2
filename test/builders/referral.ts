/** A referral as a hospital's system sends it; everything in it is invented. */
export const referralInput = (boardId: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  boardId,
  question: 'Is a right L5 transforaminal injection indicated?',
  reason: 'Radicular pain for four months, two treatments failed, guidelines disagree.',
  externalReference: `REF-${Math.random().toString(36).slice(2)}`,
  referringClinician: 'Dr N. Ferreira',
  patient: { identifier: `DEMO-${Math.random().toString(36).slice(2)}`, name: 'OKAFOR, Adaeze', birthDate: '1971-03-04', sex: 'female' },
  painProfile: {
    type: 'BACK_RADICULAR',
    sites: [{ site: 'lower back to great toe', side: 'RIGHT' }],
    durationMonths: 4.5,
    averageScore: 7,
    worstScore: 9,
    redFlags: [{ code: 'CAUDA_EQUINA', finding: 'ABSENT' }],
    goals: 'Back to full working days.',
  },
  priorTreatments: [{ what: 'Physiotherapy', detail: '8 sessions in 7 weeks', effect: 'partial' }],
  health: {
    diagnoses: ['Lumbar disc herniation with radiculopathy'],
    medications: [{ name: 'Apixaban', dose: '5 mg twice a day', antithrombotic: true, lastTakenOn: '2026-11-20' }],
    laboratoryValues: [{ code: '777-3', name: 'Platelets', value: 254, unit: '10*9/L', takenOn: '2026-11-10' }],
  },
  imagingStudies: [
    { modality: 'MR', description: 'MRI lumbar spine', performedOn: '2026-10-18', report: 'Right paracentral L4/5 herniation.' },
  ],
  consentToShare: { basis: 'Explicit consent', givenOn: '2026-11-01' },
  ...more,
});
