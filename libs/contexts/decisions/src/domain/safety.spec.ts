import { describe, expect, it } from '@jest/globals';
import {
  assertSettled,
  enterSafety,
  needOf,
  noOverride,
  overrideSafety,
  whyNotEnterSafety,
  type EnteredSafety,
  type Overriding,
} from './safety.js';

const now = new Date('2026-11-22T12:00:00Z');
const result = (verdict: EnteredSafety['verdict'], more: Partial<EnteredSafety> = {}): EnteredSafety => ({ ...noOverride, rule: 'HOLD-1', verdict, note: null, ...more }); // prettier-ignore
const by = (who: string, more: Partial<Overriding> = {}): Overriding => ({
  by: who,
  votes: true,
  revision: 1,
  reason: 'Bridged',
  advice: null,
  now,
  ...more,
});
const code = (work: () => unknown) => {
  try {
    return (work(), null);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a safety result', () => {
  it('[DEC-13] of stop or defer blocks until a voting member overrides it with a reason; nothing else blocks', () => {
    expect((['STOP', 'DEFER', 'HOLD', 'ADVISE', 'OK'] as const).map((verdict) => needOf(result(verdict), 1))).toEqual([
      'OVERRIDE',
      'OVERRIDE',
      null,
      null,
      null,
    ]);
    expect(code(() => overrideSafety(result('DEFER'), by('a', { votes: false })))).toBe('SAFETY_OVERRIDE_FORBIDDEN');
    expect(code(() => overrideSafety(result('DEFER'), by('a', { reason: ' ' })))).toBe('SAFETY_OVERRIDE_MISSING');
    expect(code(() => overrideSafety(result('HOLD'), by('a')))).toBe('SAFETY_RESULT_BLOCKS_NOTHING');
    expect(code(() => overrideSafety(null, by('a')))).toBe('SAFETY_RESULT_NOT_FOUND');
    const overridden = overrideSafety(result('DEFER'), by('a', { advice: 'Cardiology by phone' }));
    expect(overridden).toMatchObject({ overrideReason: 'Bridged', advice: 'Cardiology by phone', overriddenBy: 'a', overrideRevision: 1 });
    expect(needOf(overridden, 1)).toBeNull();
  });

  it('[DEC-13] of stop needs a second signature, of somebody else', () => {
    const once = overrideSafety(result('STOP'), by('a'));
    expect(needOf(once, 1)).toBe('SECOND_SIGNATURE');
    expect(code(() => overrideSafety(once, by('a')))).toBe('SAFETY_SECOND_SIGNATURE_NEEDED');
    const twice = overrideSafety(once, by('b', { reason: null }));
    expect(twice).toMatchObject({ overriddenBy: 'a', secondedBy: 'b', overrideReason: 'Bridged' });
    expect(needOf(twice, 1)).toBeNull();
    expect(overrideSafety(twice, by('c'))).toBe(twice);
  });

  it('[DEC-13] is answered for anew when the plan is revised', () => {
    const twice = overrideSafety(overrideSafety(result('STOP'), by('a')), by('b'));
    expect(needOf(twice, 2)).toBe('OVERRIDE');
    expect(needOf(overrideSafety(twice, by('b', { revision: 2 })), 2)).toBe('SECOND_SIGNATURE');
  });

  it('[DEC-13] is not talked down by entering it again', () => {
    const enter = (before: EnteredSafety | null, verdict: EnteredSafety['verdict']) => enterSafety(before, { rule: ' HOLD-1 ', verdict });
    expect(enter(null, 'STOP').rule).toBe('HOLD-1');
    expect(code(() => enter(result('STOP'), 'DEFER'))).toBe('SAFETY_RESULT_STANDS');
    expect(code(() => enter(result('DEFER'), 'OK'))).toBe('SAFETY_RESULT_STANDS');
    expect([enter(result('DEFER'), 'STOP').verdict, enter(result('HOLD'), 'OK').verdict]).toEqual(['STOP', 'OK']);
    // A worse result is not covered by what was answered for the lesser one.
    expect(needOf(enter(overrideSafety(result('DEFER'), by('a')), 'STOP'), 1)).toBe('OVERRIDE');
  });

  it('[DEC-13] names each that is open, and what it needs', () => {
    const open = [result('OK'), result('DEFER', { rule: 'B' }), overrideSafety(result('STOP', { rule: 'C' }), by('a'))];
    expect(() => assertSettled(open, 1)).toThrow(
      expect.objectContaining({
        code: 'DECISION_SAFETY_NOT_SETTLED',
        facts: { results: [{ rule: 'B', verdict: 'DEFER', needs: 'OVERRIDE' }, { rule: 'C', verdict: 'STOP', needs: 'SECOND_SIGNATURE' }] },
      }),
    ); // prettier-ignore
    expect(() => assertSettled([result('OK')], 1)).not.toThrow();
  });

  it('[DEC-13] is entered by who votes, chairs or coordinates', () => {
    const nobody = { votes: false, chairs: false, coordinates: false };
    expect(whyNotEnterSafety(nobody)?.code).toBe('SAFETY_FORBIDDEN');
    for (const role of ['votes', 'chairs', 'coordinates']) expect(whyNotEnterSafety({ ...nobody, [role]: true })).toBeNull();
  });
});
