import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ProposalTextFragment } from '../../generated/graphql.js';
import { Mark } from '../../ui/mark.js';
import classes from './following.module.css';

/** Why the plan may not be carried out: to be known before one votes on it. */
export function ProposalRisks({ risks }: { risks: ProposalTextFragment['implementationRisks'] }) {
  const { t } = useTranslation('voting');
  if (risks.length === 0) return null;
  return (
    <div className={classes['state']}>
      <div>
        <p className={classes['label']}>{t('risk.title')}</p>
        <ul role="list" className={classes['rows']}>
          {risks.map((risk) => (
            <li key={risk}>
              <Mark icon={TriangleAlert} tone="strong">
                {t(`risk.${risk}`)}
              </Mark>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
