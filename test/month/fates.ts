import type { Random } from '../support/random.js';

/** What becomes of a case; the rest of its story follows from it. */
export const fates = [
  'MEETING', // discussed, voted on and ratified in the room
  'DISSENT', // the same, with an objection that stands
  'SPLIT_DEFERRED', // put off with a code, and carried to the next meeting
  'ASYNCHRONOUS', // closed without a meeting when its window has passed
  'OBJECTION', // was to be closed so, until somebody objected: to the next meeting
  'EMERGENCY', // a red flag, an alert, a decision by phone within hours
  'CONDITION', // decided with a structured condition that resolves, or expires
  'EXCLUDED', // a member declares a conflict that keeps them out
  'OWN_PATIENT', // the chair's own patient: the deputy leads
  'OVERDUE', // an opinion is reminded of, escalated, and given by the substitute
  'INFORMATION', // sent back once, answered, judged again
  'REOPENED', // decided, taken up again, decided anew
  'MERGED', // the patient was registered twice
  'DIED', // the patient dies before the letters go
  'DECLINED',
  'WITHDRAWN',
] as const;
export type Fate = (typeof fates)[number];

/** Of sixty referrals; the rest are closed asynchronously. */
const shares: Readonly<Record<Fate, number>> = {
  MEETING: 14,
  DISSENT: 3,
  SPLIT_DEFERRED: 3,
  ASYNCHRONOUS: 0,
  OBJECTION: 3,
  EMERGENCY: 3,
  CONDITION: 3,
  EXCLUDED: 2,
  OWN_PATIENT: 2,
  OVERDUE: 2,
  INFORMATION: 4,
  REOPENED: 2,
  MERGED: 2,
  DIED: 1,
  DECLINED: 2,
  WITHDRAWN: 2,
};

/** Each fate at least once from sixteen referrals on, in a seeded order. */
export function fatesOf(referrals: number, random: Random): Fate[] {
  const more = fates.flatMap((fate) => Array.from({ length: Math.max(0, Math.round((shares[fate] * referrals) / 60) - 1) }, () => fate));
  const wanted: Fate[] = [...fates, ...more];
  while (wanted.length < referrals) wanted.push('ASYNCHRONOUS');
  const drawn = wanted.slice(0, referrals);
  for (let left = drawn.length - 1; left > 0; left--) {
    const other = random.below(left + 1);
    [drawn[left], drawn[other]] = [drawn[other]!, drawn[left]!];
  }
  return drawn;
}

/** Whether it waits for the room. */
export const needsMeeting = (fate: Fate): boolean =>
  ['MEETING', 'DISSENT', 'SPLIT_DEFERRED', 'OWN_PATIENT', 'EXCLUDED', 'CONDITION', 'REOPENED'].includes(fate);
