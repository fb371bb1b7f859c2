import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caseNumber } from './case-number.js';
import {
  assertCurrent,
  assertLeadsBack,
  assertTriages,
  mayAnswerInformation,
  mayClose,
  mayReopen,
  mayRequestInformation,
  mayTriage,
  mayUpdateReferral,
  mayWithdraw,
} from './policy.js';
import { allows, caseStatuses, move, ownerOf, transitions, wayBack, type CaseStatus, type Transition } from './transitions.js';
import { assertDueTimes, assertOutcome, isSealed, whomToAsk, type TriageOutcome } from './triage.js';

const statuses = caseStatuses;
const ends: readonly CaseStatus[] = ['CLOSED', 'DECLINED', 'WITHDRAWN'];
const returning: readonly Transition[] = ['reopen', 'reopenDeclined', 'reopenWithdrawn'];
const codeOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a case moves', () => {
  it('[CASE-7] never out of an end but by a way that is in the table', () => {
    const steps = fc.array(fc.constantFrom(...(Object.keys(transitions) as Transition[])), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (path) => {
        let state: { status: CaseStatus; returnsTo: CaseStatus | null } = { status: 'SUBMITTED', returnsTo: null };
        for (const step of path) {
          if (!allows(step, state.status)) {
            expect(codeOf(() => move(step, state))).toBe('CASE_STATE_FORBIDS');
            continue;
          }
          if (ends.includes(state.status)) expect(returning).toContain(step);
          const waits = step === 'return' ? state.status : ['requestMore', 'answerPart'].includes(step) ? state.returnsTo : null;
          state = { status: move(step, state), returnsTo: waits };
          expect(statuses).toContain(state.status);
        }
      }),
    );
  });

  it('[CASE-7] the whole table, word for word as it was agreed', () => {
    const ways = Object.entries(transitions).map(([name, { from, by, to }]) => `${name}: ${from.join(' ')} -> ${to} by ${by}`);
    expect(ways).toEqual([
      'accept: SUBMITTED -> IN_REVIEW by TRIAGE',
      'return: SUBMITTED IN_REVIEW -> AWAITING_INFORMATION by TRIAGE',
      'requestMore: AWAITING_INFORMATION -> same by TRIAGE',
      'withdrawRequest: AWAITING_INFORMATION -> returnsTo by TRIAGE',
      'decline: SUBMITTED -> DECLINED by TRIAGE',
      'update: SUBMITTED IN_REVIEW -> same by REFERRER',
      'answerPart: AWAITING_INFORMATION -> same by REFERRER',
      'answer: AWAITING_INFORMATION -> returnsTo by REFERRER',
      'withdraw: SUBMITTED AWAITING_INFORMATION IN_REVIEW -> WITHDRAWN by REFERRER',
      'decide: IN_REVIEW DECIDED IN_FOLLOW_UP -> DECIDED by CHAIR',
      'startFollowUp: DECIDED -> IN_FOLLOW_UP by FOLLOW_UP',
      'close: DECIDED IN_FOLLOW_UP -> CLOSED by TRIAGE',
      'reopen: DECIDED IN_FOLLOW_UP CLOSED -> IN_REVIEW by TRIAGE',
      'reopenDeclined: DECLINED -> SUBMITTED by TRIAGE',
      'reopenWithdrawn: WITHDRAWN -> SUBMITTED by REFERRER',
    ]);
  });

  it('[CASE-10] is led back by whoever ended it: what the referrer withdrew, by the referrer alone', () => {
    const desk = { triages: true, refers: false };
    const referrer = { triages: false, refers: true };
    expect(statuses.filter((status) => mayReopen({ status, ...desk }))).toEqual(['DECIDED', 'IN_FOLLOW_UP', 'CLOSED', 'DECLINED']);
    expect(statuses.filter((status) => mayReopen({ status, ...referrer }))).toEqual(['WITHDRAWN']);
    expect(codeOf(() => assertLeadsBack({ status: 'WITHDRAWN', ...desk }))).toBe('CASE_FORBIDDEN');
    expect(codeOf(() => assertLeadsBack({ status: 'CLOSED', ...referrer }))).toBe('CASE_FORBIDDEN');
    expect(codeOf(() => move(wayBack('SUBMITTED'), { status: 'SUBMITTED', returnsTo: null }))).toBe('CASE_STATE_FORBIDS');
  });

  it('[CASE-3] is the referrer’s while information is awaited, and nobody’s when it has ended', () => {
    expect(statuses.map((status) => [status, ownerOf(status)])).toEqual([
      ['SUBMITTED', 'BOARD'],
      ['AWAITING_INFORMATION', 'REFERRER'],
      ['IN_REVIEW', 'BOARD'],
      ['DECIDED', 'BOARD'],
      ['IN_FOLLOW_UP', 'BOARD'],
      ['CLOSED', null],
      ['DECLINED', null],
      ['WITHDRAWN', null],
    ]);
    const both = { triages: true, refers: true };
    expect(statuses.filter((status) => mayRequestInformation({ status, ...both }))).toEqual([
      'SUBMITTED',
      'AWAITING_INFORMATION',
      'IN_REVIEW',
    ]);
    expect(statuses.filter((status) => mayAnswerInformation({ status, ...both }))).toEqual(['AWAITING_INFORMATION']);
    expect(mayRequestInformation({ status: 'IN_REVIEW', triages: false, refers: true })).toBe(false);
    expect(mayAnswerInformation({ status: 'AWAITING_INFORMATION', triages: true, refers: false })).toBe(false);
    expect(statuses.filter((status) => mayClose({ status, ...both }))).toEqual(['DECIDED', 'IN_FOLLOW_UP']);
  });

  it('goes back to where information was asked for', () => {
    expect(move('answer', { status: 'AWAITING_INFORMATION', returnsTo: 'IN_REVIEW' })).toBe('IN_REVIEW');
    expect(move('answer', { status: 'AWAITING_INFORMATION', returnsTo: 'SUBMITTED' })).toBe('SUBMITTED');
  });

  it('[CASE-4] is triaged only by a coordinator or the chair, and shows so', () => {
    expect(codeOf(() => assertTriages({ status: 'SUBMITTED', triages: false, refers: true }))).toBe('TRIAGE_FORBIDDEN');
    expect(mayTriage({ status: 'SUBMITTED', triages: false, refers: true })).toBe(false);
    expect(statuses.filter((status) => mayTriage({ status, triages: true, refers: false }))).toEqual(['SUBMITTED', 'IN_REVIEW']);
    expect(statuses.filter((status) => mayWithdraw({ status, triages: true, refers: true }))).toEqual([
      'SUBMITTED',
      'AWAITING_INFORMATION',
      'IN_REVIEW',
    ]);
    expect(mayUpdateReferral({ status: 'SUBMITTED', triages: true, refers: false })).toBe(false);
  });

  it('[CASE-5] only from the version that was seen', () => {
    expect(codeOf(() => assertCurrent(3, 2))).toBe('CASE_STALE');
    expect(codeOf(() => assertCurrent(3, 3))).toBeNull();
  });

  it('[CASE-6] under a number that can be read aloud', () => {
    expect(caseNumber('SPN', 2026, 142)).toBe('SPN-2026-0142');
    expect(caseNumber('SPN', 2026, 12_345)).toBe('SPN-2026-12345');
  });
});

describe('triage', () => {
  const none: TriageOutcome = { accept: null, returnFor: null, decline: null };
  const accept = { priority: 'P3', complexity: 3 };
  const decline = { code: 'OUT_OF_SCOPE', reason: 'Another board.' };

  it.each([
    ['nothing', none, 'TRIAGE_NEEDS_ONE_OUTCOME'],
    ['two at once', { ...none, accept, decline }, 'TRIAGE_NEEDS_ONE_OUTCOME'],
    ['a complexity of 6', { ...none, accept: { ...accept, complexity: 6 } }, 'TRIAGE_INVALID'],
    ['a return for nothing', { ...none, returnFor: [] }, 'TRIAGE_INVALID'],
    [
      'a return without an owner who can be named',
      { ...none, returnFor: [{ what: 'INR', owedBy: 'x'.repeat(201), dueOn: null }] },
      'TRIAGE_INVALID',
    ],
    ['a decline without a reason', { ...none, decline: { ...decline, reason: ' ' } }, 'TRIAGE_INVALID'],
    ['a decline without a code', { ...none, decline: { ...decline, code: 'no' } }, 'TRIAGE_INVALID'],
  ])('[CASE-4] refuses %s', (_what, outcome, code) => {
    expect(codeOf(() => assertOutcome(outcome as TriageOutcome))).toBe(code);
  });

  it('[CASE-4] names which part of a decline is wrong', () => {
    const pathOf = (wrong: object): unknown => {
      try {
        assertOutcome({ ...none, decline: { ...decline, ...wrong } });
      } catch (error) {
        return (error as { facts: { path: unknown } }).facts.path;
      }
      return null;
    };
    expect(pathOf({ code: 'no' })).toEqual(['input', 'decline', 'code']);
    for (const reason of [' ', 'x'.repeat(4_001)]) expect(pathOf({ reason })).toEqual(['input', 'decline', 'reason']);
  });

  it('[CASE-4] takes one outcome with what it needs', () => {
    for (const outcome of [{ accept }, { returnFor: [{ what: 'INR', owedBy: null, dueOn: null }] }, { decline }])
      expect(codeOf(() => assertOutcome({ ...none, ...outcome }))).toBeNull();
  });

  it('[DEC-12] an emergency is unsealed only as P1: what triage found to be less keeps the seal of the charter', () => {
    const [sealing, emergency, usual] = [{ sealsOpinions: true }, { emergency: true }, { emergency: false }];
    expect(isSealed(sealing, emergency, 'P1')).toBe(false);
    for (const priority of ['P2', 'P3', 'P4', null]) expect(isSealed(sealing, emergency, priority)).toBe(true);
    expect(isSealed(sealing, usual, 'P1')).toBe(true);
    expect(isSealed({ sealsOpinions: false }, usual, 'P3')).toBe(false);
  });

  const members = [
    { personId: 'rad1', discipline: 'RADIOLOGY' },
    { personId: 'rad2', discipline: 'RADIOLOGY' },
    { personId: 'pain', discipline: 'PAIN_MEDICINE' },
  ];

  it('[OPIN-5] asks one named member and a substitute of each discipline; one that nobody holds stays open', () => {
    expect(whomToAsk(['RADIOLOGY', 'PAIN_MEDICINE', 'PHYSIOTHERAPY'], members, [])).toEqual([
      { discipline: 'RADIOLOGY', personId: 'rad1', substituteId: 'rad2' },
      { discipline: 'PAIN_MEDICINE', personId: 'pain', substituteId: null },
      { discipline: 'PHYSIOTHERAPY', personId: null, substituteId: null },
    ]);
  });

  it('[OPIN-5] asks whom triage names, if they vote for that discipline', () => {
    const named = [{ discipline: 'RADIOLOGY', personId: 'rad2', substituteId: null }];
    expect(whomToAsk(['RADIOLOGY'], members, named)).toEqual([{ discipline: 'RADIOLOGY', personId: 'rad2', substituteId: 'rad1' }]);
    expect(codeOf(() => whomToAsk(['RADIOLOGY'], members, [{ discipline: 'RADIOLOGY', personId: 'pain', substituteId: null }]))).toBe(
      'ASKED_MEMBER_UNFIT',
    );
  });

  it('[OPIN-5] follows the rota where nobody is named, and names by hand whom it leaves out; a time that is named holds for that one', () => {
    const sits = (personId: string) => ({ personId, discipline: 'RADIOLOGY' });
    const [members, rota] = [['away', 'busy', 'free'].map(sits), ['free', 'busy'].map(sits)];
    expect(whomToAsk(['RADIOLOGY'], members, [], rota)).toEqual([{ discipline: 'RADIOLOGY', personId: 'free', substituteId: 'busy' }]);
    const dueAt = new Date('2026-03-02T09:00:00.000Z');
    const named = [{ discipline: 'RADIOLOGY', personId: 'away', substituteId: null, dueAt }];
    expect(whomToAsk(['RADIOLOGY'], members, named, rota)).toEqual([
      { discipline: 'RADIOLOGY', personId: 'away', substituteId: 'free', dueAt },
    ]);
    expect(() => assertDueTimes(named, new Date(dueAt.getTime() - 1))).not.toThrow();
    expect(() => assertDueTimes(named, dueAt)).toThrow(expect.objectContaining({ code: 'TRIAGE_INVALID' }));
  });

  it('[OPIN-5] nobody stands in for themselves, and a discipline is named once', () => {
    const named = (personId: string | null, substituteId: string | null) => ({ discipline: 'RADIOLOGY', personId, substituteId });
    expect(whomToAsk(['RADIOLOGY'], members, [named(null, 'rad1')])).toEqual([named('rad2', 'rad1')]);
    const pain = { discipline: 'PAIN_MEDICINE', personId: null, substituteId: 'pain' };
    expect(whomToAsk(['PAIN_MEDICINE'], members, [pain])).toEqual([{ ...pain, personId: 'pain', substituteId: null }]);
    expect(codeOf(() => whomToAsk(['RADIOLOGY'], members, [named('rad1', 'rad1')]))).toBe('TRIAGE_INVALID');
    for (const asked of [['RADIOLOGY'], []])
      expect(codeOf(() => whomToAsk(asked, members, [named('rad1', null), named('rad2', null)]))).toBe('TRIAGE_INVALID');
  });
});
