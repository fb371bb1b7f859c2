import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './case-page.module.css';

/** One column of it, while its code or its words are on their way. */
export function ColumnSkeleton() {
  const { t } = useTranslation('words');
  return (
    <div className={classes['blankBody']} role="status" aria-busy="true" aria-label={t('loading')}>
      <Skeleton height={12} width="80%" />
      <Skeleton height={12} width="60%" />
    </div>
  );
}

/** The page's own lines, empty: nothing jumps when the words arrive. */
export function CaseSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes['page']} role="status" aria-busy="true" aria-label={t('caseLoading')}>
      <h1 className={classes['unseen']}>{t('caseLoading')}</h1>
      <div className={classes['blankBanner']}>
        <Skeleton height={14} width={180} />
        <Skeleton height={12} width={150} />
        <Skeleton height={12} width={70} />
      </div>
      <div className={classes['blankBody']}>
        <Skeleton height={14} width="40%" />
        <Skeleton height={16} width="80%" />
        <Skeleton height={16} width="65%" />
        <Skeleton height={44} width="90%" />
      </div>
    </div>
  );
}
