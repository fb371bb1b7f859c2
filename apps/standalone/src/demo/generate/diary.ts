import type { Chance } from './chance.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const midnight = (at: number): number => at - (at % day);
export const isWeekend = (at: number): boolean => [0, 6].includes(new Date(at).getUTCDay());

/** Desks open at half past seven and close at half past six, UTC as everything that is stored. */
const opens = 7.5 * hour;
const closes = 18.5 * hour;

/** Some moment of a working day. */
export const workingMoment = (chance: Chance, date: number): number =>
  midnight(date) + opens + Math.floor(chance.share() * (closes - opens));

/** The working day itself, or the next one. */
export function workday(date: number): number {
  let at = midnight(date);
  while (isWeekend(at)) at += day;
  return at;
}

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
export const daysFrom = (at: number, days: number): string => dayOf(at + Math.round(days) * day);

/** When things happen in one case, each after the one before; nobody works at night or on Sunday, but for an emergency. */
export class Diary {
  constructor(
    private readonly chance: Chance,
    public at: number,
    /** Its desk does not wait for the next working day. */
    private readonly urgent: boolean,
  ) {}

  /** About so many days later. */
  days(count: number): number {
    if (this.urgent) return this.minutes(count * 24 * 60);
    const target = workday(this.at + count * day);
    const later = workingMoment(this.chance, target);
    return later > this.at + 2 * minute ? (this.at = later) : this.minutes(5);
  }

  /** About so many minutes later, in the same sitting where there is time left. */
  minutes(count: number): number {
    const later = this.at + Math.max(20_000, Math.floor((0.6 + 0.8 * this.chance.share()) * count * minute));
    const past = later % day > closes + hour || later % day < opens || isWeekend(later);
    return (this.at =
      past && !this.urgent ? workingMoment(this.chance, workday(midnight(later) + (later % day > closes ? day : 0))) : later);
  }
}
