import type { Clocks, Priority } from '#boards';
import type { CaseStatus } from './transitions.js';

export type ClockStep = 'TRIAGE' | 'DECISION' | 'LETTER';

/** One step of a case, and by when the charter wants it done. */
export interface CaseClock {
  readonly step: ClockStep;
  readonly startedAt: string;
  /** Null while the clock stands still: information is awaited. */
  readonly dueAt: string | null;
  readonly endedAt: string | null;
  readonly overdue: boolean;
}

/** Times are ISO 8601. */
export interface ClockFacts {
  readonly status: CaseStatus;
  readonly priority: Priority | null;
  readonly submittedAt: string;
  readonly endedAt: string | null;
  /** In order. */
  readonly reviews: readonly { readonly openedAt: string; readonly decidedAt: string | null; readonly letterAt: string | null }[];
  /** When the case was led back to triage. */
  readonly backInTriage: readonly string[];
  /** Each item that was asked for; `to` is null while it is open. */
  readonly awaited: readonly { readonly from: string; readonly to: string | null }[];
}

const ms = (time: string): number => new Date(time).getTime();

/**
 * [CASE-10] Referral → triage → decision → letter, of the case's latest pass. While information is awaited the clock of the step stands
 * still, because the case is the referrer's: what was waited for is added to what the charter gives.
 */
export function caseClocks(facts: ClockFacts, charter: Readonly<Record<Priority, Clocks>>, now: Date): CaseClock[] {
  const hours = charter[facts.priority ?? 'P3'];
  const latest = facts.reviews.at(-1);
  const started = facts.backInTriage.at(-1) ?? facts.submittedAt;
  const taken = facts.reviews.find(({ openedAt }) => openedAt >= started)?.openedAt ?? null;
  const clock = clockOf(facts, now);
  const clocks = [clock('TRIAGE', started, taken ?? facts.endedAt, hours.triageHours)];
  // Back in triage: what an earlier review came to is history.
  if (!latest || latest.openedAt < started) return clocks;
  clocks.push(clock('DECISION', latest.openedAt, latest.decidedAt ?? facts.endedAt, hours.decisionHours));
  if (latest.decidedAt !== null) clocks.push(clock('LETTER', latest.decidedAt, latest.letterAt, hours.letterHours));
  return clocks;
}

const clockOf =
  ({ status, awaited }: ClockFacts, now: Date) =>
  (step: ClockStep, startedAt: string, endedAt: string | null, hours: number): CaseClock => {
    if (endedAt === null && status === 'AWAITING_INFORMATION') return { step, startedAt, dueAt: null, endedAt, overdue: false };
    const end = endedAt === null ? now.getTime() : ms(endedAt);
    const due = ms(startedAt) + hours * 3_600_000 + waited(awaited, ms(startedAt), end);
    return { step, startedAt, dueAt: new Date(due).toISOString(), endedAt, overdue: end > due };
  };

/** How long anything was awaited between the two, in milliseconds; what overlaps counts once. */
function waited(awaited: ClockFacts['awaited'], from: number, to: number): number {
  const spans = awaited
    .map((span) => [Math.max(ms(span.from), from), Math.min(span.to === null ? to : ms(span.to), to)] as const)
    .filter(([start, end]) => end > start)
    .sort(([a], [b]) => a - b);
  let sum = 0;
  let seen = from;
  for (const [start, end] of spans) {
    sum += Math.max(0, end - Math.max(start, seen));
    seen = Math.max(seen, end);
  }
  return sum;
}
