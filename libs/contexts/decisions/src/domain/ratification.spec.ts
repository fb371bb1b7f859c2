import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { QuorumRule } from '#boards';
import type { Refusal } from '#kernel';
import { evaluateQuorum } from '../../../boards/src/domain/quorum.js';
import { ballotChoices, votersOf, type Ballot, type BallotChoice } from './ballot.js';
import { propose, assertCurrentRevision } from './proposal.js';
import { ratify } from './ratification.js';
import { decisionRecord, type SafetyResultDraft } from './record.js';

const now = new Date('2026-03-02T09:00:00.000Z');
const ballot = (voterId: string, discipline: Ballot['discipline'], choice: BallotChoice, more: Partial<Ballot> = {}): Ballot => ({
  voterId, discipline, choice, reason: 'because', castAt: now, takenBy: null, confirmedAt: null, acknowledgedAt: null, acknowledgedBy: null, seenHead: 1, version: 1, ...more,
}); // prettier-ignore
const read = { acknowledgedAt: now, acknowledgedBy: 'chair' };
const core: QuorumRule[] = [
  { label: 'Radiologist', disciplines: ['RADIOLOGY'], count: 1 },
  { label: 'Pain specialist', disciplines: ['PAIN_MEDICINE'], count: 1 },
  { label: 'Physiotherapist', disciplines: ['PHYSIOTHERAPY'], count: 1 },
];
const three = (a: BallotChoice, b: BallotChoice, c: BallotChoice, more: Partial<Ballot> = {}) => [
  ballot('rad', 'RADIOLOGY', a, more),
  ballot('pain', 'PAIN_MEDICINE', b, more),
  ballot('physio', 'PHYSIOTHERAPY', c, more),
];
const outcome = (ballots: Ballot[], reason?: string) => ratify(ballots, evaluateQuorum(core, votersOf(ballots)), reason);
const refusalOf = (work: () => unknown): Refusal => {
  try {
    work();
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('was not refused');
};

describe('ratification', () => {
  it('[DEC-1] names what is missing of the quorum; a recusal leaves its place empty', () => {
    const refusal = refusalOf(() => outcome(three('APPROVE', 'APPROVE', 'RECUSE')));
    expect(refusal).toMatchObject({
      code: 'DECISION_QUORUM_NOT_MET',
      rule: 'DEC-1',
      facts: { missing: [{ label: 'Physiotherapist', count: 1, present: 0 }] },
    });
  });

  it.each([
    ['UNANIMOUS', three('APPROVE', 'APPROVE', 'APPROVE')],
    ['UNANIMOUS', three('APPROVE', 'ABSTAIN', 'ABSTAIN')],
    ['MAJORITY', three('APPROVE', 'APPROVE', 'OBJECT', read)],
  ])('[DEC-1] records the strength %s', (strength, ballots) => {
    expect(outcome(ballots).strength).toBe(strength);
  });

  it.each([
    three('OBJECT', 'OBJECT', 'APPROVE', read),
    three('ABSTAIN', 'ABSTAIN', 'ABSTAIN'),
    three('OBJECT', 'ABSTAIN', 'ABSTAIN', read),
  ])('[DEC-1] is refused without more approvals than objections, whatever the chair says (%#)', (...ballots) => {
    expect(refusalOf(() => outcome(ballots, 'We split')).code).toBe('DECISION_NOT_CARRIED');
  });

  it('[DEC-1] an equal, non-zero number is a declared split with the reason of the chair, and only then', () => {
    const ballots = three('APPROVE', 'OBJECT', 'ABSTAIN', read);
    expect(refusalOf(() => outcome(ballots)).code).toBe('DECISION_SPLIT_REASON_MISSING');
    expect(refusalOf(() => outcome(ballots, '  ')).code).toBe('DECISION_SPLIT_REASON_MISSING');
    expect(outcome(ballots, 'The patient chose after hearing both')).toMatchObject({
      strength: 'SPLIT',
      splitReason: 'The patient chose after hearing both',
    });
    expect(outcome(three('APPROVE', 'APPROVE', 'APPROVE'), 'not a split').splitReason).toBeNull();
  });

  it('[DEC-3] waits until every objection is acknowledged, then carries each as a dissent', () => {
    const ballots = [
      ballot('rad', 'RADIOLOGY', 'APPROVE'),
      ballot('pain', 'PAIN_MEDICINE', 'APPROVE'),
      ballot('physio', 'PHYSIOTHERAPY', 'OBJECT'),
    ];
    const refusal = refusalOf(() => outcome(ballots));
    expect(refusal).toMatchObject({ code: 'DECISION_DISSENT_UNACKNOWLEDGED', facts: { voters: ['person_physio'] } });
    const acknowledged = ballots.map((one) => (one.choice === 'OBJECT' ? { ...one, ...read } : one));
    expect(outcome(acknowledged).dissents).toEqual([
      { personId: 'physio', discipline: 'PHYSIOTHERAPY', reason: 'because', acknowledgedAt: now },
    ]);
  });

  it('[DEC-1] is possible exactly when quorum, majority and acknowledgements say so', () => {
    const disciplines = ['RADIOLOGY', 'PAIN_MEDICINE', 'PHYSIOTHERAPY'] as const;
    const vote = fc.record({
      discipline: fc.constantFrom(...disciplines),
      choice: fc.constantFrom(...ballotChoices),
      acknowledged: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(vote, { maxLength: 8 }), fc.constantFrom(undefined, 'split'), (votes, reason) => {
        const ballots = votes.map(({ discipline, choice, acknowledged }, index) =>
          ballot(`p${index}`, discipline, choice, acknowledged ? read : {}),
        );
        const count = (choice: BallotChoice) => votes.filter((one) => one.choice === choice).length;
        const quorate = disciplines.every((discipline) => votes.some((one) => one.discipline === discipline && one.choice !== 'RECUSE'));
        const carried =
          count('APPROVE') > count('OBJECT') || (count('APPROVE') > 0 && count('APPROVE') === count('OBJECT') && reason === 'split');
        const possible = quorate && carried && votes.every((one) => one.choice !== 'OBJECT' || one.acknowledged);
        if (!possible) return void refusalOf(() => outcome(ballots, reason));
        const ratified = outcome(ballots, reason);
        expect(ratified.dissents).toHaveLength(count('OBJECT'));
        expect(ratified.strength).toBe(count('OBJECT') === 0 ? 'UNANIMOUS' : count('OBJECT') === count('APPROVE') ? 'SPLIT' : 'MAJORITY');
      }),
    );
  });
});

describe('proposal and record', () => {
  const draft = { recommendation: { steps: [] }, rationale: 'Fits', requirements: core };

  it('[DEC-2] numbers its revisions and opens again with each', () => {
    const first = propose(null, draft, 'chair', now);
    expect(first).toMatchObject({ revision: 1, ratifiedAt: null, proposedBy: 'chair' });
    expect(propose({ ...first }, draft, 'rad', now)).toMatchObject({ revision: 2, ratifiedAt: null, proposedBy: 'rad' });
    expect(refusalOf(() => propose(null, { ...draft, rationale: ' ' }, 'chair', now)).code).toBe('PROPOSAL_RATIONALE_MISSING');
  });

  it('[DEC-2] a vote on another revision is told which is the current one', () => {
    expect(refusalOf(() => assertCurrentRevision({ revision: 3 }, 2))).toMatchObject({
      code: 'PROPOSAL_REVISED',
      category: 'CONFLICT',
      facts: { currentRevision: 3 },
    });
    expect(() => assertCurrentRevision({ revision: 3 }, 3)).not.toThrow();
  });

  it('[DEC-5] keeps what the chair writes, and refuses a day that has passed', () => {
    const record = decisionRecord(
      { optionsConsidered: ['Injection', ' '], patientPreference: ' Wants to walk ', tellPatientBy: '2026-03-02' },
      '2026-03-02',
    );
    expect(record).toMatchObject({
      optionsConsidered: ['Injection'],
      patientPreference: 'Wants to walk',
      tellPatientBy: '2026-03-02',
      medicationPlan: null,
    });
    for (const tellPatientBy of ['2026-03-01', 'soon'])
      expect(refusalOf(() => decisionRecord({ tellPatientBy }, '2026-03-02'))).toMatchObject({
        code: 'DECISION_RECORD_INVALID',
        facts: { path: ['input', 'record', 'tellPatientBy'] },
      });
    expect(decisionRecord(null, '2026-03-02').optionsConsidered).toEqual([]);
  });

  it('[DEC-5] keeps safety results as they were entered; a stop or defer only with the reason why the board goes on', () => {
    const of = (...safetyResults: SafetyResultDraft[]) => decisionRecord({ safetyResults }, '2026-03-02').safetyResults;
    expect(of({ rule: ' CV-01 ', verdict: 'DEFER', override: 'Cardiology agreed.' }, { rule: 'STER-03', verdict: 'ADVISE' })).toEqual([
      { rule: 'CV-01', verdict: 'DEFER', note: null, override: 'Cardiology agreed.' },
      { rule: 'STER-03', verdict: 'ADVISE', note: null, override: null },
    ]);
    for (const verdict of ['STOP', 'DEFER'] as const)
      expect(refusalOf(() => of({ rule: 'OK-1', verdict: 'OK' }, { rule: 'CV-01', verdict, override: ' ' }))).toMatchObject({
        code: 'SAFETY_OVERRIDE_MISSING',
        facts: { path: ['input', 'record', 'safetyResults', 1, 'override'], verdict },
      });
    // Of a stop the chair alone does not answer: a second member signs in the review (DEC-13).
    expect(refusalOf(() => of({ rule: 'CV-01', verdict: 'STOP', override: 'Cardiology agreed.' })).code).toBe('SAFETY_SECOND_SIGNATURE_NEEDED');
    expect(refusalOf(() => of({ rule: ' ', verdict: 'OK' }))).toMatchObject({ code: 'DECISION_RECORD_INVALID' });
  });
});
