import { Link } from '@tanstack/react-router';
import { MessageCircleQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './home.module.css';
import { Due } from './due.js';
import { Part } from './part.js';
import { Row } from './row.js';
import type { AskedOfUs } from './use-places.js';

/** CASE-3: what boards have asked this organisation for; until it answers the case rests with it. */
export function Asked({ cases, fuller }: { readonly cases: readonly AskedOfUs[]; readonly fuller: readonly string[] }) {
  const { t } = useTranslation('home');
  const rows = cases
    .map((one) => {
      const open = one.requestedInformation.filter(({ answeredAt, withdrawnAt }) => answeredAt === null && withdrawnAt === null);
      const due = open.flatMap(({ dueOn }) => dueOn ?? []).sort()[0];
      return { one, what: open.map(({ what }) => what).join(' · '), due };
    })
    .sort((one, two) => (one.due ?? '9999').localeCompare(two.due ?? '9999'));
  return (
    <Part
      icon={MessageCircleQuestionMark}
      title={t('asked.title')}
      count={rows.length > 0 ? rows.length : undefined}
      more={fuller.length > 0}
      aside={
        fuller.length === 0
          ? undefined
          : fuller.map((organisationId) => (
              <Link
                key={organisationId}
                to="/organisations/$organisationId"
                params={{ organisationId }}
                search={{ status: ['AWAITING_INFORMATION'] }}
              >
                {t('asked.all')}
              </Link>
            ))
      }
    >
      {rows.length === 0 ? (
        <p className={classes['empty']}>{t('asked.none')}</p>
      ) : (
        <ul role="list">
          {rows.map(({ one, what, due }) => (
            <Row
              key={one.id}
              boardCase={one}
              what={what || t('asked.answered')}
              aside={due ? <Due dueAt={`${due}T00:00:00Z`} since="" /> : ''}
            />
          ))}
        </ul>
      )}
    </Part>
  );
}
