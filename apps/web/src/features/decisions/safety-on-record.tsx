import { useTranslation } from 'react-i18next';
import type { DecisionTextFragment } from '../../generated/graphql.js';
import { Mark } from '../../ui/mark.js';
import classes from './decisions.module.css';
import { verdicts } from './record-draft.js';
import { verdictLook } from './verdict-look.js';

/** Worst first: what the rules said against it is read before anything else on record, each with why the board went on. */
export function SafetyOnRecord({ results }: { results: DecisionTextFragment['record']['safetyResults'] }) {
  const { t } = useTranslation('decisions');
  if (results.length === 0) return null;
  const sorted = [...results].sort((one, other) => verdicts.indexOf(one.verdict) - verdicts.indexOf(other.verdict));
  return (
    <ul className={classes['safetyOnRecord']} role="list" aria-label={t('record.safetyResults')}>
      {sorted.map(({ rule, verdict, note, override }, index) => (
        <li key={index}>
          <p className={classes['safetyRule']}>
            <Mark {...verdictLook[verdict]}>{t(`verdict.${verdict}`)}</Mark>
            <span>{rule}</span>
          </p>
          {note && <p className={classes['rationale']}>{note}</p>}
          {override && (
            <p className={classes['rationale']}>
              <span className={classes['strong']}>{t('safety.overridden')}</span> {override}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
