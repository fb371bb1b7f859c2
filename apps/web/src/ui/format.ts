const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number) => String(value).padStart(2, '0');
const day = 86_400_000;

/** `SURNAME, Given`: the surname stands out however the source wrote it. Without a comma the name is left as it is. */
export function patientName(name: string): string {
  const comma = name.indexOf(',');
  return comma < 0 ? name : `${name.slice(0, comma).toUpperCase()}${name.slice(comma)}`;
}

/** A day of the calendar (`1971-03-04`), never shifted by a time zone: dd-Mmm-yyyy cannot be read the American way round. */
export function calendarDay(date: string): string {
  const [year, month, dayOfMonth] = date.slice(0, 10).split('-');
  return `${dayOfMonth}-${months[Number(month) - 1] ?? month}-${year}`;
}

/** The day of a moment, on the clock of whoever looks. */
export function dayOf(moment: string): string {
  const at = new Date(moment);
  return `${two(at.getDate())}-${months[at.getMonth()]}-${at.getFullYear()}`;
}

export function timeOf(moment: string): string {
  const at = new Date(moment);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The time alone today, day and time otherwise. */
export function momentOf(moment: string, now = new Date()): string {
  return new Date(moment).toDateString() === now.toDateString() ? timeOf(moment) : `${dayOf(moment)} ${timeOf(moment)}`;
}

/** Completed years on `on`; the day someone died ends the count. */
export function ageInYears(birthDate: string, on: string): number {
  const [by = 0, bm = 0, bd = 0] = birthDate.slice(0, 10).split('-').map(Number);
  const [y = 0, m = 0, d = 0] = on.slice(0, 10).split('-').map(Number);
  return y - by - (m < bm || (m === bm && d < bd) ? 1 : 0);
}

export function today(now = new Date()): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export const daysSince = (moment: string, now = Date.now()): number => Math.max(0, Math.floor((now - Date.parse(moment)) / day));

export const initials = (name: string): string =>
  name
    .replace(/^(Dr|Mr|Mrs|Ms|Prof)\.?\s+/i, '')
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((part) => part[0]!.toUpperCase())
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('');
