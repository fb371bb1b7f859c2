import { LiveClient } from '#contracts';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { CloudOff } from 'lucide-react';
import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CastBallotDocument, RecordAttendanceDocument, ViewerDocument, type ViewerQuery } from '../generated/graphql.js';
import { draftsBelongTo } from '../live/drafts.js';
import { LiveProvider } from '../live/live.js';
import type { Positions } from '../live/positions.js';
import { quietly } from '../live/quietly.js';
import { refusedBy } from '../live/refusal.js';
import { painted, type Tracing } from '../live/tracing.js';
import type { Unread } from '../live/unread.js';
import { Blank } from '../ui/blank.js';
import { SignIn } from './pages/sign-in.js';
import type { Session } from './session.js';
import { useStaySignedIn } from './stay-signed-in.js';

export type Viewer = ViewerQuery['viewer'];
/** What must not be lost in a meeting, whatever becomes of the page that said it. */
const resumable = { CastBallot: CastBallotDocument, RecordAttendance: RecordAttendanceDocument };
const ViewerContext = createContext<Viewer | null>(null);

export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('useViewer outside of SessionGate');
  return viewer;
}

interface Props {
  readonly session: Session;
  readonly positions: Positions;
  readonly tracing: Tracing;
  readonly unread: Unread;
  readonly children: ReactNode;
}

/** Said by a cookie that holds nothing else: without it nobody is signed in, and asking would only be refused. */
const somebodyIsHere = (): boolean => document.cookie.includes('__Host-consilium-here=');

/** Nothing of the desk exists before it is known who looks. */
export function SessionGate({ session, positions, tracing, unread, children }: Props) {
  const { t } = useTranslation();
  const [known] = useState(somebodyIsHere);
  const { data, error, refetch } = useQuery(ViewerDocument, {
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-and-network',
    skip: !known,
  });
  const state = useSyncExternalStore(session.subscribe, () => session.state);
  const viewer = data?.viewer;
  const person = viewer?.person.id;
  useStaySignedIn(session.ended);
  const [client, setClient] = useState<LiveClient | null>(null);
  useEffect(() => {
    if (person === undefined || state === 'ended') return;
    draftsBelongTo(person);
    const live = new LiveClient({ url: location.origin, painted });
    tracing.report = (request) => live.requested(request);
    setClient(live);
    return () => live.close();
  }, [person, state, tracing]);

  if (!known) return <SignIn expired={false} />;
  if (state === 'ended') return <SignIn expired={viewer !== undefined} />;
  if (error && !viewer && refusedBy(error).category !== 'UNAUTHENTICATED')
    return (
      <main>
        <Blank icon={CloudOff} title={t('failed.title')} page>
          <p>{t('failed.text')}</p>
          <Button onClick={() => quietly(refetch())}>{t('again', { ns: 'words' })}</Button>
        </Blank>
      </main>
    );
  if (!viewer || !client) return null;
  return (
    <ViewerContext value={viewer as Viewer}>
      <LiveProvider client={client} positions={positions} unread={unread} resumable={resumable}>
        {children}
      </LiveProvider>
    </ViewerContext>
  );
}
