import { Timer as TimerIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDeskNow } from '../../live/desk-clock.js';
import { progressOf, secondsOn } from './agenda-plan.js';
import classes from './room.module.css';
import type { Entry, Sheet } from './use-meeting.js';

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** How long the current case has had, by the desk's clock: the same on every screen. */
export function Timer({ item }: { item: Entry }) {
  const { t } = useTranslation('meetings');
  const seconds = secondsOn(item, useDeskNow());
  const over = seconds > item.plannedMinutes * 60;
  const planned = t('timer.of', { count: item.plannedMinutes });
  return (
    <span className={classes['timer']} data-over={over || undefined} role="timer" aria-label={t('timer.label')}>
      <TimerIcon size={14} aria-hidden />
      <strong>{clock(seconds)}</strong> {planned}
      {over && <span> · {t('timer.over')}</span>}
    </span>
  );
}

/** `2 of 7 · 47 min left`. */
export function Progress({ meeting }: { meeting: Sheet }) {
  const { t } = useTranslation('meetings');
  const { done, total, minutesLeft } = progressOf(meeting, useDeskNow());
  return (
    <p className={classes['progress']}>
      <span>{t('progress.of', { done, total })}</span>
      <progress max={Math.max(1, total)} value={done} aria-label={t('progress.label')} />
      <span>{t('progress.left', { count: minutesLeft })}</span>
    </p>
  );
}
