import { Button, Skeleton } from '@mantine/core';
import { CloudOff, Inbox } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorklistRowFragment } from '../../generated/graphql.js';
import { Blank } from '../../ui/blank.js';
import { WorklistTable } from './worklist-table.js';
import classes from './worklist.module.css';

interface Props {
  readonly title: string;
  readonly filters: ReactNode;
  readonly filtered: boolean;
  readonly rows: readonly WorklistRowFragment[] | null;
  readonly failed: boolean;
  readonly onAgain: () => void;
  readonly changed: ReadonlyMap<string, number>;
  readonly more: boolean;
  readonly onMore: () => void;
}

/** The page around the list in each of its states: loading, failed, empty, filled. */
export function WorklistView({ title, filters, filtered, rows, failed, onAgain, changed, more, onMore }: Props) {
  const { t } = useTranslation(['cases', 'app', 'words']);
  return (
    <div className={classes['page']}>
      <header className={classes['bar']}>
        <h1 className={classes['title']}>{title}</h1>
        <span className={classes['count']}>
          {rows && (more ? t('countMore', { count: rows.length }) : t('count', { count: rows.length }))}
        </span>
        {filters}
      </header>
      {rows === null && failed ? (
        <Blank icon={CloudOff} title={t('app:failed.title')}>
          <p>{t('app:failed.text')}</p>
          <Button variant="default" onClick={onAgain}>
            {t('words:again')}
          </Button>
        </Blank>
      ) : rows === null ? (
        <div className={classes['skeleton']} aria-busy="true" aria-label={t('words:loading')} role="status">
          {Array.from({ length: 14 }, (_, index) => (
            <Skeleton key={index} height={33} radius={0} />
          ))}
        </div>
      ) : rows.length === 0 ? (
        <Blank icon={Inbox} title={filtered ? t('empty.filtered') : t('empty.title')}>
          {!filtered && <p>{t('empty.none')}</p>}
        </Blank>
      ) : (
        <WorklistTable rows={rows} label={title} changed={changed} more={more} onMore={onMore} />
      )}
    </div>
  );
}
