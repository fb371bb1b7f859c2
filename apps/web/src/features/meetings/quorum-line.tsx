import { CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QuorumStateFragment } from '../../generated/graphql.js';
import { Mark } from '../../ui/mark.js';
import classes from './room.module.css';

/** Whether those who are here could decide the current case, discipline by discipline (MEET-4). */
export function QuorumLine({ quorum }: { quorum: QuorumStateFragment | null }) {
  const { t } = useTranslation('meetings');
  if (!quorum) return null;
  return (
    <div className={classes['quorum']} role="group" aria-label={t('quorum.title')}>
      <Mark icon={quorum.met ? CircleCheck : CircleDashed} tone={quorum.met ? 'good' : 'bad'}>
        {quorum.met ? t('quorum.met') : t('quorum.notMet')}
      </Mark>
      {quorum.requirements.map(({ label, met, by, count }) => (
        <Mark key={label} icon={met ? CircleCheck : CircleDashed} {...(met && { title: by.map(({ name }) => name).join(', ') })}>
          {label} {by.length}/{count}
        </Mark>
      ))}
    </div>
  );
}
