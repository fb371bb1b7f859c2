import { Eye, History } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpinionTextFragment } from '../../generated/graphql.js';
import { momentOf } from '../../ui/format.js';
import { lazily } from '../../ui/lazily.js';
import { Mark } from '../../ui/mark.js';
import { PlanText } from '../../ui/plan-text.js';
import classes from './opinions.module.css';

const OpinionVersions = lazily(() => import('./opinion-versions.js'));

export function OpinionView({ opinion, own }: { opinion: OpinionTextFragment; own: boolean }) {
  const { t } = useTranslation(['opinions', 'words']);
  const [versions, setVersions] = useState(false);
  const part = (label: string, text: string | null) =>
    text && (
      <div>
        <dt>{label}</dt>
        <dd>{text}</dd>
      </div>
    );
  return (
    <article
      id={opinion.id}
      className={classes['view']}
      aria-label={`${t(`words:discipline.${opinion.discipline}`)}, ${opinion.author.name}`}
    >
      <header className={classes['by']}>
        <h3>{t(`words:discipline.${opinion.discipline}`)}</h3>
        <span className={classes['who']}>{own ? t('yours') : opinion.author.name}</span>
      </header>
      <PlanText plan={opinion.recommendation} />
      <dl className={classes['figures']}>
        <div>
          <dt>{t('confidence')}</dt>
          <dd>
            <Confidence value={opinion.confidence} />
          </dd>
        </div>
        {opinion.expectedBenefit !== null && (
          <div title={t('benefitHint')}>
            <dt>{t('benefit')}</dt>
            <dd>{t('benefitOf', { value: opinion.expectedBenefit })}</dd>
          </div>
        )}
      </dl>
      <dl className={classes['parts']}>
        {part(t('rationale'), opinion.rationale)}
        {part(t('concerns'), opinion.concerns)}
        {part(t('conditions'), opinion.conditions)}
        {part(t('rehabilitationPlan'), opinion.rehabilitationPlan)}
      </dl>
      {opinion.afterUnsealing && <Mark icon={Eye}>{t('afterUnsealing')}</Mark>}
      {opinion.version > 1 && (
        <div>
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            leftSection={<History size={12} aria-hidden />}
            aria-expanded={versions}
            onClick={() => setVersions(!versions)}
          >
            {t('revised', { time: momentOf(opinion.revisedAt ?? opinion.submittedAt) })}
          </Button>
          {versions && (
            <Suspense>
              <OpinionVersions opinionId={opinion.id} />
            </Suspense>
          )}
        </div>
      )}
    </article>
  );
}

/** Five strokes, and the figure in words: readable at a glance and aloud. */
function Confidence({ value }: { value: number }) {
  const { t } = useTranslation('opinions');
  return (
    <span className={classes['confidence']}>
      <span aria-hidden className={classes['strokes']}>
        {[1, 2, 3, 4, 5].map((stroke) => (
          <i key={stroke} data-filled={stroke <= value || undefined} />
        ))}
      </span>
      {t('confidenceOf', { value })}
    </span>
  );
}
