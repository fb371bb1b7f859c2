import type { DemoCase, DemoReferral, DemoStep } from './demo-shape.js';
import { patientOf, type DemoPatient } from './referral-of.js';
import { at, workdayAfter, workdayBefore } from './working-time.js';

/** One thing that happens on the demo's stage: a referral, or a step of one. */
export interface Scene {
  readonly at: Date;
  readonly demoCase: DemoCase;
  /** Left out for the referral itself. */
  readonly step?: DemoStep;
}

export const submittedAt = ({ workdaysAgo, at: time, minutesAgo }: DemoReferral, now: Date): Date =>
  minutesAgo === undefined ? at(workdayBefore(now, workdaysAgo!), time!) : new Date(now.getTime() - minutesAgo * 60_000);

export const stepAt = (demoCase: DemoCase, step: DemoStep, now: Date): Date =>
  at(workdayAfter(submittedAt(demoCase.referral, now), step.day), step.at);

/**
 * Everything in the order in which it happens, across all cases: the log, the audit and the case numbers then read as if people had
 * worked for a year.
 */
export function scriptOf(cases: readonly DemoCase[], now: Date): Scene[] {
  return cases
    .flatMap((demoCase): Scene[] => [
      { at: submittedAt(demoCase.referral, now), demoCase },
      ...demoCase.steps.map((step) => ({ at: stepAt(demoCase, step, now), demoCase, step })),
    ])
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** By case; someone who is referred again is the same patient. */
export function patientsOf(cases: readonly DemoCase[], now: Date): Map<string, DemoPatient> {
  const own = new Map<string, DemoPatient>();
  for (const { key, referral } of cases)
    if ('identifier' in referral.patient) own.set(key, patientOf(referral.patient, submittedAt(referral, now)));
  return new Map(cases.map(({ key, referral }) => [key, 'sameAs' in referral.patient ? own.get(referral.patient.sameAs)! : own.get(key)!]));
}
