import { describe, expect, it } from '@jest/globals';
import { missingItems } from './readiness.js';
import { readinessItems, type ReadinessFacts } from './readiness-items.js';

const now = new Date('2026-11-22T12:00:00Z');
const complete: ReadinessFacts = {
  question: 'Vertebroplasty at L1?',
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
  priorTreatments: [{ what: 'Physiotherapy', detail: '9 sessions in 7 weeks', effect: 'partial' }],
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
  imagingStudies: [{ studyInstanceUid: null, modality: 'MR', description: 'MRI', performedOn: '2026-11-02', report: null }],
  patient: { birthDate: '1950-01-01', sex: 'female' },
  consentToShare: { basis: 'Explicit consent' },
};
const codes = (facts: ReadinessFacts) => missingItems(facts, now).map(({ code }) => code);
const withPain = (pain: Partial<ReadinessFacts['painProfile']>, more: Partial<ReadinessFacts> = {}): ReadinessFacts => ({
  ...complete, ...more, painProfile: { ...complete.painProfile, ...pain },
}); // prettier-ignore
const withHealth = (health: Partial<ReadinessFacts['health']>): ReadinessFacts => ({
  ...complete,
  health: { ...complete.health, ...health },
});
const taking = (name: string, antithrombotic = true) =>
  withHealth({ medications: [{ name, dose: null, antithrombotic, lastTakenOn: '2026-11-20' }] });

describe('readiness', () => {
  it('[CASE-2] is complete when everything is there', () => {
    expect(codes(complete)).toEqual([]);
  });

  it('[CASE-2] names what is missing for the kind of pain, who owes it, and on what ground', () => {
    const bare: ReadinessFacts = {
      ...complete,
      imagingStudies: [],
      priorTreatments: [],
      consentToShare: null,
      health: { ...complete.health, laboratoryValues: [], medications: [{ ...complete.health.medications[0]!, lastTakenOn: null }] },
    };
    expect(codes(bare)).toEqual(['PRIOR_TREATMENTS', 'IMAGING', 'ANTITHROMBOTIC_LAST_DOSE', 'PLATELETS', 'INR', 'CONSENT_TO_SHARE']);
    expect(codes({ ...bare, painProfile: { ...bare.painProfile, type: 'ARTHRITIS' } })).not.toContain('INR');
    for (const { owedBy, source, mark } of missingItems(bare, now)) {
      expect(['REFERRER', 'PATIENT']).toContain(owedBy);
      expect(source.length).toBeGreaterThan(3);
      expect(['R', 'Rp', 'M', 'P', 'I']).toContain(mark);
    }
    expect(new Set(readinessItems.map(({ code }) => code)).size).toBe(readinessItems.length);
  });

  it('[CASE-2] counts a flag that was not asked as missing for the spine', () => {
    const unasked = [{ code: 'CAUDA_EQUINA', finding: 'NOT_ASKED' as const, note: null }];
    expect(codes(withPain({ redFlags: unasked }))).toEqual(['RED_FLAGS_ASKED']);
    expect(codes(withPain({ redFlags: [] }))).toEqual(['RED_FLAGS_ASKED']);
    expect(codes(withPain({ redFlags: unasked, type: 'ARTHRITIS' }))).toEqual([]);
  });

  it('[CASE-2] asks for magnetic resonance of the last 30 days before cement, and for a day of the imaging elsewhere', () => {
    const [study] = complete.imagingStudies;
    const from = (performedOn: string | null, modality = 'MR') => ({ imagingStudies: [{ ...study!, performedOn, modality }] });
    expect(codes({ ...complete, ...from('2026-10-23') })).toEqual([]);
    expect(codes({ ...complete, ...from('2026-10-22') })).toEqual(['IMAGING_RECENT']);
    expect(codes({ ...complete, ...from('2026-11-02', 'CT') })).toEqual(['IMAGING_RECENT']);
    expect(codes(withPain({ type: 'BACK_AXIAL' }, from('2024-01-01')))).toEqual([]);
    expect(codes(withPain({ type: 'BACK_AXIAL' }, from(null)))).toEqual(['IMAGING_DATE']);
  });

  it('[CASE-2] finds an antithrombotic that nobody marked, by its name', () => {
    expect(codes(taking('Clopidogrel 75', false))).toEqual(['ANTITHROMBOTIC_MARKED']);
    expect(codes(taking('Clopidogrel 75'))).toEqual([]);
    expect(codes(taking('Paracetamol', false))).toEqual([]);
    const unmarked = withHealth({ medications: [{ name: 'Enoxaparin', dose: null, antithrombotic: false, lastTakenOn: null }] });
    expect(codes(unmarked)).toEqual(['ANTITHROMBOTIC_MARKED', 'ANTITHROMBOTIC_LAST_DOSE']);
  });

  it('[CASE-2] asks for the INR of whoever takes warfarin, for renal function with a direct anticoagulant', () => {
    const warfarin = taking('Warfarin 3 mg');
    const knee = { ...warfarin, painProfile: { ...warfarin.painProfile, type: 'ARTHRITIS' as const } };
    expect(codes(knee)).toEqual([]);
    expect(codes({ ...knee, health: { ...knee.health, laboratoryValues: [] } })).toEqual(['INR_ON_WARFARIN']);
    expect(codes(taking('Apixaban 5 mg'))).toEqual(['RENAL_FUNCTION']);
    const egfr = { code: '98979-8', name: 'eGFR', value: 74, unit: 'mL/min', takenOn: '2026-11-01' };
    const known = (takenOn: string) => {
      const apixaban = taking('Apixaban 5 mg');
      return codes({
        ...apixaban,
        health: { ...apixaban.health, laboratoryValues: [...apixaban.health.laboratoryValues, { ...egfr, takenOn }] },
      });
    };
    expect(known('2026-11-01')).toEqual([]);
    expect(known('2026-10-01')).toEqual(['RENAL_FUNCTION']);
  });

  it('[CASE-2] does not take platelets of last year for platelets', () => {
    const old = complete.health.laboratoryValues.map((value) => ({ ...value, takenOn: '2026-08-01' }));
    expect(codes(withHealth({ laboratoryValues: old }))).toEqual(['PLATELETS', 'INR']);
  });

  it('[CASE-2] asks about pregnancy where it is possible, and only there', () => {
    const patient = (birthDate: string, sex = 'female') => codes({ ...complete, patient: { birthDate, sex } });
    expect(patient('1990-05-01')).toEqual(['PREGNANCY']);
    expect(patient('1990-05-01', 'not recorded')).toEqual(['PREGNANCY']);
    for (const nobody of [patient('1990-05-01', 'male'), patient('1950-05-01'), patient('2018-05-01')]) expect(nobody).toEqual([]);
    expect(codes({ ...withHealth({ pregnancy: 'ABSENT' }), patient: { birthDate: '1990-05-01', sex: 'F' } })).toEqual([]);
    expect(codes({ ...complete, patient: null })).toEqual([]);
  });

  it('[CASE-2] asks for the result of a block before radiofrequency', () => {
    const asked = { question: 'Radiofrequency denervation of the facets?' };
    expect(codes(withPain({ type: 'BACK_AXIAL' }, asked))).toEqual(['PRIOR_BLOCK_RESULT']);
    const blocked = [
      ...complete.priorTreatments,
      { what: 'Medial branch block L3 to L5', detail: 'two levels', effect: '70 % for five hours' },
    ];
    expect(codes(withPain({ type: 'BACK_AXIAL' }, { ...asked, priorTreatments: blocked }))).toEqual([]);
    expect(codes(withPain({ type: 'BACK_AXIAL' }, { question: 'Which injection?' }))).toEqual([]);
  });

  it('[CASE-2] asks what was done before and for how long, where exercises come first', () => {
    const tablets = { priorTreatments: [{ what: 'Naproxen', detail: null, effect: null }] };
    expect(codes(withPain({ type: 'BACK_RADICULAR' }, tablets))).toEqual(['CONSERVATIVE_CARE_DATES', 'ACTIVE_REHABILITATION']);
    expect(codes(withPain({ type: 'CANCER' }, tablets))).toEqual([]);
  });
});
