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
  conflicts: { FINANCIAL: 'NO_VOTE', OWN_PATIENT: 'NOTED', INTENDED_OPERATOR: 'NOTED', PERSONAL: 'EXCLUDED', INSTITUTIONAL: 'NOTED' },
  asynchronousClosing: { objectionWindowHours: 48 },
  agendaCutOffHours: 24,
  opinionHours: { P1: 4, P2: 72, P3: 168, P4: 336 },
  decisionHours: { P1: 24, P2: 120, P3: 336, P4: 672 },
  followUp: [
    { code: 'D3', name: 'Safety call', afterDays: 3, windowDays: 2 },
    { code: 'W6', name: '6 weeks', afterDays: 42, windowDays: 14 },
  ],
  emergencyRoute: { text: 'Telephone the on-call spinal surgeon. This service is not watched.', alerts: ['chair'] },
  clinicalPolicySet: 'SIR2019',
};
