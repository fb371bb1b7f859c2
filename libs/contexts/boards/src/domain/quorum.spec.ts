import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { disciplines, type Discipline } from '../../../specialists/src/domain/discipline.js';
import { evaluateQuorum } from './quorum.js';
import type { QuorumRule, Voter } from './quorum.js';

const rule = (label: string, count: number, ...of: Discipline[]): QuorumRule => ({ label, count, disciplines: of });
const voter = (personId: string, discipline: Discipline | null): Voter => ({ personId, discipline });

/** The most places that can be filled, found by trying every choice: each voter takes any fitting place that is free, or none. */
function mostByTrying(rules: readonly QuorumRule[], voters: readonly Voter[]): number {
  const [first, ...rest] = voters;
  if (!first) return 0;
  let best = mostByTrying(rules, rest);
  rules.forEach((rule, index) => {
    if (rule.count === 0 || first.discipline === null || !rule.disciplines.includes(first.discipline)) return;
    const less = rules.map((other, at) => (at === index ? { ...other, count: other.count - 1 } : other));
    best = Math.max(best, 1 + mostByTrying(less, rest));
  });
  return best;
}

const few = fc.constantFrom(...disciplines.slice(0, 4));
const rules = fc.array(
  fc.record({
    label: fc.string(),
    disciplines: fc.uniqueArray(few, { minLength: 1, maxLength: 3 }),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 4 },
);
const voters = fc
  .array(fc.option(few, { nil: null }), { maxLength: 6 })
  .map((held) => held.map((discipline, index) => voter(`p${index}`, discipline)));
const filled = (quorum: ReturnType<typeof evaluateQuorum>) =>
  quorum.requirements.reduce((sum, requirement) => sum + requirement.by.length, 0);

describe('quorum', () => {
  const standard = [
    rule('Radiologist', 1, 'RADIOLOGY'),
    rule('Pain specialist', 1, 'PAIN_MEDICINE'),
    rule('Physiotherapist', 1, 'PHYSIOTHERAPY'),
  ];

  it('[DEC-1] names what is missing and who fills what', () => {
    const quorum = evaluateQuorum(standard, [voter('rad', 'RADIOLOGY'), voter('pain', 'PAIN_MEDICINE'), voter('pain2', 'PAIN_MEDICINE')]);
    expect(quorum.met).toBe(false);
    expect(quorum.missing.map((missing) => missing.label)).toEqual(['Physiotherapist']);
    expect(quorum.requirements.map((requirement) => requirement.by)).toEqual([['rad'], ['pain'], []]);
  });

  it('[DEC-1] counts one person once, however many rules they fit', () => {
    const rules = [rule('Surgeon', 1, 'SPINAL_SURGERY'), rule('Second operator', 1, 'SPINAL_SURGERY', 'RADIOLOGY')];
    expect(evaluateQuorum(rules, [voter('surgeon', 'SPINAL_SURGERY')]).met).toBe(false);
    expect(evaluateQuorum(rules, [voter('surgeon', 'SPINAL_SURGERY'), voter('surgeon', 'SPINAL_SURGERY')]).met).toBe(false);
    expect(evaluateQuorum(rules, [voter('surgeon', 'SPINAL_SURGERY'), voter('rad', 'RADIOLOGY')]).met).toBe(true);
    expect(
      evaluateQuorum(rules.slice(0, 1), [voter('surgeon', 'SPINAL_SURGERY'), voter('surgeon', 'SPINAL_SURGERY')]).requirements[0],
    ).toMatchObject({
      met: true,
      by: ['surgeon'],
    });
  });

  it('[DEC-1] moves someone who was seated first when only that makes both rules hold', () => {
    const rules = [rule('Any operator', 1, 'RADIOLOGY', 'SPINAL_SURGERY'), rule('Surgeon', 1, 'SPINAL_SURGERY')];
    const quorum = evaluateQuorum(rules, [voter('surgeon', 'SPINAL_SURGERY'), voter('rad', 'RADIOLOGY')]);
    expect(quorum.requirements.map((requirement) => requirement.by)).toEqual([['rad'], ['surgeon']]);
  });

  it('[DEC-1] does not count someone without a discipline', () => {
    expect(evaluateQuorum([rule('Anyone', 1, ...disciplines)], [voter('chair', null)]).met).toBe(false);
  });

  it('[DEC-1] fills as many places as trying every seating does, each by a fitting person who sits once', () => {
    fc.assert(
      fc.property(rules, voters, (rules, voters) => {
        const quorum = evaluateQuorum(rules, voters);
        expect(filled(quorum)).toBe(mostByTrying(rules, voters));
        expect(quorum.met).toBe(filled(quorum) === rules.reduce((sum, { count }) => sum + count, 0));
        const seated = quorum.requirements.flatMap((requirement) => requirement.by.map((id) => ({ id, requirement })));
        expect(new Set(seated.map(({ id }) => id)).size).toBe(seated.length);
        for (const { id, requirement } of seated) {
          expect(requirement.disciplines).toContain(voters.find((voter) => voter.personId === id)!.discipline);
          expect(requirement.by.length).toBeLessThanOrEqual(requirement.count);
        }
      }),
    );
  });

  it('[DEC-1] is never lost by one more voter, and what is missing does not depend on their order', () => {
    fc.assert(
      fc.property(rules, voters, few, (rules, voters, discipline) => {
        const before = evaluateQuorum(rules, voters);
        expect(filled(evaluateQuorum(rules, [...voters, voter('late', discipline)]))).toBeGreaterThanOrEqual(filled(before));
        const count = (voters: readonly Voter[]) => evaluateQuorum(rules, voters).requirements.map((requirement) => requirement.by.length);
        expect(count([...voters].reverse())).toEqual(count(voters));
      }),
    );
  });
});
