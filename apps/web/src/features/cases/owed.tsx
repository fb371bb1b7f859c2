import { CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReferralFragment } from '../../generated/graphql.js';
import { calendarDay, dayOf } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { Section } from '../../ui/section.js';
import classes from './referral.module.css';
import { useReadiness } from '../../ui/use-readiness.js';

/** What a board still needs before it can answer, and what has been asked for; missing items never block, they are shown (CASE-2, CASE-3). */
export function Owed({ referral: { readiness, requestedInformation }, asked }: { referral: ReferralFragment; asked: boolean }) {
  const { t } = useTranslation('cases');
  const words = useReadiness();
  return (
    <>
      {asked && requestedInformation.length > 0 && (
        <Section title={t('section.requested')}>
          <ul role="list" className={classes['rows']}>
            {requestedInformation.map(({ what, dueOn, answeredAt }, index) => (
              <li key={index} className={classes['line']}>
                <span className={classes['strong']}>{what}</span>
                {answeredAt ? (
                  <Mark icon={CircleCheck} tone="good">
                    {t('requested.answered', { date: dayOf(answeredAt) })}
                  </Mark>
                ) : (
                  <Mark icon={CircleDashed}>{dueOn ? t('requested.due', { date: calendarDay(dueOn) }) : t('requested.open')}</Mark>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {readiness.length > 0 && (
        <Section title={t('section.readiness')} aside={t('owedBy.REFERRER')}>
          <ul role="list" className={classes['chips']}>
            {readiness.map(({ code }) => (
              <li key={code}>
                <Mark icon={CircleDashed} tone="strong">
                  {words(code)}
                </Mark>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
