import { useTranslation } from 'react-i18next';
import { useCompany } from '../../live/company.js';
import { ageInYears, timeOf, today, weekdayOf } from '../../ui/format.js';
import { currentOf } from './agenda-plan.js';
import { ItemState } from './item-state.js';
import { QuorumLine } from './quorum-line.js';
import { Progress, Timer } from './timer.js';
import type { Sheet } from './use-meeting.js';
import classes from './wall.module.css';

/**
 * Read from the far end of the table: which case, how far, who may decide. Whoever passes the door can see it, so no name and no word of
 * the discussion stands here.
 */
export function Wall({ meeting, viewerId }: { meeting: Sheet; viewerId: string }) {
  const { t } = useTranslation(['meetings', 'words']);
  const { people } = useCompany(meeting.stream, 'wall');
  const leaderId = people.find(({ place, person }) => place === 'lead' && person !== viewerId)?.person;
  const leader = meeting.board.members.find(({ person }) => person.id === leaderId)?.person.name;
  const current = currentOf(meeting);
  const here = meeting.attendance.filter(({ leftAt }) => leftAt === null).length;
  return (
    <div className={classes['wall']}>
      <header className={classes['top']}>
        <h1>{meeting.board.name}</h1>
        <span>
          {weekdayOf(meeting.startsAt)} {timeOf(meeting.startsAt)}
        </span>
        <span>{t(`status.${meeting.status}`)}</span>
        <span>{t('wall.here', { count: here })}</span>
        {leader && <span>{t('lead.leads', { name: leader })}</span>}
      </header>
      {current ? (
        <section className={classes['case']} aria-label={t('outcome.now')} aria-live="polite">
          <p className={classes['number']}>{current.boardCase.number}</p>
          <p className={classes['who']}>
            {ageInYears(current.boardCase.patient.birthDate, today())}{' '}
            {t(`sexShort.${current.boardCase.patient.sex as 'female'}`, { defaultValue: '' })}
          </p>
          <p className={classes['question']}>{current.boardCase.question}</p>
          <p className={classes['phase']}>{meeting.phase && t(`phase.${meeting.phase}`)}</p>
          <div className={classes['timer']}>
            <Timer item={current} />
          </div>
          <QuorumLine quorum={meeting.currentQuorum} />
        </section>
      ) : (
        <p className={classes['waiting']}>{meeting.status === 'OPEN' ? t('begin.title') : t(`status.${meeting.status}`)}</p>
      )}
      <ol role="list" className={classes['agenda']} aria-label={t('agenda.title')}>
        {meeting.agenda.map((item) => (
          <li key={item.id} data-current={item.id === current?.id || undefined}>
            <span>{item.position}</span>
            <span>{item.boardCase.number}</span>
            <ItemState item={item} current={item.id === current?.id} />
          </li>
        ))}
      </ol>
      <Progress meeting={meeting} />
    </div>
  );
}
