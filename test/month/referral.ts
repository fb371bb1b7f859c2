import { referralInput } from '../builders/referral.js';
import type { Random } from '../support/random.js';
import type { Fate } from './fates.js';
import type { Input } from './world.js';

const names = [
  'ADLER, Ines',
  'BASSEY, Tobe',
  'CORRIGAN, Una',
  'DAHL, Erik',
  'ESPOSITO, Carla',
  'FARAH, Samir',
  'GRANT, Moira',
  'HOLM, Stig',
];
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const days = 86_400_000;

/** A referral of the month; invented, like everything in it. */
export function referralOf(index: number, fate: Fate, boardId: string, now: number, random: Random): Input {
  const flagged = fate === 'EMERGENCY';
  return referralInput(boardId, {
    externalReference: `MONTH-${index}`,
    patient: {
      identifier: `MONTH-${index}`,
      name: names[index % names.length],
      birthDate: `19${40 + (index % 50)}-0${1 + (index % 9)}-1${index % 9}`,
      sex: index % 2 ? 'female' : 'male',
    },
    question: random.of([
      'Is a transforaminal injection indicated?',
      'Medial branch block, or more rehabilitation?',
      'What next, after two failed injections?',
    ]),
    painProfile: {
      type: 'BACK_RADICULAR',
      sites: [{ site: 'lower back', side: random.of(['LEFT', 'RIGHT']) }],
      durationMonths: 3 + random.below(30),
      averageScore: 5 + random.below(4),
      worstScore: 9,
      redFlags: [{ code: 'CAUDA_EQUINA', finding: flagged ? 'PRESENT' : 'ABSENT' }],
      goals: 'To walk to the shop and back.',
    },
    health: {
      diagnoses: ['Lumbar disc herniation with radiculopathy'],
      medications: [{ name: 'Apixaban', dose: '5 mg twice a day', antithrombotic: true, lastTakenOn: dayOf(now - days) }],
      laboratoryValues: [
        { code: '777-3', name: 'Platelets', value: 200 + random.below(100), unit: '10*9/L', takenOn: dayOf(now - 9 * days) },
      ],
    },
    imagingStudies: [
      { modality: 'MR', description: 'MRI lumbar spine', performedOn: dayOf(now - 30 * days), report: 'Herniation at L4/5.' },
    ],
    consentToShare: { basis: 'Explicit consent', givenOn: dayOf(now - 2 * days) },
  });
}
