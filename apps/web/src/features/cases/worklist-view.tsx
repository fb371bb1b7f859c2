import { Button, Skeleton } from '@mantine/core';
import { ArrowUp, CloudOff, Inbox } from 'lucide-react';
import { useRef, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Blank } from '../../ui/blank.js';
import { useKeys } from '../../ui/keys.js';
import type { Row } from './worklist-columns.js';
import type { Selection } from './worklist-selection.js';
import { WorklistTable } from './worklist-table.js';
import classes from './worklist.module.css';

interface Props {
  readonly title: string;
  readonly filters: ReactNode;
  readonly filtered: boolean;
  readonly rows: readonly Row[] | null;
  readonly failed: boolean;
  readonly onAgain: () => void;
  readonly changed: ReadonlyMap<string, number>;
  readonly more: boolean;
  readonly onMore: () => void;
  readonly selection?: Selection;
  /** What can be done with what is selected; between the filters and the list. */
  readonly acts?: ReactNode;
  readonly calm?: RefObject<() => boolean>;
  readonly onAhead?: (id: string | null) => void;
  /** How many new cases wait to be shown. */
  readonly held?: number;
  readonly onHeld?: () => void;
}

/** The page around the list in each of its states: loading, failed, empty, filled. */
export function WorklistView({
  title,
  filters,
  filtered,
  rows,
  failed,
  onAgain,
  changed,
  more,
  onMore,
  acts,
  held = 0,
  onHeld,
  ...board
}: Props) {
  const { t } = useTranslation(['cases', 'app', 'words', 'worklist']);
  const page = useRef<HTMLDivElement>(null);
  const show = () => {
    onHeld?.();
    page.current?.querySelector('[data-testid="worklist"]')?.scrollTo({ top: 0 });
  };
  useKeys(held > 0 ? [{ key: '.', label: t('worklist:keys.held'), run: show }] : []);
  return (
    <div ref={page} className={classes['page']}>
      <header className={classes['bar']}>
        <h1 className={classes['title']}>{title}</h1>
        <span className={classes['count']}>
          {rows && (more ? t('countMore', { count: rows.length }) : t('count', { count: rows.length }))}
        </span>
        {held > 0 && (
          <Button variant="light" size="compact-sm" leftSection={<ArrowUp size={13} aria-hidden />} onClick={show}>
            {t('added', { count: held })}
          </Button>
        )}
        {filters}
      </header>
      {acts}
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
            <div key={index}>
              <Skeleton height={9} radius="xs" width={`${[62, 48, 70, 55][index % 4]}%`} />
            </div>
          ))}
        </div>
      ) : rows.length === 0 ? (
        <Blank icon={Inbox} title={filtered ? t('empty.filtered') : t('empty.title')}>
          {!filtered && <p>{t('empty.none')}</p>}
        </Blank>
      ) : (
        <WorklistTable rows={rows} label={title} changed={changed} more={more} onMore={onMore} {...board} />
      )}
    </div>
  );
}
