import { useTranslation } from 'react-i18next';
import type { CasePageFragment } from '../../generated/graphql.js';
import { dayOf } from '../../ui/format.js';
import { useStepTitle } from '../../ui/plan-text.js';
import { Section } from '../../ui/section.js';
import classes from './decisions.module.css';

/** Every review of the case with what it decided, newest first; a later decision supersedes, none disappears (DEC-6). */
export function DecisionChain({ reviews, current }: { reviews: CasePageFragment['reviews']; current: string | null }) {
  const { t } = useTranslation(['decisions', 'words']);
  const titleOf = useStepTitle();
  return (
    <Section title={t('decision.chain')}>
      <ol role="list" className={classes['chain']}>
        {[...reviews]
          .sort((one, other) => other.number - one.number)
          .map(({ id, number, openedAt, decision }) => (
            <li key={id}>
              <span className={classes['strong']}>{t('decision.review', { number })}</span>{' '}
              {decision ? (
                <>
                  {decision.recommendation.steps.map(titleOf).join('; ')}{' '}
                  <span className={classes['soft']}>
                    {t(`words:strength.${decision.strength}`)}, {dayOf(decision.ratifiedAt)}
                    {decision.id === current && ` (${t('decision.current')})`}
                  </span>
                </>
              ) : (
                <span className={classes['soft']}>
                  {t('decision.noneYet')}, {dayOf(openedAt)}
                </span>
              )}
            </li>
          ))}
      </ol>
    </Section>
  );
}
