import { Button, Skeleton } from '@mantine/core';
import { CloudOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../../ui/mark.js';
import classes from './home.module.css';

interface Props {
  readonly loading: boolean;
  readonly failed: boolean;
  readonly again: () => void;
  readonly children: ReactNode;
}

/** Nothing is said to be empty before it has been asked. */
export function Pending({ loading, failed, again, children }: Props) {
  const { t } = useTranslation(['app', 'words']);
  if (failed)
    return (
      <p className={classes['failed']} role="status">
        <Mark icon={CloudOff}>{t('failed.title')}</Mark>
        <Button variant="default" size="compact-xs" onClick={again}>
          {t('words:again')}
        </Button>
      </p>
    );
  if (loading)
    return (
      <div className={classes['skeleton']} aria-busy="true" aria-label={t('words:loading')} role="status">
        <Skeleton height={24} radius={0} />
        <Skeleton height={24} radius={0} />
      </div>
    );
  return children;
}
