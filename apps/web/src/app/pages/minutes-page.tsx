import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { CloudOff, NotebookPen } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../features/letters/letters.module.css';
import { MinutesView } from '../../features/letters/minutes-view.js';
import { MeetingMinutesDocument, PrepareMinutesDocument } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { useFollow } from '../../live/live.js';
import { quietly } from '../../live/quietly.js';
import { Blank } from '../../ui/blank.js';
import { dayOf, timeOf } from '../../ui/format.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { NotFound } from './not-found.js';

/** The minutes of a meeting: prepared soon after it was closed, put in other words, signed. */
export function MinutesPage() {
  const { t } = useTranslation(['letters', 'app', 'words']);
  const { meetingId } = useParams({ from: '/meetings/$meetingId/minutes' });
  const { data, error, refetch } = useQuery(MeetingMinutesDocument, { variables: { id: meetingId } });
  const meeting = data?.meeting;
  useFollow(meeting?.stream, {
    facts: (facts) => {
      if (facts.some((fact) => fact.refetch.length > 0)) quietly(refetch());
    },
    snapshot: async () => (await refetch()).data?.meeting?.stream ?? null,
  });
  const title = meeting ? t('minutes.title', { date: dayOf(meeting.startsAt), time: timeOf(meeting.startsAt) }) : t('minutes.minutes');
  useEffect(() => {
    document.title = `${title} · ${t('app:name')}`;
  }, [title, t]);
  if (data && !meeting) return <NotFound />;
  return (
    <div className={classes['only']} tabIndex={0} role="region" aria-label={title}>
      <div className={classes['head']}>
        <h1>{title}</h1>
        <span className={classes['soft']}>{meeting?.board.name}</span>
      </div>
      {meeting?.minutes ? (
        <MinutesView minutes={meeting.minutes} meetingId={meetingId} onLoad={() => quietly(refetch())} />
      ) : meeting ? (
        <Blank icon={NotebookPen} title={t('minutes.none')}>
          {meeting.status === 'CLOSED' ? (
            <Prepare meetingId={meetingId} onDone={() => quietly(refetch())} />
          ) : (
            <p>{t('minutes.afterClosing')}</p>
          )}
        </Blank>
      ) : error ? (
        <Blank icon={CloudOff} title={t('app:failed.title')}>
          <Button variant="default" onClick={() => quietly(refetch())}>
            {t('words:again')}
          </Button>
        </Blank>
      ) : (
        <div className={classes['viewHead']} role="status" aria-busy="true" aria-label={t('loading')}>
          <Skeleton height={12} width="30%" />
          <Skeleton height={12} width="60%" />
        </div>
      )}
    </div>
  );
}

function Prepare({ meetingId, onDone }: { meetingId: string; onDone: () => void }) {
  const { t } = useTranslation('letters');
  const { run, busy, refused } = useCommand(PrepareMinutesDocument);
  return (
    <>
      <p>{t('minutes.soon')}</p>
      <Button variant="default" loading={busy} onClick={() => void run({ meetingId }).then((done) => done && onDone())}>
        {t('minutes.prepare')}
      </Button>
      <RefusalNotice refused={refused} />
    </>
  );
}
