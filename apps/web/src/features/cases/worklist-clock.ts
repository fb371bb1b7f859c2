import type { WorklistRowFragment } from '../../generated/graphql.js';
import { dayOf } from '../../ui/format.js';

type Clock = WorklistRowFragment['clocks'][number];
const hour = 3_600_000;

/** What is due next: of the steps that are open, the one with the earliest time; one whose clock stands when none has a time. */
export function nextClock(clocks: readonly Clock[]): Clock | null {
  const open = clocks.filter(({ endedAt }) => endedAt === null);
  const due = open.filter(({ dueAt }) => dueAt !== null).sort((one, other) => Date.parse(one.dueAt!) - Date.parse(other.dueAt!));
  return due[0] ?? open[0] ?? null;
}

/** How late, in whole hours up to two days and in days after that; null while there is time. A row may be older than its time. */
export function lateness(clock: Clock, now = Date.now()): { readonly unit: 'hours' | 'days'; readonly count: number } | null {
  if (clock.dueAt === null || clock.endedAt !== null) return null;
  const late = now - Date.parse(clock.dueAt);
  if (late <= 0 && !clock.overdue) return null;
  const hours = Math.max(0, Math.floor(late / hour));
  return hours < 48 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / 24) };
}

/** Day and month; the year only when it is another one. */
export function nearDay(moment: string, now = new Date()): string {
  const day = dayOf(moment);
  return new Date(moment).getFullYear() === now.getFullYear() ? day.slice(0, -5) : day;
}
