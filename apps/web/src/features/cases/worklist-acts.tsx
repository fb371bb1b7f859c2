import { Button } from '@mantine/core';
import { CalendarPlus, Copy, X } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announcer.js';
import { useKeys } from '../../ui/keys.js';
import type { Row } from './worklist-columns.js';
import type { Selection } from './worklist-selection.js';
import classes from './worklist-acts.module.css';
import { lazily } from '../../ui/lazily.js';

const AgendaPanel = lazily(() => import('./worklist-agenda-panel.js'));

interface Props {
  readonly boardId: string;
  readonly rows: readonly Row[];
  readonly selection: Selection;
  readonly onRead: (ids: readonly string[]) => void;
}

/** What can be done with several cases at once; there as soon as one is selected. */
export function WorklistActs({ boardId, rows, selection, onRead }: Props) {
  const { t } = useTranslation('worklist');
  const [cases, setCases] = useState<readonly Row[] | null>(null);
  const [copied, setCopied] = useState<'copied' | 'copyFailed' | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const count = selection.ids.size;
  const chosen = () => rows.filter(({ id }) => selection.ids.has(id));
  const add = () => setCases(chosen());
  const copy = async () => {
    const done = await navigator.clipboard
      .writeText(
        chosen()
          .map(({ number }) => number)
          .join('\n'),
      )
      .then(
        () => 'copied' as const,
        () => 'copyFailed' as const,
      );
    setCopied(done);
    announce(t(done, { count }));
  };
  useKeys(
    count > 0 && !cases
      ? [
          { key: 'A', label: t('agenda.open'), run: add },
          { key: 'C', label: t('copy'), run: () => void copy() },
        ]
      : [],
  );
  if (count === 0 && !cases) return null;
  return (
    <section className={classes['acts']} aria-label={t('selection')}>
      <div className={classes['line']}>
        <span className={classes['count']} role="status">
          {t('selected', { count })}
        </span>
        <Button
          ref={opener}
          variant="default"
          leftSection={<CalendarPlus size={14} aria-hidden />}
          aria-expanded={cases !== null}
          disabled={cases !== null || count === 0}
          onClick={add}
        >
          {t('agenda.open')}
        </Button>
        <Button variant="default" leftSection={<Copy size={14} aria-hidden />} disabled={count === 0} onClick={() => void copy()}>
          {t('copy')}
        </Button>
        <Button variant="subtle" leftSection={<X size={13} aria-hidden />} disabled={cases !== null} onClick={selection.clear}>
          {t('keys.none')}
        </Button>
        {copied && <span className={classes['soft']}>{t(copied, { count })}</span>}
      </div>
      {cases && (
        <Suspense>
          <AgendaPanel
            boardId={boardId}
            cases={cases}
            onRead={onRead}
            onClose={() => {
              setCases(null);
              requestAnimationFrame(() => opener.current?.focus());
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
