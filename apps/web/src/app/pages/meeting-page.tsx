import { Button, Skeleton } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { CloudOff } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../features/meetings/meetings.module.css';
import { useMeeting } from '../../features/meetings/use-meeting.js';
import { quietly } from '../../live/quietly.js';
import { Blank } from '../../ui/blank.js';
import { dayOf } from '../../ui/format.js';
import { NotFound } from './not-found.js';
import { lazily } from '../../ui/lazily.js';

const AgendaBuilder = lazily(() =>
  import('../../features/meetings/agenda-builder.js').then((module) => ({ default: module.AgendaBuilder })),
);
const MeetingEnded = lazily(() => import('../../features/meetings/meeting-ended.js').then((module) => ({ default: module.MeetingEnded })));
const MeetingRoom = lazily(() => import('./meeting-room.js').then((module) => ({ default: module.MeetingRoom })));

/** A meeting as it stands: an agenda to build, a room to sit in, or what became of each case. */
export function MeetingPage() {
  const { t } = useTranslation(['meetings', 'app', 'words']);
  const { meetingId } = useParams({ from: '/meetings/$meetingId' });
  const { meeting, missing, failed, refetch } = useMeeting(meetingId);
  const startsAt = meeting?.startsAt;
  useEffect(() => {
    document.title = startsAt ? `${t('one', { date: dayOf(startsAt) })} · ${t('app:name')}` : t('app:name');
  }, [startsAt, t]);
  if (missing) return <NotFound />;
  if (failed)
    return (
      <Blank icon={CloudOff} title={t('app:failed.title')} page>
        <p>{t('app:failed.text')}</p>
        <Button variant="default" onClick={() => quietly(refetch())}>
          {t('words:again')}
        </Button>
      </Blank>
    );
  const loading = (
    <div className={classes['section']} role="status" aria-busy="true" aria-label={t('loading')}>
      <Skeleton height={14} width="30%" />
      <Skeleton height={12} width="60%" />
      <Skeleton height={12} width="50%" />
    </div>
  );
  if (!meeting) return loading;
  const onLoad = () => quietly(refetch());
  return (
    <Suspense fallback={loading}>
      {meeting.status === 'PLANNED' ? (
        <AgendaBuilder key={meeting.id} meeting={meeting} onLoad={onLoad} />
      ) : meeting.status === 'OPEN' ? (
        <MeetingRoom key={meeting.id} meeting={meeting} onLoad={onLoad} />
      ) : (
        <MeetingEnded meeting={meeting} />
      )}
    </Suspense>
  );
}
