import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { problemsOf } from './check-demo.js';
import type { DemoCase, DemoStep } from './demo-shape.js';
import { readDemo, type Demo } from './read-demo.js';
import { scriptOf } from './script-of.js';

const catalogue = parse(
  readFileSync(new URL('../../../../libs/contexts/procedures/src/catalogue/procedures.yaml', import.meta.url), 'utf8'),
) as {
  procedures: { code: string }[];
};
const codes = new Set(catalogue.procedures.map(({ code }) => code));
const thursday = new Date('2026-11-19T14:30:00.000Z');
const demo = readDemo();

/** The demo with one case changed. */
const changed = (key: string, change: (demoCase: DemoCase) => void): Demo => {
  const copy = structuredClone(demo);
  change(copy.cases.find((one) => one.key === key)!);
  return copy;
};
const steps = (demoCase: DemoCase, name: keyof DemoStep): DemoStep[] => demoCase.steps.filter((step) => step[name] !== undefined);

describe('the demo as delivered', () => {
  // Every weekday, a weekend, a new year, a leap day, and both before and after working hours.
  it.each([
    '2026-11-16T06:05:00.000Z', '2026-11-17T12:00:00.000Z', '2026-11-18T23:59:00.000Z', '2026-11-19T14:30:00.000Z', '2026-11-20T09:00:00.000Z',
    '2026-11-21T10:00:00.000Z', '2026-11-22T22:00:00.000Z', '2027-01-01T00:10:00.000Z', '2028-02-29T08:00:00.000Z',
  ])('holds together when it is installed at %s', (at) => {
    expect(problemsOf(demo, codes, new Date(at))).toEqual([]);
  }); // prettier-ignore

  it('happens on working days only, and never after the moment of installation', () => {
    for (const scene of scriptOf(demo.cases, thursday)) {
      expect(scene.at.getTime()).toBeLessThan(thursday.getTime());
      expect([0, 6]).not.toContain(scene.at.getUTCDay());
    }
  });

  it('shows every stage that a case can be in and every way a decision can go', () => {
    const has = (holds: (demoCase: DemoCase) => boolean) => demo.cases.filter(holds).map(({ key }) => key);
    const endsWith = (name: keyof DemoStep) => (demoCase: DemoCase) => demoCase.steps.at(-1)?.[name] !== undefined;
    const proposes = (kind: string) => (demoCase: DemoCase) =>
      steps(demoCase, 'ratify').length > 0 && steps(demoCase, 'propose').at(-1)!.propose!.plan[0]!.kind === kind;
    expect(has(({ steps }) => steps.length === 0)).toEqual(['PB-1025', 'PB-1026', 'PB-1032']);
    expect(has((demoCase) => steps(demoCase, 'return').length > 0)).toEqual(['PB-1023']);
    expect(has((one) => steps(one, 'decline').length > 0)).toEqual(['PB-1027']);
    expect(has(endsWith('withdraw'))).toEqual(['PB-1028']);
    expect(has((one) => steps(one, 'accept').length > 0 && steps(one, 'unseal').length === 0 && steps(one, 'propose').length === 0 && steps(one, 'withdraw').length === 0)).toEqual(['PB-1002-again', 'PB-1014', 'PB-1024', 'PB-1029', 'PB-1031']); // prettier-ignore
    expect(has((one) => steps(one, 'unseal').length > 0 && steps(one, 'propose').length === 0)).toEqual(['PB-1030']);
    expect(has((one) => steps(one, 'propose').length > 0 && steps(one, 'ratify').length === 0)).toEqual(['PB-1012']);
    expect(has((one) => steps(one, 'ratify').length > 1)).toEqual(['PB-1009']);
    expect(has((one) => steps(one, 'ratify').some(({ ratify }) => ratify!.splitReason !== undefined))).toEqual(['PB-1004']);
    expect(has(proposes('NOT_OFFERED'))).toEqual(['PB-1008']);
    expect(has(proposes('REHABILITATION_FIRST'))).toEqual(['PB-1005']);
    expect(has(proposes('RESEARCH_STUDY'))).toEqual(['PB-1007']);
    expect(has(proposes('OTHER_SPECIALTY'))).toEqual(['PB-1009']);
    expect(has((one) => steps(one, 'ballot').some(({ ballot }) => ballot!.phoneFor !== undefined))).toEqual(['PB-1021']);
    expect(has((one) => steps(one, 'ballot').some(({ ballot }) => ballot!.choice === 'RECUSE'))).toEqual(['PB-1022']);
    expect(has((one) => steps(one, 'guest').length > 0)).toEqual(['PB-1009', 'PB-1022']);
  });
});

describe('the check of the demo', () => {
  const ballotOf = (demoCase: DemoCase, by: string) => demoCase.steps.findIndex((step) => step.by === by && step.ballot);
  it.each<[string, string, (demoCase: DemoCase) => void]>([
    ['without Spinal surgery', 'PB-1004', (one) => void one.steps.splice(ballotOf(one, 'spinal-surgeon'), 1)],
    ['without Oncology', 'PB-1011', (one) => void one.steps.splice(ballotOf(one, 'oncologist'), 1)],
    ['without Psychology', 'PB-1009', (one) => void one.steps.splice(one.steps.findLastIndex((step) => step.by === 'psychologist' && step.ballot), 1)],
    ['without Physiotherapy', 'PB-1022', (one) => void one.steps.splice(ballotOf(one, 'msk-physiotherapist'), 1)],
    ['does not vote here', 'PB-1022', (one) => void one.steps.splice(one.steps.findIndex((step) => step.guest), 1)],
    ['not acknowledged', 'PB-1001', (one) => void one.steps.splice(one.steps.findIndex((step) => step.acknowledge), 1)],
    ['reason of the chair', 'PB-1004', (one) => void delete steps(one, 'ratify')[0]!.ratify!.splitReason],
    ['wrong side', 'PB-1011', (one) => void (steps(one, 'propose')[0]!.propose!.plan[0]!.side = 'LEFT')],
    ['RECOMMENDATION_FIELD_MISSING', 'PB-1014', (one) => void delete steps(one, 'opinion')[0]!.opinion!.plan[0]!.side],
    ['proposed while sealed', 'PB-1008', (one) => void one.steps.splice(one.steps.findIndex((step) => step.unseal), 1)],
    ['P1 only', 'PB-1021', (one) => void (steps(one, 'accept')[0]!.accept!.priority = 'P2')],
    ['the catalogue has no', 'PB-1014', (one) => void (steps(one, 'opinion')[0]!.opinion!.plan[0]!.procedure = 'XYZ')],
    ['nobody is called', 'PB-1024', (one) => void (one.steps[0]!.by = 'nobody')],
    ['no thread', 'PB-1001', (one) => void (one.steps.find((step) => step.comment?.reply)!.comment!.reply = 'elsewhere')],
    ['not after what comes before', 'PB-1005', (one) => void (one.steps[3]!.day = 0)],
    ['not before today', 'PB-1024', (one) => void (one.steps.at(-1)!.day = 5)],
    ['REFERRAL_REASON_MISSING', 'PB-1026', (one) => void (one.referral.reason = ' ')],
    ['names 2 patients', 'PB-1026', (one) => void Object.assign(one.referral.patient, { identifier: 'DEMO-1001' })],
    ['does not refer', 'PB-1023', (one) => void (one.referral.by = 'outsider')],
  ])('finds: %s (%s)', (problem, key, change) => {
    expect(problemsOf(changed(key, change), codes, thursday).join('\n')).toContain(problem);
  }); // prettier-ignore
});
