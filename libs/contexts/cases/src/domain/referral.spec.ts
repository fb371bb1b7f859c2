import { describe, expect, it } from '@jest/globals';
import { assertReferral, assertSubmission, hasRedFlag, type Referral } from './referral.js';

const referral: Referral = {
  question: 'Is a right L5 transforaminal injection indicated?',
  reason: 'Two treatments failed and guidelines disagree.',
  painProfile: {
    type: 'VERTEBRAL_FRACTURE',
    sites: [{ site: 'L1', side: 'MIDLINE' }],
    onset: null,
    durationMonths: 5,
    averageScore: 7,
    worstScore: 8,
    redFlags: [{ code: 'CAUDA_EQUINA', finding: 'ABSENT', note: null }],
    goals: 'Stand to cook.',
  },
  priorTreatments: [{ what: 'Physiotherapy', detail: '9 sessions', effect: 'partial' }],
  health: {
    diagnoses: [],
    medications: [{ name: 'Aspirin', dose: '75 mg', antithrombotic: true, lastTakenOn: '2026-11-20' }],
    allergies: [],
    devices: [],
    pregnancy: 'NOT_ASKED',
    laboratoryValues: [
      { code: '777-3', name: 'Platelets', value: 233, unit: '10*9/L', takenOn: '2026-11-01' },
      { code: '6301-6', name: 'INR', value: 1, unit: '1', takenOn: '2026-11-01' },
    ],
  },
  imagingStudies: [{ studyInstanceUid: null, modality: 'MR', description: 'MRI', performedOn: null, report: null }],
};
const refusalOf = (work: () => void): { code: string; facts: { path?: unknown } } | null => {
  try {
    work();
    return null;
  } catch (error) {
    return error as { code: string; facts: { path?: unknown } };
  }
};
const withPain = (pain: Partial<Referral['painProfile']>): Referral => ({ ...referral, painProfile: { ...referral.painProfile, ...pain } });

describe('referral', () => {
  it('[CASE-1] needs a question and a reason; blanks are none', () => {
    expect(refusalOf(() => assertReferral(referral))).toBeNull();
    expect(refusalOf(() => assertReferral({ ...referral, question: ' \n' }))?.code).toBe('REFERRAL_QUESTION_MISSING');
    expect(refusalOf(() => assertReferral({ ...referral, reason: '' }))?.code).toBe('REFERRAL_REASON_MISSING');
  });

  it.each([
    ['an onset that is no day', withPain({ onset: 'x'.repeat(41) }), ['input', 'painProfile', 'onset']],
    ['a score above 10', withPain({ worstScore: 11 }), ['input', 'painProfile', 'worstScore']],
    ['a worst score below the average', withPain({ averageScore: 8, worstScore: 7 }), ['input', 'painProfile', 'worstScore']],
    ['a negative duration', withPain({ durationMonths: -1 }), ['input', 'painProfile', 'durationMonths']],
    ['a site without words', withPain({ sites: [{ site: ' ', side: 'LEFT' }] }), ['input', 'painProfile', 'sites', 0]],
    [
      'one red flag twice',
      withPain({ redFlags: [referral.painProfile.redFlags[0]!, { code: 'CAUDA_EQUINA', finding: 'PRESENT', note: null }] }),
      ['input', 'painProfile', 'redFlags'],
    ],
    [
      'a study id that is none',
      { ...referral, imagingStudies: [{ ...referral.imagingStudies[0]!, studyInstanceUid: 'x' }] },
      ['input', 'imagingStudies', 0],
    ],
  ])('names the place of %s', (_what, wrong, path) => {
    const refusal = refusalOf(() => assertReferral(wrong));
    expect(refusal).toMatchObject({ code: 'REFERRAL_INVALID', facts: { path } });
  });

  it('names the place of what is too long for a name or a basis', () => {
    const submitted = { referringClinician: 'Dr N. Ferreira', consentToShare: { basis: 'Explicit consent' } };
    expect(refusalOf(() => assertSubmission(submitted))).toBeNull();
    expect(refusalOf(() => assertSubmission({ ...submitted, consentToShare: null }))).toBeNull();
    const clinician = refusalOf(() => assertSubmission({ ...submitted, referringClinician: 'x'.repeat(201) }));
    expect(clinician).toMatchObject({ code: 'REFERRAL_INVALID', facts: { path: ['input', 'referringClinician'] } });
    for (const basis of [' ', 'x'.repeat(501)]) {
      const refused = refusalOf(() => assertSubmission({ ...submitted, consentToShare: { basis } }));
      expect(refused).toMatchObject({ code: 'REFERRAL_INVALID', facts: { path: ['input', 'consentToShare', 'basis'] } });
    }
  });

  it('[CASE-9] is an emergency when a flag is present; not asked is not present', () => {
    expect(hasRedFlag(withPain({ redFlags: [{ code: 'A', finding: 'PRESENT', note: null }] }).painProfile)).toBe(true);
    expect(hasRedFlag(withPain({ redFlags: [{ code: 'A', finding: 'NOT_ASKED', note: null }] }).painProfile)).toBe(false);
  });
});
