import { CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QuorumStateFragment } from '../../generated/graphql.js';
import { useDisciplines } from '../../ui/discipline-list.js';
import classes from './decisions.module.css';

/** Requirement by requirement: filled by whom, or what is still missing, by name (DEC-1). */
export function QuorumView({ quorum }: { quorum: QuorumStateFragment }) {
  const { t } = useTranslation('decisions');
  const words = useDisciplines();
  if (quorum.requirements.length === 0) return null;
  return (
    <ul role="list" className={classes['quorum']} aria-label={t('quorum.title')}>
      {quorum.requirements.map(({ label, disciplines, count, met, by }) => (
        <li key={label} className={classes['requirement']} data-met={met || undefined}>
          {met ? <CircleCheck size={14} aria-hidden /> : <CircleDashed size={14} aria-hidden />}
          <span
            className={classes['requirementLabel']}
            title={t('quorum.needs', { count, disciplines: words(disciplines, t('quorum.or')) })}
          >
            {label}
          </span>
          <span className={classes['soft']}>
            {met
              ? by.map(({ name }) => name).join(', ')
              : t('quorum.missing', {
                  what: t('quorum.needs', { count: Math.max(1, count - by.length), disciplines: words(disciplines, t('quorum.or')) }),
                })}
          </span>
        </li>
      ))}
    </ul>
  );
}
