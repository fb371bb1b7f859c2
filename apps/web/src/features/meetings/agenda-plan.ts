import type { MeetingPhase } from '../../generated/graphql.js';
import type { Entry, Sheet } from './use-meeting.js';

const minute = 60_000;

/** When each item begins if all keep to their minutes, and when the agenda ends. */
export function clockTimes(startsAt: string, items: readonly Pick<Entry, 'id' | 'plannedMinutes'>[]) {
  let at = Date.parse(startsAt);
  const begins = new Map<string, string>();
  for (const { id, plannedMinutes } of items) {
    begins.set(id, new Date(at).toISOString());
    at += plannedMinutes * minute;
  }
  return { begins, ends: new Date(at).toISOString(), minutes: items.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0) };
}

/** One item moved by some places; the same list where there is no such place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  if (from === to || from < 0 || to < 0 || from >= items.length || to >= items.length) return items;
  const next = [...items];
  const [item] = next.splice(from, 1);
  next.splice(to, 0, item!);
  return next;
}

type Progress = Pick<Sheet, 'status' | 'phase'> & {
  readonly currentItem: { readonly id: string } | null;
  readonly agenda: readonly Pick<Entry, 'id' | 'position' | 'kind' | 'outcome' | 'plannedMinutes' | 'secondsSpent' | 'currentSince'>[];
};

export const currentOf = <Item extends { readonly id: string }>(meeting: {
  readonly currentItem: { readonly id: string } | null;
  readonly agenda: readonly Item[];
}): Item | null => meeting.agenda.find(({ id }) => id === meeting.currentItem?.id) ?? null;

/** Seconds that a case has had so far: what is recorded, and the phase that runs now. */
export const secondsOn = (item: Pick<Entry, 'secondsSpent' | 'currentSince'>, now: number): number =>
  item.secondsSpent + (item.currentSince === null ? 0 : Math.max(0, Math.floor((now - Date.parse(item.currentSince)) / 1_000)));

/** How far the agenda is, and how many planned minutes are left of it. */
export function progressOf(meeting: Progress, now: number): { done: number; total: number; minutesLeft: number } {
  const left = meeting.agenda
    .filter(({ outcome }) => outcome === null)
    .reduce((sum, item) => sum + Math.max(0, item.plannedMinutes - secondsOn(item, now) / 60), 0);
  return {
    done: meeting.agenda.filter(({ outcome }) => outcome !== null).length,
    total: meeting.agenda.length,
    minutesLeft: Math.ceil(left),
  };
}

export type NextStep =
  | { readonly kind: 'begin' | 'next'; readonly itemId: string }
  | { readonly kind: 'phase'; readonly phase: MeetingPhase }
  | { readonly kind: 'outcomeMissing' }
  | { readonly kind: 'close' };

/** The one to be discussed after the current one: the next behind it that waits, then one that was passed by. */
export function nextItem<Item extends Pick<Entry, 'id' | 'position' | 'kind' | 'outcome'>>(meeting: {
  readonly currentItem: { readonly id: string } | null;
  readonly agenda: readonly Item[];
}): Item | null {
  const current = currentOf(meeting);
  const waits = meeting.agenda.filter((item) => item.id !== current?.id && item.outcome === null && item.kind === 'DISCUSSION');
  return waits.find(({ position }) => position > (current?.position ?? 0)) ?? waits[0] ?? null;
}

/** The one thing that comes next for whoever moves the meeting (MEET-3): forward within a case, then to the next that waits. */
export function nextStep(meeting: Progress): NextStep {
  const current = currentOf(meeting);
  const next = nextItem(meeting);
  if (current && current.outcome === null) {
    if (meeting.phase === 'PRESENTING') return { kind: 'phase', phase: 'DISCUSSING' };
    if (meeting.phase === 'DISCUSSING') return { kind: 'phase', phase: 'DECIDING' };
    return { kind: 'outcomeMissing' };
  }
  if (!next) return { kind: 'close' };
  return { kind: current ? 'next' : 'begin', itemId: next.id };
}
