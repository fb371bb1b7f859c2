import type { ItemKind } from './item.js';

export const rhythms = ['IMMEDIATE', 'HOURLY', 'DAILY', 'NEVER'] as const;
export type Rhythm = (typeof rhythms)[number];
export const languages = ['EN', 'DE'] as const;
export type Language = (typeof languages)[number];

export interface NotificationPreferences {
  readonly rhythm: Rhythm;
  /** IANA name; the times below are of its clock, HH:MM. */
  readonly timeZone: string;
  readonly dailyAt: string;
  /** Both or neither. */
  readonly quietFrom: string | null;
  readonly quietUntil: string | null;
}

export interface WaitingItem {
  readonly kind: ItemKind;
  /** When the worker first knew that it waits. */
  readonly knownAt: Date;
}

const minute = 60_000;
const day = 24 * 60;
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Minutes since midnight by that zone's clock. */
export function localMinutes(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' }).format(at);
  return minutesOf(parts);
}

function isQuiet(now: Date, { timeZone, quietFrom, quietUntil }: NotificationPreferences): boolean {
  if (quietFrom === null || quietUntil === null) return false;
  const [at, from, until] = [localMinutes(now, timeZone), minutesOf(quietFrom), minutesOf(quietUntil)];
  return from <= until ? at >= from && at < until : at >= from || at < until;
}

/** When this clock last showed these minutes of an hour, or of a day. */
const last = (now: Date, past: number): number => Math.floor(now.getTime() / minute) * minute - past * minute;

/** An alert waits for no rhythm and no quiet hour: a red flag is present and nobody has answered (CASE-9). */
const isEscalation = ({ kind }: WaitingItem): boolean => kind === 'ALERT';

/** [INBOX-5] What of the waiting items is to be written of now. */
export function itemsToSend<Item extends WaitingItem>(
  now: Date,
  preferences: NotificationPreferences,
  waiting: readonly Item[],
): readonly Item[] {
  const { rhythm, timeZone, dailyAt } = preferences;
  if (rhythm === 'NEVER') return [];
  const escalations = waiting.filter(isEscalation);
  if (escalations.length > 0) return escalations;
  if (isQuiet(now, preferences)) return [];
  if (rhythm === 'IMMEDIATE') return waiting;
  const at = localMinutes(now, timeZone);
  // What became known since waits for the next full hour, or the next day's time.
  const until = last(now, rhythm === 'HOURLY' ? at % 60 : (at - minutesOf(dailyAt) + day) % day);
  return waiting.filter(({ knownAt }) => knownAt.getTime() < until);
}
