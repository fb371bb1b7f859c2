import type { CharterContent } from '#boards';

const one = (label: string, ...disciplines: CharterContent['questionKinds'][number]['asks']) => ({ label, disciplines, count: 1 });

/** A charter as a spine and pain board would have it; tests change what they are about. */
export const exampleCharter: CharterContent = {
  questionKinds: [
    {
      code: 'STANDARD',
      name: 'Spine or joint',
      quorum: [one('Radiologist', 'RADIOLOGY'), one('Pain specialist', 'PAIN_MEDICINE'), one('Physiotherapist', 'PHYSIOTHERAPY')],
      emergency: false,
      asks: ['RADIOLOGY', 'PAIN_MEDICINE', 'PHYSIOTHERAPY'],
    },
    {
      code: 'EMERGENCY',
      name: 'Emergency',
      quorum: [{ label: 'Two of the three core disciplines', disciplines: ['RADIOLOGY', 'PAIN_MEDICINE', 'PHYSIOTHERAPY'], count: 2 }],
      emergency: true,
      asks: [],
    },
  ],
  procedures: [
    { codes: ['VP', 'BKP'], quorum: [one('Spinal surgeon', 'SPINAL_SURGERY')] },
    { codes: ['SCS-T'], quorum: [one('Psychologist', 'PSYCHOLOGY')] },
  ],
  sealsOpinions: true,
  conflicts: {
    FINANCIAL: 'DISCUSSES_WITHOUT_VOTE',
    OWN_PATIENT: 'NOTED',
    INTENDED_OPERATOR: 'NOTED',
    FAMILY: 'EXCLUDED',
    RESEARCH: 'NOTED',
    OTHER: 'NOTED',
  },
  asynchronousClosing: { allowed: true, objectionWindowHours: 48 },
  agenda: { cutOffHours: 24, breakAfterMinutes: 60, minutesByComplexity: [5, 8, 10, 15, 20] },
  clocks: {
    P1: { triageHours: 4, decisionHours: 24, letterHours: 24 },
    P2: { triageHours: 24, decisionHours: 120, letterHours: 48 },
    P3: { triageHours: 48, decisionHours: 336, letterHours: 48 },
    P4: { triageHours: 120, decisionHours: 672, letterHours: 120 },
  },
  opinions: {
    P1: { dueHours: 4, remindAfterHours: 0, escalateAfterHours: 1, substituteAfterHours: 2 },
    P2: { dueHours: 72, remindAfterHours: 0, escalateAfterHours: 24, substituteAfterHours: 48 },
    P3: { dueHours: 168, remindAfterHours: 0, escalateAfterHours: 48, substituteAfterHours: 96 },
    P4: { dueHours: 336, remindAfterHours: 0, escalateAfterHours: 72, substituteAfterHours: 168 },
  },
  letters: { delayDays: 5, dissentShown: 'UNNAMED' },
  followUp: [
    { code: 'D3', name: 'Safety call', afterDays: 3, windowDays: 2 },
    { code: 'W6', name: '6 weeks', afterDays: 42, windowDays: 14 },
  ],
  emergencyRoute: { text: 'Telephone the on-call spinal surgeon. This service is not watched.', alerts: ['chair'] },
  clinicalPolicySet: 'SIR2019',
};
