import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { opinionRefusals } from './refusals.js';
import { nextHolder, nextStep, requestReason, whyNotDecline, whyNotReassign, type OpenRequest, type RequestStep } from './request.js';

const due = new Date('2026-03-02T12:00:00.000Z');
const clock = { remindAfterHours: 1, escalateAfterHours: 3, substituteAfterHours: 6 };
const after = (hours: number, more = 1) => new Date(due.getTime() + hours * 3_600_000 + more);
const step = (kind: RequestStep['kind'], personId: string | null, at = due): RequestStep => ({ kind, personId, at });
const request = (more: Partial<OpenRequest> = {}): OpenRequest => ({ personId: 'a', substituteId: 'b', dueAt: due, steps: [], ...more });
const able = ['c', 'b', 'a'];

describe('an open request for an opinion', () => {
  it('[OPIN-5] is reminded of, then escalated, then goes to the substitute, each when its time has passed and not before', () => {
    expect(nextStep(request(), able, clock, after(1, 0))).toBeNull();
    expect(nextStep(request(), able, clock, after(1))).toBe('REMINDED');
    const reminded = request({ steps: [step('REMINDED', 'a')] });
    expect(nextStep(reminded, able, clock, after(3, 0))).toBeNull();
    expect(nextStep(reminded, able, clock, after(3))).toBe('ESCALATED');
    const escalated = request({ steps: [step('REMINDED', 'a'), step('ESCALATED', 'a')] });
    expect(nextStep(escalated, able, clock, after(6, 0))).toBeNull();
    expect(nextStep(escalated, able, clock, after(6))).toBe('SUBSTITUTED');
    // A worker that was down for a week passes nobody over: each step has its time all the same.
    expect(nextStep(request(), able, clock, after(200))).toBe('REMINDED');
    const late = request({ steps: [step('REMINDED', 'a', after(200))] });
    expect(nextStep(late, able, clock, after(202, 0))).toBeNull();
    expect(nextStep(late, able, clock, after(202))).toBe('ESCALATED');
    const later = request({ steps: [...late.steps, step('ESCALATED', 'a', after(202))] });
    expect(nextStep(later, able, clock, after(205, 0))).toBeNull();
    expect(nextStep(later, able, clock, after(205))).toBe('SUBSTITUTED');
  });

  it('[OPIN-5] that nobody was asked is escalated all the same; one without a date is not', () => {
    expect(nextStep(request({ personId: null, substituteId: null }), [], clock, after(2))).toBeNull();
    expect(nextStep(request({ personId: null, substituteId: null }), [], clock, after(4))).toBe('ESCALATED');
    expect(nextStep(request({ dueAt: null }), able, clock, after(400))).toBeNull();
  });

  it('[OPIN-5] goes to somebody else at once when who was asked is away, and is never reminded of there', () => {
    expect(nextStep(request(), ['b', 'c'], clock, after(-100))).toBe('ABSENT');
    expect(nextHolder(request(), ['c', 'b'])).toEqual({ personId: 'b', substituteId: 'c' });
    expect(nextStep(request(), [], clock, after(2))).toBeNull();
    expect(nextStep(request(), [], clock, after(4))).toBe('ESCALATED');
  });

  it('[OPIN-5] gives whoever was asked late the time of an escalation first', () => {
    const late = request({ personId: 'b', steps: [step('REMINDED', 'a'), step('ESCALATED', 'a'), step('SUBSTITUTED', 'a', after(6))] });
    expect(nextStep(late, able, clock, after(6 + 3 + 1, 1))).toBeNull();
    expect(nextStep(late, able, clock, after(6 + 3 + 1, 2))).toBe('REMINDED');
    // Asked before it was due: the date stands.
    const early = request({ personId: 'b', steps: [step('REASSIGNED', 'a', after(-20))] });
    expect(nextStep(early, able, clock, after(1))).toBe('REMINDED');
  });

  it('[OPIN-5] prefers the substitute who was named, then the rota, and nobody twice', () => {
    expect(nextHolder(request(), able)).toEqual({ personId: 'b', substituteId: 'c' });
    expect(nextHolder(request({ substituteId: null }), able)).toEqual({ personId: 'c', substituteId: 'b' });
    expect(nextHolder(request({ personId: 'c', steps: [step('DECLINED', 'a'), step('ABSENT', 'b')] }), able)).toBeNull();
  });

  it('[OPIN-5] comes to an end: no step twice for the same person, nobody asked twice, substituted once', () => {
    const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(people, { minLength: 3, maxLength: 12 }), fc.constantFrom('a', 'z', null), (days, personId) => {
        let open = request({ personId });
        const holders: (string | null)[] = [personId];
        for (const [index, present] of days.entries()) {
          const now = after(index * 5);
          for (let kind; (kind = nextStep(open, present, clock, now)) !== null;) {
            const same = open.steps.some((one) => one.kind === kind && one.personId === open.personId);
            expect([kind, same]).toEqual([kind, false]);
            const to = kind === 'REMINDED' || kind === 'ESCALATED' ? null : nextHolder(open, present);
            if (kind === 'REMINDED') expect(present).toContain(open.personId);
            if (to) {
              expect(holders).not.toContain(to.personId);
              expect(present).toContain(to.personId);
              holders.push(to.personId);
            }
            open = { ...open, ...to, steps: [...open.steps, step(kind, open.personId, now)] };
          }
        }
        expect(open.steps.filter(({ kind }) => kind === 'SUBSTITUTED').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('who changes a request', () => {
  it('[OPIN-5] the desk asks somebody else, who was asked declines with a reason, and only while opinions are taken', () => {
    const closed = opinionRefusals.refuse('OPINION_REVIEW_CLOSED');
    expect([whyNotReassign(true, null), whyNotReassign(false, closed)?.code, whyNotReassign(true, closed)?.code]).toEqual([
      null,
      'OPINION_REASSIGNING_FORBIDDEN',
      'OPINION_REVIEW_CLOSED',
    ]);
    expect([whyNotDecline(true, null), whyNotDecline(false, closed)?.code, whyNotDecline(true, closed)?.code]).toEqual([
      null,
      'OPINION_NOT_ASKED_OF_YOU',
      'OPINION_REVIEW_CLOSED',
    ]);
    expect(requestReason('  ', false)).toBeNull();
    expect(requestReason(' On leave ', true)).toBe('On leave');
    expect(() => requestReason(' ', true)).toThrow(expect.objectContaining({ code: 'OPINION_REQUEST_REASON_MISSING' }));
    expect(() => requestReason('x'.repeat(2001), false)).toThrow(expect.objectContaining({ code: 'OPINION_REQUEST_REASON_TOO_LONG' }));
  });
});
