import { describe, expect, it } from '@jest/globals';
import { charterDefaults } from '#boards';
import { assertAnswers, mayAnswerAlert, newlyPresent, passedOnTo } from './alert.js';
import { caseClocks, type ClockFacts } from './clocks.js';
import { assertClosing, assertReopening } from './closing.js';
import { answered, assertRequest, isOverdue } from './information.js';

const refusalOf = (work: () => unknown): unknown => {
  try {
    work();
    return null;
  } catch (error) {
    const { code, facts } = error as { code: string; facts: { path?: unknown } };
    return facts.path ? [code, facts.path] : code;
  }
};

describe('closing and reopening', () => {
  it('[CASE-7] a case is closed with a coded reason, and with words where the code says nothing', () => {
    expect(assertClosing({ code: 'COMPLETED', reason: ' ' })).toEqual({ code: 'COMPLETED', reason: null });
    expect(refusalOf(() => assertClosing({ code: 'DONE', reason: null }))).toEqual(['CLOSE_INVALID', ['input', 'code']]);
    expect(refusalOf(() => assertClosing({ code: 'OTHER', reason: ' ' }))).toEqual(['CLOSE_INVALID', ['input', 'reason']]);
    expect(refusalOf(() => assertClosing({ code: 'COMPLETED', reason: 'x'.repeat(4_001) }))).toEqual(['CLOSE_INVALID', ['input', 'reason']]);
  });

  it('[CASE-10] it is taken up again with a reason; a question and a judgement only where a review opens', () => {
    const reopening = { reason: 'New pain.', question: null, review: null };
    expect(refusalOf(() => assertReopening(reopening, false))).toBeNull();
    expect(refusalOf(() => assertReopening({ ...reopening, question: 'Again?', review: { complexity: 5 } }, true))).toBeNull();
    expect(refusalOf(() => assertReopening({ ...reopening, reason: ' ' }, true))).toEqual(['REOPEN_INVALID', ['input', 'reason']]);
    expect(refusalOf(() => assertReopening({ ...reopening, question: 'Again?' }, false))).toEqual(['REOPEN_INVALID', ['input', 'question']]);
    expect(refusalOf(() => assertReopening({ ...reopening, review: { complexity: null } }, false))).toEqual(['REOPEN_INVALID', ['input', 'review']]);
    expect(refusalOf(() => assertReopening({ ...reopening, review: { complexity: 6 } }, true))).toEqual(['REOPEN_INVALID', ['input', 'review', 'complexity']]);
  });
}); // prettier-ignore

describe('information', () => {
  const item = (id: string, more: object = {}) => ({ id, dueOn: null, answeredAt: null, withdrawnAt: null, ...more });
  const answer = (itemId: string, more: object = {}) => ({ itemId, answer: 'Here.', reference: null, ...more });

  it('[CASE-3] each item says what, who owes it and until when', () => {
    expect(refusalOf(() => assertRequest([{ what: 'INR', owedBy: 'GP', dueOn: '2026-12-01' }]))).toBeNull();
    expect(refusalOf(() => assertRequest([]))).toEqual(['INFORMATION_INVALID', ['input', 'items']]);
    const one = { what: 'INR', owedBy: null, dueOn: null };
    for (const [wrong, field] of [[{ what: ' ' }, 'what'], [{ owedBy: 'x'.repeat(201) }, 'owedBy'], [{ dueOn: 'soon' }, 'dueOn']] as const)
      expect(refusalOf(() => assertRequest([one, { ...one, ...wrong }]))).toEqual(['INFORMATION_INVALID', ['input', 'items', 1, field]]);
  }); // prettier-ignore

  it('[CASE-3] is answered item by item, and the last open one takes the case back', () => {
    const items = [item('a'), item('b'), item('c', { withdrawnAt: new Date() })];
    expect(answered(items, [answer('a')])).toMatchObject({ last: false });
    expect(answered(items, [answer('a'), answer('b')])).toMatchObject({ last: true });
    expect(answered([item('a', { answeredAt: new Date() }), item('b')], [answer('b')])).toMatchObject({ last: true });
    expect(refusalOf(() => answered(items, [answer('c')]))).toBe('INFORMATION_ITEM_SETTLED');
    expect(refusalOf(() => answered(items, [answer('z')]))).toBe('INFORMATION_ITEM_NOT_FOUND');
    expect(refusalOf(() => answered(items, []))).toEqual(['INFORMATION_INVALID', ['input', 'answers']]);
    expect(refusalOf(() => answered(items, [answer('a'), answer('a')]))).toEqual([
      'INFORMATION_INVALID',
      ['input', 'answers', 1, 'itemId'],
    ]);
    expect(refusalOf(() => answered(items, [answer('a', { answer: ' ' })]))).toEqual([
      'INFORMATION_INVALID',
      ['input', 'answers', 0, 'answer'],
    ]);
  });

  it('[CASE-3] is overdue the day after it was due, while it is open', () => {
    const due = item('a', { dueOn: '2026-11-21' });
    expect(isOverdue(due, new Date('2026-11-21T23:59:59Z'))).toBe(false);
    expect(isOverdue(due, new Date('2026-11-22T00:00:00Z'))).toBe(true);
    expect(isOverdue({ ...due, answeredAt: new Date() }, new Date('2026-12-01T00:00:00Z'))).toBe(false);
    expect(isOverdue({ ...due, withdrawnAt: new Date() }, new Date('2026-12-01T00:00:00Z'))).toBe(false);
    expect(isOverdue(item('a'), new Date('2026-12-01T00:00:00Z'))).toBe(false);
  });
});

describe('alerts', () => {
  const flags = (...present: string[]) => ({
    redFlags: ['A', 'B'].map((code) => ({
      code,
      finding: present.includes(code) ? ('PRESENT' as const) : ('NOT_ASKED' as const),
      note: null,
    })),
  });

  it('[CASE-9] only what was not present before is new: judged flags stay judged', () => {
    expect(newlyPresent(null, flags('A', 'B'))).toEqual(['A', 'B']);
    expect(newlyPresent(flags('A'), flags('A'))).toEqual([]);
    expect(newlyPresent(flags('A'), flags('A', 'B'))).toEqual(['B']);
    expect(newlyPresent(flags('A'), flags())).toEqual([]);
    expect(newlyPresent(flags(), flags('A'))).toEqual(['A']);
  });

  it('[CASE-9] stands until one of those whom it names, or of the desk, has answered', () => {
    const alert = { answeredAt: null, personIds: ['named'] };
    const desk = { personId: 'chair', triages: true };
    const named = { personId: 'named', triages: false };
    const other = { personId: 'other', triages: false };
    expect([desk, named, other].map((asking) => mayAnswerAlert(alert, asking))).toEqual([true, true, false]);
    expect(mayAnswerAlert({ ...alert, answeredAt: new Date() }, named)).toBe(false);
    expect(assertAnswers(alert, named, ' On the way. ')).toBe('On the way.');
    expect(refusalOf(() => assertAnswers(alert, other, 'x'))).toBe('ALERT_FORBIDDEN');
    expect(refusalOf(() => assertAnswers({ ...alert, answeredAt: new Date() }, named, 'x'))).toBe('ALERT_ANSWERED');
    expect(refusalOf(() => assertAnswers(alert, named, ' '))).toEqual(['ALERT_ANSWER_INVALID', ['input', 'answer']]);
  });

  it('[CASE-9] is passed on to the desk, then to everybody who votes, and to those who know it already', () => {
    expect(passedOnTo({ personIds: ['a'], escalations: 0 }, ['chair'], ['v'])).toEqual(['a', 'chair']);
    expect(passedOnTo({ personIds: ['a', 'chair'], escalations: 1 }, ['chair'], ['v', 'a'])).toEqual(['a', 'chair', 'v']);
  });
});

describe('clocks', () => {
  const at = (hours: number) => new Date(Date.UTC(2026, 10, 2) + hours * 3_600_000);
  const iso = (hours: number) => at(hours).toISOString();
  const facts = (more: Partial<ClockFacts> = {}): ClockFacts => ({
    status: 'SUBMITTED', priority: 'P3', submittedAt: iso(0), endedAt: null, reviews: [], backInTriage: [], awaited: [], ...more,
  }); // prettier-ignore
  const clocks = (more: Partial<ClockFacts>, now: number) => caseClocks(facts(more), charterDefaults.clocks, at(now));
  const review = (openedAt: number, decidedAt: number | null = null, letterAt: number | null = null) => ({
    openedAt: iso(openedAt),
    decidedAt: decidedAt === null ? null : iso(decidedAt),
    letterAt: letterAt === null ? null : iso(letterAt),
  });

  it('[CASE-10] run from the referral to triage, to the decision, to its letter, as the charter says for the priority', () => {
    expect(clocks({}, 48)).toEqual([{ step: 'TRIAGE', startedAt: iso(0), dueAt: iso(48), endedAt: null, overdue: false }]);
    expect(clocks({}, 48.1)).toMatchObject([{ overdue: true }]);
    expect(clocks({ priority: 'P1' }, 5)).toMatchObject([{ dueAt: iso(4), overdue: true }]);
    expect(clocks({ priority: null }, 5)).toMatchObject([{ dueAt: iso(48) }]);
    expect(clocks({ status: 'DECIDED', reviews: [review(50, 60, 110)] }, 500)).toEqual([
      { step: 'TRIAGE', startedAt: iso(0), dueAt: iso(48), endedAt: iso(50), overdue: true },
      { step: 'DECISION', startedAt: iso(50), dueAt: iso(386), endedAt: iso(60), overdue: false },
      { step: 'LETTER', startedAt: iso(60), dueAt: iso(108), endedAt: iso(110), overdue: true },
    ]);
  });

  it('[CASE-10] begin again with a reopened review, and stop where the case has ended', () => {
    const reopened = clocks({ status: 'IN_REVIEW', reviews: [review(10, 60, 70), review(900)] }, 901);
    expect(reopened.map(({ step, startedAt }) => [step, startedAt])).toEqual([['TRIAGE', iso(0)], ['DECISION', iso(900)]]); // prettier-ignore
    expect(clocks({ status: 'DECLINED', endedAt: iso(10) }, 500)).toMatchObject([{ endedAt: iso(10), overdue: false }]);
    const back = clocks({ reviews: [review(10)], backInTriage: [iso(900)] }, 901);
    expect(back).toEqual([{ step: 'TRIAGE', startedAt: iso(900), dueAt: iso(948), endedAt: null, overdue: false }]);
  });

  it('[CASE-3] stand still while information is awaited; what overlaps is waited for once', () => {
    const waiting = { status: 'AWAITING_INFORMATION' as const, awaited: [{ from: iso(10), to: null }] };
    expect(clocks(waiting, 500)).toMatchObject([{ dueAt: null, overdue: false }]);
    const awaited = [{ from: iso(10), to: iso(30) }, { from: iso(20), to: iso(40) }, { from: iso(5), to: iso(6) }]; // prettier-ignore
    expect(clocks({ awaited }, 79)).toMatchObject([{ dueAt: iso(48 + 31), overdue: false }]);
    const later = [...awaited, { from: iso(60), to: iso(70) }];
    expect(clocks({ status: 'IN_REVIEW', awaited: later, reviews: [review(50)] }, 100)).toMatchObject([
      { dueAt: iso(79) },
      { dueAt: iso(50 + 336 + 10) },
    ]);
  });
});
