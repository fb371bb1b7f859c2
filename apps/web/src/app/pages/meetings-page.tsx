import { useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MeetingsList } from '../../features/meetings/meetings-list.js';
import classes from '../../features/meetings/meetings.module.css';
import { usePlaces } from '../places.js';
import { useViewer } from '../session-gate.js';
import { NotFound } from './not-found.js';

export function MeetingsPage() {
  const { t } = useTranslation(['meetings', 'app']);
  const { boardId } = useParams({ from: '/boards/$boardId/meetings' });
  const { person } = useViewer();
  const name = usePlaces().find(({ id }) => id === boardId)?.name;
  const [missing, setMissing] = useState<string | null>(null);
  const onMissing = useCallback(() => setMissing(boardId), [boardId]);
  useEffect(() => {
    document.title = `${t('title')} · ${t('app:name')}`;
  }, [t]);
  if (missing === boardId) return <NotFound />;
  return (
    <div className={classes['page']} tabIndex={0} role="region" aria-label={t('title')} data-tour="meetings">
      <header className={classes['head']}>
        <h1>
          {t('title')}
          {name && `, ${name}`}
        </h1>
      </header>
      <MeetingsList key={boardId} boardId={boardId} viewerId={person.id} onMissing={onMissing} />
    </div>
  );
}
