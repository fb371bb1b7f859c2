import type { StepToTell } from '#decisions';

/** What each entry of the catalogue is, in words that need no training; said of the treatment, promising nothing about its effect. */
const treatments: Readonly<Record<string, string>> = {
  'ESI-IL-L': 'an injection of medicine into the space around the nerves of the lower back, placed with the help of x-ray or scan pictures',
  'ESI-TF-L': 'an injection of medicine beside one nerve of the lower back, placed with the help of x-ray or scan pictures',
  'ESI-CAU': 'an injection of medicine into the lowest part of the back, above the tailbone, placed with the help of pictures',
  'ESI-C': 'an injection of medicine near the nerves of the neck, placed with the help of pictures',
  'MBB-TL':
    'a test injection that numbs the small nerves of the joints of the back for some hours, to find out whether the pain comes from there',
  'RFA-FJ-L': 'a treatment with heat of the small nerves that carry pain from the joints of the lower back',
  'RFA-FJ-C': 'numbing, or treating with heat, the small nerves that carry pain from the joints of the neck',
  'SIJ-INJ': 'an injection of medicine into the joint between the spine and the pelvis',
  'SIJ-RFA': 'a treatment with heat of the small nerves that carry pain from the joint between the spine and the pelvis',
  'GEN-RFA': 'a treatment with heat of the small nerves that carry pain from the knee',
  GAE: 'closing small blood vessels around the knee, through a thin tube in a blood vessel',
  'IA-INJ': 'an injection of medicine into a joint, placed with the help of pictures',
  HYDRO: 'an injection of fluid into the shoulder joint that stretches it from inside',
  VP: 'an injection of bone cement into a broken bone of the spine',
  BKP: 'an injection of bone cement into a broken bone of the spine, after making room for it with a small balloon',
  SACRO: 'an injection of bone cement into a broken bone at the base of the spine',
  BVN: 'a treatment with heat of a nerve inside a bone of the spine',
  DISC: 'a test or treatment with a needle inside a disc of the spine',
  'BONE-ABL': 'a treatment of a tumour in a bone with heat or cold, sometimes with bone cement',
  CPN: 'an injection at the nerves deep in the abdomen that carry pain from the organs there',
  'ICN-CRYO': 'numbing, or treating with cold, a nerve between the ribs',
  SGB: 'an injection that numbs a group of nerves at the front of the neck for some hours',
  LSB: 'an injection that numbs a group of nerves beside the lower spine',
  PUD: 'an injection at, or a treatment of, a nerve of the pelvis',
  'SCS-T': 'a trial with thin wires near the spinal cord that send small electric pulses',
  TPI: 'an injection into a sore point of a muscle',
  PROLO: 'an injection of an irritating solution at ligaments or tendons',
};

const sides: Readonly<Record<string, string | null>> = {
  LEFT: 'on the left',
  RIGHT: 'on the right',
  BILATERAL: 'on both sides',
  MIDLINE: 'in the middle',
  NOT_APPLICABLE: null,
};

const others: Readonly<Partial<Record<StepToTell['kind'], string>>> = {
  REHABILITATION_FIRST: 'exercise and physiotherapy first, to help you move and live better with less pain',
  PAIN_MANAGEMENT_PROGRAMME: 'a pain management programme: a course, usually in a group, about living well although there is pain',
  MORE_INFORMATION: 'more information first, such as a test or a picture, before anything else is planned',
  OTHER_SPECIALTY: 'an appointment with specialists of another kind',
  NOT_OFFERED: 'not to offer a treatment with needles or instruments now',
  NO_PREFERENCE: 'no treatment in particular',
};

/** One step for the patient. What the catalogue is silent about keeps its name: a wrong explanation is worse than none. */
export function stepInPlainWords(step: StepToTell): string {
  const what = plainly(step);
  const where = step.side === null ? null : (sides[step.side] ?? null);
  return [what, where === null ? '' : ` ${where}`, step.timing === null ? '' : `. When: ${step.timing}`].join('');
}

function plainly({ kind, procedureCode, procedureName, study }: StepToTell): string {
  if (kind === 'RESEARCH_STUDY') return `taking part in a research study, if you want to (${study ?? 'your doctor names it'})`;
  if (kind !== 'PROCEDURE') return others[kind] ?? 'a plan that your doctor explains';
  const plain = procedureCode !== null && plainlyKnown(procedureCode) ? treatments[procedureCode] : undefined;
  const name = procedureName ?? 'a treatment that your doctor names';
  return plain === undefined ? name : `${plain} (doctors call it: ${name})`;
}

export const plainlyKnown = (code: string): boolean => Object.hasOwn(treatments, code);
