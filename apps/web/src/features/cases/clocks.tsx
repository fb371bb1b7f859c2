import { CircleCheck, CirclePause, Clock, TriangleAlert } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseLifeFragment } from '../../generated/graphql.js';
import { dayOf, momentOf } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { Section } from '../../ui/section.js';
import { PriorityMark } from '../../ui/state.js';
import classes from './life.module.css';

/** By when each step is due for its priority; while the referrer is waited for, the clocks stand (CASE-3). */
export function Clocks({ life }: { life: CaseLifeFragment }) {
  const { t } = useTranslation('life');
  const { clocks, priority, complexity, agendaItem, agendaWishes, otherOpenCases } = life;
  return (
    <Section title={t('clock.title')} aside={<PriorityMark priority={priority} />}>
      <dl className={classes['clocks']}>
        {clocks.map(({ step, dueAt, endedAt, overdue }) => (
          <div key={step}>
            <dt>{t(`clock.${step}`)}</dt>
            <dd>
              {endedAt ? (
                <Mark icon={overdue ? TriangleAlert : CircleCheck} tone={overdue ? 'strong' : 'good'}>
                  {t(overdue ? 'clock.doneLate' : 'clock.done', { date: dayOf(endedAt) })}
                </Mark>
              ) : dueAt ? (
                <Mark icon={overdue ? TriangleAlert : Clock} tone={overdue ? 'bad' : undefined}>
                  {t(overdue ? 'clock.overdue' : 'clock.due', { time: momentOf(dueAt) })}
                </Mark>
              ) : (
                <Mark icon={CirclePause}>{t('clock.stands')}</Mark>
              )}
            </dd>
          </div>
        ))}
        {complexity !== null && (
          <div>
            <dt>{t('clock.complexity')}</dt>
            <dd>{t('clock.ofFive', { value: complexity })}</dd>
          </div>
        )}
        {agendaItem && (
          <div>
            <dt>{t('clock.meeting')}</dt>
            <dd>{momentOf(agendaItem.meeting.startsAt)}</dd>
          </div>
        )}
      </dl>
      {agendaWishes.length > 0 && !agendaItem && (
        <ul role="list" className={classes['entries']}>
          {agendaWishes.map(({ at, reason }) => (
            <li key={`${at} ${reason}`} className={classes['line']}>
              <Mark icon={Clock} tone="strong">
                {t(`wish.${reason}`)}
              </Mark>
              <span className={classes['soft']}>{t('wish.since', { time: momentOf(at) })}</span>
            </li>
          ))}
        </ul>
      )}
      {otherOpenCases.length > 0 && (
        <p className={classes['line']}>
          <Mark icon={TriangleAlert} tone="bad">
            {t('otherOpen', { count: otherOpenCases.length })}
          </Mark>
          {otherOpenCases.map(({ id, number }) => (
            <Link key={id} to="/cases/$caseId" params={{ caseId: id }}>
              {number}
            </Link>
          ))}
        </p>
      )}
    </Section>
  );
}
