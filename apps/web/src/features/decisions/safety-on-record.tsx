import { Ban, CircleCheck, Clock3, Info, PauseCircle, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DecisionTextFragment, SafetyVerdict } from '../../generated/graphql.js';
import { Mark, type Tone } from '../../ui/mark.js';
import classes from './decisions.module.css';
import { verdicts } from './record-draft.js';

export const look: Record<SafetyVerdict, { readonly icon: LucideIcon; readonly tone: Tone | undefined }> = {
  STOP: { icon: Ban, tone: 'bad' },
  DEFER: { icon: Clock3, tone: 'bad' },
  HOLD: { icon: PauseCircle, tone: 'strong' },
  ADVISE: { icon: Info, tone: undefined },
  OK: { icon: CircleCheck, tone: 'good' },
};

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
            <Mark {...look[verdict]}>{t(`verdict.${verdict}`)}</Mark>
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
