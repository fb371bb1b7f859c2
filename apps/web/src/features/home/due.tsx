import { CalendarClock, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { calendarDay, dayOf, momentOf, timeOf, today } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';

const midnight = /T00:00:00(\.0+)?Z$/;

/** By when, or since when where no date was named. A day of the calendar comes as its beginning in UTC and is not late before it is over. */
export function Due({ dueAt, since }: { dueAt: string | null; since: string }) {
  const { t } = useTranslation('home');
  if (dueAt === null)
    return (
      <span>
        {t('due.since')} <time dateTime={since}>{momentOf(since)}</time>
      </span>
    );
  const wholeDay = midnight.test(dueAt);
  const late = wholeDay ? dueAt.slice(0, 10) < today() : Date.parse(dueAt) < Date.now();
  const isToday = wholeDay ? dueAt.slice(0, 10) === today() : dayOf(dueAt) === dayOf(new Date().toISOString());
  // Near enough for the hour to matter.
  const near = Math.abs(Date.parse(dueAt) - Date.now()) < 2 * 86_400_000;
  const day = wholeDay ? calendarDay(dueAt) : near ? momentOf(dueAt) : dayOf(dueAt);
  const when = isToday ? (wholeDay ? t('due.today') : t('due.todayAt', { time: timeOf(dueAt) })) : day;
  return (
    <Mark icon={late ? TriangleAlert : CalendarClock} tone={late ? 'bad' : isToday ? 'strong' : undefined}>
      {late ? t('due.overdue') : t('due.due')} <time dateTime={dueAt}>{when}</time>
    </Mark>
  );
}
