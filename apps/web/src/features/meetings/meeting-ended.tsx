import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayOf, patientName, timeOf, weekdayOf } from '../../ui/format.js';
import { ItemState } from './item-state.js';
import { MeetingState } from './meeting-state.js';
import classes from './meetings.module.css';
import type { Sheet } from './use-meeting.js';

/** A meeting that is over, or was cancelled: what became of each case, and the way to minutes and letters. */
export function MeetingEnded({ meeting }: { meeting: Sheet }) {
  const { t } = useTranslation('meetings');
  const { id, startsAt, status, cancelReason, openedAt, closedAt, agenda } = meeting;
  return (
    <div className={classes['page']} tabIndex={0} role="region" aria-labelledby="meeting-title">
      <header className={classes['head']}>
        <div>
          <h1 id="meeting-title">{t('one', { date: `${weekdayOf(startsAt)} ${timeOf(startsAt)}` })}</h1>
          <p className={classes['soft']}>
            {meeting.board.name}
            {openedAt && closedAt && ` · ${timeOf(openedAt)}–${timeOf(closedAt)}`}
          </p>
        </div>
        <MeetingState status={status} />
      </header>
      {cancelReason && <p className={classes['section']}>{cancelReason}</p>}
      {status !== 'CANCELLED' && (
        <p className={classes['ways']}>
          <Link to="/meetings/$meetingId/minutes" params={{ meetingId: id }}>
            {t('ended.minutes')}
          </Link>
          <Link to="/meetings/$meetingId/letters" params={{ meetingId: id }} search={{}}>
            {t('ended.letters')}
          </Link>
        </p>
      )}
      <ol role="list" aria-label={t('agenda.title')}>
        {agenda.map((item) => (
          <li key={item.id} className={classes['item']}>
            <span />
            <span className={classes['place']}>{item.position}</span>
            <span />
            <div className={classes['what']}>
              <p className={classes['line']}>
                <Link to="/cases/$caseId" params={{ caseId: item.boardCase.id }}>
                  {item.boardCase.number}
                </Link>
                <strong>{patientName(item.boardCase.patient.name)}</strong>
                <ItemState item={item} current={false} />
              </p>
              <p className={classes['question']}>{item.boardCase.question}</p>
              {(item.outcomeCode || item.outcomeReason) && (
                <p className={classes['soft']}>
                  {item.outcomeCode && t(`deferral.${item.outcomeCode as 'OTHER'}`, { defaultValue: '' })}
                  {item.outcomeReason && ` ${item.outcomeReason}`}
                  {item.carriedTo && ` · ${dayOf(item.carriedTo.startsAt)}`}
                </p>
              )}
            </div>
            <span className={classes['length']}>{t('minutes', { count: Math.round(item.secondsSpent / 60) })}</span>
            <span />
          </li>
        ))}
      </ol>
    </div>
  );
}
