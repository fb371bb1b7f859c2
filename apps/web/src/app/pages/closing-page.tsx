import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DueToClose } from '../../features/decisions/due-to-close.js';
import { usePlaces } from '../places.js';
import classes from './closing-page.module.css';
import { NotFound } from './not-found.js';

/** What a board may close without a meeting. */
export function ClosingPage() {
  const { t } = useTranslation(['voting', 'app']);
  const { boardId } = useParams({ from: '/boards/$boardId/closing' });
  const name = usePlaces().find(({ id }) => id === boardId)?.name;
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    document.title = `${t('due.title')} · ${t('app:name')}`;
  }, [t]);
  if (missing) return <NotFound />;
  return (
    <div className={classes['page']} tabIndex={0} role="region" aria-label={t('due.title')}>
      <div className={classes['head']}>
        <h1>{t('due.title')}</h1>
        <span>{name}</span>
      </div>
      <DueToClose key={boardId} boardId={boardId} onMissing={() => setMissing(true)} />
    </div>
  );
}
