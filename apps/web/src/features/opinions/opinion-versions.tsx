import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OpinionVersionsDocument } from '../../generated/graphql.js';
import { momentOf } from '../../ui/format.js';
import { PlanText } from '../../ui/plan-text.js';
import classes from './opinions.module.css';

/** What an opinion said before it was revised, the latest first (OPIN-3). */
export default function OpinionVersions({ opinionId }: { opinionId: string }) {
  const { t } = useTranslation('opinions');
  const { data } = useQuery(OpinionVersionsDocument, { variables: { id: opinionId }, fetchPolicy: 'network-only' });
  const versions = data?.node?.__typename === 'Opinion' ? data.node.earlierVersions : null;
  if (!versions) return <Skeleton height={12} width="60%" />;
  return (
    <ol role="list" className={classes['versions']}>
      {[...versions]
        .sort((one, other) => other.version - one.version)
        .map(({ version, writtenAt, recommendation, confidence, expectedBenefit, rationale, concerns, conditions, rehabilitationPlan }) => (
          <li key={version}>
            <p className={classes['who']}>{t('version', { number: version, time: momentOf(writtenAt) })}</p>
            <PlanText plan={recommendation} compact />
            <p>
              {t('confidence')} {t('confidenceOf', { value: confidence })}
              {expectedBenefit !== null && ` · ${t('benefit')} ${t('benefitOf', { value: expectedBenefit })}`}
            </p>
            {[rationale, concerns, conditions, rehabilitationPlan].map((text, index) => text && <p key={index}>{text}</p>)}
          </li>
        ))}
    </ol>
  );
}
