import type { CharterContent } from '#boards';
import { deferralCodes, type DeferralCode, type ItemKind } from './meeting.js';
import { meetingsRefusals } from './refusals.js';

const { refuse } = meetingsRefusals;

export type AgendaRules = CharterContent['agenda'];

/** Recorded together: long enough to read out the name. */
const notingMinutes = 2;
const usualComplexity = 3;
export const longestAgenda = 100;
const longestReason = 2_000;

/** How long a case is planned for, where nobody has said. */
export const plannedMinutes = (kind: ItemKind, complexity: number | null, { minutesByComplexity }: AgendaRules): number =>
  kind === 'NOTING' ? notingMinutes : (minutesByComplexity[(complexity ?? usualComplexity) - 1] ?? 10);

export function assertMinutes(minutes: number): void {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 240)
    throw refuse('AGENDA_MINUTES_INVALID', { path: ['input', 'plannedMinutes'] });
}

export const cutOffFor = (startsAt: Date, { cutOffHours }: AgendaRules): Date => new Date(startsAt.getTime() - cutOffHours * 3_600_000);

/** MEET-1: a meeting that nobody can come to, or whose agenda would close after it began, is a slip of the hand. */
export function assertTimes(startsAt: Date, cutOffAt: Date, now: Date): void {
  const latest = now.getTime() + 2 * 366 * 86_400_000;
  if (!(startsAt > now && startsAt.getTime() <= latest)) throw refuse('MEETING_TIME_INVALID', { path: ['input', 'startsAt'] });
  if (!(cutOffAt <= startsAt)) throw refuse('MEETING_TIME_INVALID', { path: ['input', 'cutOffAt'] });
}

export interface Listed {
  readonly itemId: string;
  readonly kind: ItemKind;
  readonly complexity: number | null;
  /** board_case.priority */
  readonly priority: string | null;
  readonly plannedMinutes: number;
  readonly position: number;
}

export interface SuggestedPlace {
  readonly itemId: string;
  /** Minutes after the beginning, breaks included. */
  readonly startsAfterMinutes: number;
  /** A break is proposed before it. */
  readonly breakBefore: boolean;
}

const breakMinutes = 10;

/**
 * MEET-2: the most complex cases first, while people are fresh; among equals the more urgent; then as they stand. What is only noted comes
 * last, together. A break before whatever would end later than an hour after the last one.
 */
export function suggestedOrder(items: readonly Listed[], { breakAfterMinutes }: Pick<AgendaRules, 'breakAfterMinutes'>): SuggestedPlace[] {
  const order = [...items].sort(
    (a, b) =>
      Number(a.kind === 'NOTING') - Number(b.kind === 'NOTING') ||
      (b.complexity ?? usualComplexity) - (a.complexity ?? usualComplexity) ||
      (a.priority ?? 'P3').localeCompare(b.priority ?? 'P3') ||
      a.position - b.position,
  );
  let elapsed = 0;
  let sinceBreak = 0;
  return order.map(({ itemId, plannedMinutes: minutes }) => {
    const breakBefore = sinceBreak > 0 && sinceBreak + minutes > breakAfterMinutes;
    if (breakBefore) [elapsed, sinceBreak] = [elapsed + breakMinutes, 0];
    const startsAfterMinutes = elapsed;
    elapsed += minutes;
    sinceBreak += minutes;
    return { itemId, startsAfterMinutes, breakBefore };
  });
}

/** MEET-2: people reorder freely, and nothing drops off or comes in by it. */
export function assertSameItems(items: readonly { readonly id: string }[], order: readonly string[]): void {
  const same = order.length === items.length && new Set(order).size === order.length && items.every(({ id }) => order.includes(id));
  if (!same) throw refuse('AGENDA_ORDER_INVALID', { path: ['input', 'itemIds'] });
}

/** A reason as it is stored, or a refusal. */
export function reasonOf(given: string | null, path = 'reason'): string {
  const reason = given?.trim() ?? '';
  if (reason === '' || reason.length > longestReason) throw refuse('MEETING_REASON_MISSING', { path: ['input', path] });
  return reason;
}

/** MEET-5: a coded reason; the code that says nothing needs words. */
export function deferral(code: string, words: string | null): { code: DeferralCode; reason: string | null } {
  const reason = words?.trim() || null;
  if (!deferralCodes.includes(code as DeferralCode)) throw refuse('AGENDA_DEFERRAL_REASON', { path: ['input', 'code'] });
  if ((code === 'OTHER' && reason === null) || (reason?.length ?? 0) > longestReason)
    throw refuse('AGENDA_DEFERRAL_REASON', { path: ['input', 'reason'] });
  return { code: code as DeferralCode, reason };
}
