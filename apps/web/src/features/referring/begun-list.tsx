import { Link } from '@tanstack/react-router';
import { FilePenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { momentOf, patientName } from '../../ui/format.js';
import { begunOf, patientOf } from './referral-form.js';
import classes from './referring.module.css';
import { useBegun } from './use-begun.js';

/** What I have begun for this organisation and not sent; each is gone on with where it was left. */
export function BegunList({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('referring');
  const { drafts } = useBegun();
  const own = (drafts ?? []).filter(({ organisation }) => organisation.id === organisationId);
  if (own.length === 0) return null;
  return (
    <section className={classes['band']} aria-label={t('begun.title')}>
      <h2 className={classes['bandTitle']}>{t('begun.title')}</h2>
      <ul role="list">
        {own.map(({ id, content, savedAt }) => {
          const { form, step } = begunOf(content);
          return (
            <li key={id} className={classes['line']}>
              <Link
                to="/organisations/$organisationId/refer/{-$draftId}"
                params={{ organisationId, draftId: id }}
                className={classes['file']}
              >
                <FilePenLine size={14} aria-hidden />
                {patientName(patientOf(form)) || t('begun.nobody')}
              </Link>
              <span className={classes['cut']}>{form.question}</span>
              <span className={classes['soft']}>
                {t(`step.${step}`)} · {t('begun.saved', { time: momentOf(savedAt) })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
