import type { Refusal } from '#kernel';
import type { Asking } from './policy.js';
import type { SafetyVerdict } from './record.js';
import { safetyVerdicts } from './record.js';
import { decisionRefusals } from './refusals.js';
import { storedText } from './text.js';

const { refuse } = decisionRefusals;

/** Who has answered for going on in spite of a result, for which revision of the proposal. */
export interface SafetyOverride {
  readonly overrideReason: string | null;
  /** What was relied on, such as a telephone call with a cardiologist. */
  readonly advice: string | null;
  readonly overrideRevision: number | null;
  readonly overriddenBy: string | null;
  readonly overriddenAt: Date | null;
  readonly secondedBy: string | null;
  readonly secondedAt: Date | null;
}
export interface EnteredSafety extends SafetyOverride {
  readonly rule: string;
  readonly verdict: SafetyVerdict;
  readonly note: string | null;
}

const blocks = new Set<SafetyVerdict>(['STOP', 'DEFER']);
export const noOverride: SafetyOverride = {
  overrideReason: null, advice: null, overrideRevision: null, overriddenBy: null, overriddenAt: null, secondedBy: null, secondedAt: null,
}; // prettier-ignore

/** What a result still needs before this revision may be ratified (DEC-13); null when it stands in nobody's way. */
export type SafetyNeed = 'OVERRIDE' | 'SECOND_SIGNATURE';
export function needOf(
  {
    verdict,
    overrideRevision,
    overriddenBy,
    secondedBy,
  }: Pick<EnteredSafety, 'verdict' | 'overrideRevision' | 'overriddenBy' | 'secondedBy'>,
  revision: number | null,
): SafetyNeed | null {
  if (!blocks.has(verdict)) return null;
  // Another plan is another risk: what was answered for was the plan before it.
  if (overriddenBy === null || overrideRevision !== revision) return 'OVERRIDE';
  return verdict === 'STOP' && secondedBy === null ? 'SECOND_SIGNATURE' : null;
}

export function assertSettled(results: readonly EnteredSafety[], revision: number): void {
  const open = results.flatMap((result) => {
    const needs = needOf(result, revision);
    return needs ? [{ rule: result.rule, verdict: result.verdict, needs }] : [];
  });
  if (open.length > 0) throw refuse('DECISION_SAFETY_NOT_SETTLED', { results: open });
}

/** DEC-13: who may enter what a rule said, or what somebody from outside advised. */
export const whyNotEnterSafety = ({ votes, chairs, coordinates }: Asking): Refusal | null =>
  votes || chairs || coordinates ? null : refuse('SAFETY_FORBIDDEN');

/** A result of stop or defer is answered for, never talked down: entering it again may only leave it as grave or make it graver. */
export function enterSafety(
  before: EnteredSafety | null,
  given: { rule: string; verdict: SafetyVerdict; note?: string | null },
): EnteredSafety {
  const rule = storedText(given.rule, 300, 'rule');
  if (rule === null || !safetyVerdicts.includes(given.verdict))
    throw refuse('DECISION_RECORD_INVALID', { path: ['input', rule === null ? 'rule' : 'verdict'] });
  if (before && blocks.has(before.verdict) && safetyVerdicts.indexOf(given.verdict) > safetyVerdicts.indexOf(before.verdict))
    throw refuse('SAFETY_RESULT_STANDS', { verdict: before.verdict });
  return { ...noOverride, rule, verdict: given.verdict, note: storedText(given.note, 8_000, 'note') };
}

export interface Overriding {
  readonly by: string;
  readonly votes: boolean;
  readonly revision: number;
  readonly reason: string | null;
  readonly advice: string | null;
  readonly now: Date;
}

/**
 * DEC-13: a voting member answers for going on, with a reason; of a stop a second one signs as well, who must be somebody else. The same
 * person again changes nothing.
 */
export function overrideSafety(result: EnteredSafety | null, { by, votes, revision, reason, advice, now }: Overriding): EnteredSafety {
  if (!result) throw refuse('SAFETY_RESULT_NOT_FOUND');
  if (!votes) throw refuse('SAFETY_OVERRIDE_FORBIDDEN');
  if (!blocks.has(result.verdict)) throw refuse('SAFETY_RESULT_BLOCKS_NOTHING', { verdict: result.verdict });
  const needs = needOf(result, revision);
  if (needs === 'SECOND_SIGNATURE' && result.overriddenBy !== by) return { ...result, secondedBy: by, secondedAt: now };
  if (needs === 'SECOND_SIGNATURE') throw refuse('SAFETY_SECOND_SIGNATURE_NEEDED');
  if (needs === null) return result;
  const overrideReason = storedText(reason, 4_000, 'reason');
  if (overrideReason === null)
    throw refuse('SAFETY_OVERRIDE_MISSING', { path: ['input', 'reason'], rule: result.rule, verdict: result.verdict });
  return {
    ...result,
    ...{ overrideReason, advice: storedText(advice, 4_000, 'advice'), overrideRevision: revision },
    ...{ overriddenBy: by, overriddenAt: now, secondedBy: null, secondedAt: null },
  };
}
