const day = 86_400_000;
const atMidnight = (at: Date): Date => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
const isWeekend = (at: Date): boolean => at.getUTCDay() === 0 || at.getUTCDay() === 6;

/**
 * The demo's times count working days, so that nobody on its boards decides on a Sunday; whichever day it is installed. Times are UTC,
 * as they are stored.
 */
export function workdayBefore(now: Date, workdays: number): Date {
  let at = atMidnight(now);
  while (isWeekend(at)) at = new Date(at.getTime() - day);
  return stepping(at, workdays, -day);
}

export const workdayAfter = (at: Date, workdays: number): Date => stepping(atMidnight(at), workdays, day);

function stepping(from: Date, workdays: number, step: number): Date {
  let at = from;
  for (let left = workdays; left > 0;) {
    at = new Date(at.getTime() + step);
    if (!isWeekend(at)) left -= 1;
  }
  return at;
}

/** `time` is HH:MM. */
export const at = (date: Date, time: string): Date => new Date(`${date.toISOString().slice(0, 10)}T${time}:00.000Z`);
export const daysBefore = (from: Date, count: number): string => new Date(from.getTime() - count * day).toISOString().slice(0, 10);
export const daysAfter = (from: Date, count: number): string => daysBefore(from, -count);

/** The birth date that makes somebody so old at that moment. */
export function birthDate(when: Date, age: number, birthday: string): string {
  const had = when.toISOString().slice(5, 10) >= birthday;
  return `${when.getUTCFullYear() - age - (had ? 0 : 1)}-${birthday}`;
}
