import i18next from 'i18next';

const two = (value: number) => String(value).padStart(2, '0');
const day = 86_400_000;

/** In the language of the page; before it has one, in English. */
const language = () => i18next.resolvedLanguage ?? 'en';

const kept = new Map<string, readonly string[]>();
/** Three letters or so, as the language shortens them, without the dot that some put after it. */
function months(): readonly string[] {
  const of = language();
  const known = kept.get(of);
  if (known) return known;
  const month = new Intl.DateTimeFormat(of, { month: 'short', timeZone: 'UTC' });
  const made = Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2026, index, 15)).replace('.', ''));
  kept.set(of, made);
  return made;
}

/** `SURNAME, Given`: the surname stands out however the source wrote it. Without a comma the name is left as it is. */
export function patientName(name: string): string {
  const comma = name.indexOf(',');
  return comma < 0 ? name : `${name.slice(0, comma).toUpperCase()}${name.slice(comma)}`;
}

/** A day of the calendar (`1971-03-04`), never shifted by a time zone: dd-Mmm-yyyy cannot be read the American way round. */
export function calendarDay(date: string): string {
  const [year, month, dayOfMonth] = date.slice(0, 10).split('-');
  return `${dayOfMonth}-${months()[Number(month) - 1] ?? month}-${year}`;
}

/** The day of a moment, on the clock of whoever looks. */
export function dayOf(moment: string): string {
  const at = new Date(moment);
  return `${two(at.getDate())}-${months()[at.getMonth()]}-${at.getFullYear()}`;
}

/** With the day of the week, for what is near: `Tue 24-Nov-2026`. */
export function weekdayOf(moment: string): string {
  return `${new Intl.DateTimeFormat(language(), { weekday: 'short' }).format(new Date(moment)).replace('.', '')} ${dayOf(moment)}`;
}

/** With the separators of the language: 4.5 or 4,5. */
export const figure = (value: number): string => new Intl.NumberFormat(language(), { maximumFractionDigits: 2 }).format(value);

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
    .replace(/^(Dr|Mr|Mrs|Ms|Prof|Herr|Frau)\.?\s+/i, '')
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((part) => part[0]!.toUpperCase())
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('');
