import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../features/meetings/use-meeting.js';
import { Wall } from '../../features/meetings/wall.js';
import { dayOf } from '../../ui/format.js';
import { useViewer } from '../session-gate.js';
import { NotFound } from './not-found.js';

/** What hangs on the wall of the room: follows by itself, and shows nothing that only its viewer may read. */
export function PresentationPage() {
  const { t } = useTranslation(['meetings', 'app']);
  const { meetingId } = useParams({ from: '/meetings/$meetingId/wall' });
  const { person } = useViewer();
  const { meeting, missing } = useMeeting(meetingId);
  const startsAt = meeting?.startsAt;
  useEffect(() => {
    document.title = startsAt ? `${t('one', { date: dayOf(startsAt) })} · ${t('app:name')}` : t('app:name');
  }, [startsAt, t]);
  if (missing) return <NotFound />;
  return meeting && <Wall meeting={meeting} viewerId={person.id} />;
}
