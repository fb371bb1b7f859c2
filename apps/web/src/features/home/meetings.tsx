import { Link } from '@tanstack/react-router';
import { CalendarDays, FilePen, Radio } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NextMeetingFragment } from '../../generated/graphql.js';
import { timeOf, weekdayOf } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import classes from './home.module.css';
import { Part } from './part.js';
import { meetingsOf } from './use-places.js';

interface Props {
  readonly meetings: readonly NextMeetingFragment[];
}

/** What is on now, what comes next, and what was held and is still to be signed. */
export function Meetings({ meetings }: Props) {
  const { t } = useTranslation('home');
  const { open, next, toSign } = meetingsOf(meetings);
  const all = [...open, ...next, ...toSign];
  return (
    <Part icon={CalendarDays} title={t('meetings.title')}>
      {all.length === 0 ? (
        <p className={classes['empty']}>{t('meetings.none')}</p>
      ) : (
        <ul role="list">
          {all.map((meeting) => (
            <li key={meeting.id} className={classes['row']} data-item>
              <Link
                {...(meeting.status === 'CLOSED'
                  ? { to: '/meetings/$meetingId/minutes', params: { meetingId: meeting.id } }
                  : { to: '/meetings/$meetingId', params: { meetingId: meeting.id } })}
                className={classes['link']}
                data-row
              >
                <span className={classes['day']}>
                  <time dateTime={meeting.startsAt}>
                    {weekdayOf(meeting.startsAt)} {timeOf(meeting.startsAt)}
                  </time>
                </span>
                <span className={classes['what']}>{meeting.board.name}</span>
                <span className={classes['when']}>
                  {meeting.status === 'OPEN' ? (
                    <Mark icon={Radio} tone="accent">
                      {t('meetings.join')}
                    </Mark>
                  ) : meeting.status === 'CLOSED' ? (
                    <Mark icon={FilePen}>{t('meetings.sign')}</Mark>
                  ) : (
                    t('meetings.cases', { count: meeting.agenda.length })
                  )}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
