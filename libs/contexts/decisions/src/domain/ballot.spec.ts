import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Refusal } from '#kernel';
import { acknowledge, assertNotOvertaken, ballotChoices, castBallot, votersOf, type Ballot, type Casting } from './ballot.js';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute));
const own = (minute: number, more: Partial<Casting> = {}): Casting => ({
  voterId: 'v',
  discipline: 'RADIOLOGY',
  enteredBy: 'v',
  seenHead: minute,
  now: at(minute),
  ...more,
});
const phoned = (minute: number) => own(minute, { enteredBy: 'chair' });
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'accepted';
  } catch (error) {
    return (error as Refusal).code;
  }
};

describe('ballot', () => {
  it.each(['OBJECT', 'RECUSE'] as const)('[DEC-3] %s needs a reason, blank is none', (choice) => {
    for (const reason of [undefined, null, '', '  \n'])
      expect(codeOf(() => castBallot(null, { choice, reason }, own(1)))).toBe('BALLOT_REASON_MISSING');
    expect(castBallot(null, { choice, reason: ' Wrong level. ' }, own(1)).reason).toBe('Wrong level.');
  });

  it.each(['APPROVE', 'ABSTAIN'] as const)('[DEC-3] %s needs none', (choice) => {
    expect(castBallot(null, { choice }, own(1))).toMatchObject({ choice, reason: null, version: 1, takenBy: null, seenHead: 1 });
  });

  it('[DEC-2] can be changed, each time with its own time and what the voter could see then', () => {
    const first = castBallot(null, { choice: 'APPROVE' }, own(1));
    expect(castBallot(first, { choice: 'ABSTAIN' }, own(7))).toMatchObject({ choice: 'ABSTAIN', version: 2, castAt: at(7), seenHead: 7 });
  });

  it('[DEC-2] does not carry the reason of an objection over to another choice', () => {
    const objection = castBallot(null, { choice: 'OBJECT', reason: 'Wrong level' }, own(1));
    expect(castBallot(objection, { choice: 'APPROVE' }, own(2)).reason).toBeNull();
    expect(codeOf(() => castBallot(objection, { choice: 'RECUSE' }, own(2)))).toBe('BALLOT_REASON_MISSING');
  });

  it('[DEC-12] keeps who took it by phone, until the voter confirms by the same vote', () => {
    const taken = castBallot(null, { choice: 'OBJECT', reason: 'Wrong level' }, phoned(1));
    expect(taken).toMatchObject({ takenBy: 'chair', confirmedAt: null });
    expect(castBallot(taken, { choice: 'OBJECT' }, own(9))).toEqual({ ...taken, confirmedAt: at(9) });
  });

  it('[DEC-12] becomes the voter’s own when they vote otherwise, or with another reason', () => {
    const taken = castBallot(null, { choice: 'OBJECT', reason: 'Wrong level' }, phoned(1));
    expect(castBallot(taken, { choice: 'APPROVE' }, own(9))).toMatchObject({
      choice: 'APPROVE',
      takenBy: null,
      confirmedAt: null,
      version: 2,
    });
    expect(castBallot(taken, { choice: 'OBJECT', reason: 'Wrong side' }, own(9))).toMatchObject({
      reason: 'Wrong side',
      takenBy: null,
      version: 2,
    });
  });

  it('[DEC-12] given or confirmed in person is nobody else’s to change', () => {
    const taken = castBallot(null, { choice: 'APPROVE' }, phoned(1));
    expect(castBallot(taken, { choice: 'ABSTAIN' }, phoned(2))).toMatchObject({ choice: 'ABSTAIN', takenBy: 'chair' });
    for (const before of [castBallot(null, { choice: 'APPROVE' }, own(1)), castBallot(taken, { choice: 'APPROVE' }, own(2))])
      expect(codeOf(() => castBallot(before, { choice: 'ABSTAIN' }, phoned(3)))).toBe('BALLOT_GIVEN_IN_PERSON');
  });

  it('[DEC-3] stays acknowledged only while it is the same objection', () => {
    const read = acknowledge(castBallot(null, { choice: 'OBJECT', reason: 'Wrong level' }, own(1)), 'chair', at(2));
    expect(read).toMatchObject({ acknowledgedAt: at(2), acknowledgedBy: 'chair' });
    expect(acknowledge(read, 'deputy', at(3))).toBe(read);
    expect(castBallot(read, { choice: 'OBJECT' }, own(4)).acknowledgedAt).toEqual(at(2));
    expect(castBallot(read, { choice: 'OBJECT', reason: 'Wrong side' }, own(4)).acknowledgedAt).toBeNull();
    const approved = castBallot(read, { choice: 'APPROVE' }, own(5));
    expect(castBallot(approved, { choice: 'OBJECT', reason: 'Wrong level' }, own(6)).acknowledgedAt).toBeNull();
  });

  it('[DEC-3] is acknowledged for the reason that was read, or not at all', () => {
    const reworded = castBallot(
      castBallot(null, { choice: 'OBJECT', reason: 'Wrong level' }, own(1)),
      { choice: 'OBJECT', reason: 'Wrong side' },
      own(2),
    );
    expect(codeOf(() => acknowledge(reworded, 'chair', at(3), 'Wrong level'))).toBe('DISSENT_REWORDED');
    expect(acknowledge(reworded, 'chair', at(3), 'Wrong side').acknowledgedAt).toEqual(at(3));
    expect(acknowledge(reworded, 'chair', at(3), null).acknowledgedAt).toEqual(at(3));
  });

  it('[DEC-3] nothing but a standing objection can be acknowledged', () => {
    for (const choice of ['APPROVE', 'ABSTAIN', 'RECUSE'] as const)
      expect(codeOf(() => acknowledge(castBallot(null, { choice, reason: 'because' }, own(1)), 'chair', at(2)))).toBe('DISSENT_NOT_FOUND');
    expect(codeOf(() => acknowledge(null, 'chair', at(2)))).toBe('DISSENT_NOT_FOUND');
  });

  it('[DEC-2] one that waited on another device does not replace what was given meanwhile', () => {
    const first = castBallot(null, { choice: 'APPROVE' }, own(1));
    const later = castBallot(first, { choice: 'OBJECT', reason: 'Wrong level' }, own(7));
    const give = (before: Ballot | null, choice: Ballot['choice'], seen: (Date | null)[] | null) =>
      codeOf(() => assertNotOvertaken(before, { choice, reason: choice === 'OBJECT' ? 'Wrong side' : null }, seen));
    for (const seen of [[null], [at(1)], []]) expect(give(later, 'ABSTAIN', seen)).toBe('BALLOT_OVERTAKEN');
    for (const seen of [null, [at(7)], [null, at(7)]]) expect(give(later, 'ABSTAIN', seen)).toBe('accepted');
    expect([give(null, 'APPROVE', [null]), give(null, 'APPROVE', [at(1)])]).toEqual(['accepted', 'BALLOT_OVERTAKEN']);
    // The same objection for another reason is another vote; the same vote once more takes nothing away.
    expect(give(later, 'OBJECT', [at(1)])).toBe('BALLOT_OVERTAKEN');
    expect(codeOf(() => assertNotOvertaken(later, { choice: 'OBJECT', reason: ' Wrong level ' }, [null]))).toBe('accepted');
    expect(give(first, 'APPROVE', [null])).toBe('accepted');
  });

  it('[DEC-2] confirming is a word of its own: what waited since before it does not replace it', () => {
    const taken = castBallot(null, { choice: 'APPROVE' }, phoned(1));
    const confirmed = castBallot(taken, { choice: 'APPROVE' }, own(5));
    const recuse = { choice: 'RECUSE', reason: 'My own patient' } as const;
    expect(codeOf(() => assertNotOvertaken(taken, recuse, [at(1)]))).toBe('accepted');
    expect(codeOf(() => assertNotOvertaken(confirmed, recuse, [at(1)]))).toBe('BALLOT_OVERTAKEN');
    expect(codeOf(() => assertNotOvertaken(confirmed, recuse, [at(5)]))).toBe('accepted');
  });

  it('[DEC-1] approve, object and abstain count for the quorum, recuse does not', () => {
    const ballots = ballotChoices.map((choice, index) =>
      castBallot(null, { choice, reason: 'because' }, own(1, { voterId: `v${index}`, enteredBy: `v${index}` })),
    );
    expect(votersOf(ballots).map(({ personId }) => personId)).toEqual(['v0', 'v1', 'v2']);
  });

  it('[DEC-12] whatever is done to it: unconfirmed only while taken by phone, and an acknowledgement only on an objection', () => {
    const step = fc.record({
      choice: fc.constantFrom(...ballotChoices),
      reason: fc.constantFrom(null, 'one', 'other'),
      phone: fc.boolean(),
      acknowledged: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let ballot: Ballot | null = null;
        steps.forEach(({ choice, reason, phone, acknowledged }, minute) => {
          const before: Ballot | null = ballot;
          if (codeOf(() => (ballot = castBallot(before, { choice, reason }, phone ? phoned(minute) : own(minute)))) !== 'accepted') return;
          if (acknowledged && ballot!.choice === 'OBJECT') ballot = acknowledge(ballot, 'chair', at(minute));
          if (ballot!.takenBy === null) expect(ballot!.confirmedAt).toBeNull();
          if (ballot!.acknowledgedAt) expect(ballot!.choice).toBe('OBJECT');
          if (ballot!.choice === 'OBJECT' || ballot!.choice === 'RECUSE') expect(ballot!.reason).not.toBeNull();
          if (!phone) expect(ballot!.choice).toBe(choice);
        });
      }),
    );
  });
});
