import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { CloudOff } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftLetters } from '../../features/letters/draft-letters.js';
import classes from '../../features/letters/letters.module.css';
import { LettersDesk, NoLetters } from '../../features/letters/letters-desk.js';
import { CaseLettersDocument, LettersToSignDocument, MeetingLettersDocument, type ToldOfCaseFragment } from '../../generated/graphql.js';
import { useFollow } from '../../live/live.js';
import { joinedBy, joinedIn } from '../../live/pages.js';
import { useLonger } from '../../live/use-longer.js';
import { useReadOn } from '../../live/use-read-on.js';
import { quietly } from '../../live/quietly.js';
import { Blank } from '../../ui/blank.js';
import { dayOf, timeOf } from '../../ui/format.js';
import { NotFound } from './not-found.js';

interface Props {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly cases: readonly ToldOfCaseFragment[] | null;
  readonly failed: boolean;
  readonly refetch: () => Promise<unknown>;
  readonly blank: ReactNode;
}

/** The same desk for the letters of a case, of a meeting, or of everything that waits for one's own signature. */
function Letters({ title, aside, cases, failed, refetch, blank }: Props) {
  const { t } = useTranslation(['letters', 'app', 'words']);
  const { letter } = useSearch({ strict: false }) as { letter?: string };
  const navigate = useNavigate();
  useEffect(() => {
    document.title = `${title} · ${t('app:name')}`;
  }, [title, t]);
  return (
    <div className={classes['page']}>
      <div className={classes['head']}>
        <h1>{title}</h1>
        {aside}
      </div>
      {cases ? (
        <LettersDesk
          cases={cases}
          refetch={refetch}
          current={letter ?? null}
          onCurrent={(id) => void navigate({ to: '.', search: id ? { letter: id } : {}, replace: true })}
          blank={blank}
        />
      ) : failed ? (
        <Blank icon={CloudOff} title={t('app:failed.title')}>
          <Button variant="default" onClick={() => quietly(refetch())}>
            {t('words:again')}
          </Button>
        </Blank>
      ) : (
        <div className={classes['viewHead']} role="status" aria-busy="true" aria-label={t('loading')}>
          <Skeleton height={12} width="30%" />
          <Skeleton height={12} width="24%" />
        </div>
      )}
    </div>
  );
}

export function CaseLettersPage() {
  const { t } = useTranslation('letters');
  const { caseId } = useParams({ from: '/cases/$caseId/letters' });
  const { data, error, refetch } = useQuery(CaseLettersDocument, { variables: { id: caseId } });
  const boardCase = data?.boardCase;
  if (data && !boardCase) return <NotFound />;
  return (
    <Letters
      title={boardCase ? t('ofCase', { number: boardCase.number }) : t('title')}
      aside={
        <Link to="/cases/$caseId" params={{ caseId }}>
          {t('toCase')}
        </Link>
      }
      cases={boardCase ? [boardCase] : null}
      failed={error !== undefined}
      refetch={refetch}
      blank={
        <NoLetters>
          {boardCase?.standingDecision ? (
            <DraftLetters decisionId={boardCase.standingDecision.id} onDone={() => quietly(refetch())} />
          ) : (
            <p>{t('none.undecided')}</p>
          )}
        </NoLetters>
      }
    />
  );
}

export function MeetingLettersPage() {
  const { t } = useTranslation('letters');
  const { meetingId } = useParams({ from: '/meetings/$meetingId/letters' });
  const { data, error, refetch } = useQuery(MeetingLettersDocument, { variables: { id: meetingId } });
  const meeting = data?.meeting;
  if (data && !meeting) return <NotFound />;
  return (
    <Letters
      title={meeting ? t('ofMeeting', { date: dayOf(meeting.startsAt), time: timeOf(meeting.startsAt) }) : t('title')}
      aside={
        <Link to="/meetings/$meetingId/minutes" params={{ meetingId }}>
          {t('toMinutes')}
        </Link>
      }
      cases={meeting ? meeting.agenda.map(({ boardCase }) => boardCase) : null}
      failed={error !== undefined}
      refetch={refetch}
      blank={
        <NoLetters>
          <p>{t('none.meeting')}</p>
        </NoLetters>
      }
    />
  );
}

const joinedLetters = joinedBy(({ subjectId }: { readonly subjectId: string }) => subjectId);

export function LettersToSignPage() {
  const { t } = useTranslation('letters');
  const { data, error, refetch, fetchMore } = useQuery(LettersToSignDocument);
  const inbox = data?.viewer.inbox;
  const { page, rest, more } = useLonger('letters to sign', inbox?.items, (after) =>
    fetchMore({ variables: { after }, updateQuery: joinedIn((all) => all.viewer.inbox.items, joinedLetters) }),
  );
  // Whoever signs all of them means all.
  useReadOn(rest, more);
  useFollow(inbox?.stream, {
    facts: () => quietly(refetch()),
    snapshot: async () => (await refetch()).data?.viewer.inbox.stream ?? null,
  });
  return (
    <Letters
      title={t('toSign')}
      cases={page ? page.edges.map(({ node }) => node.boardCase) : null}
      failed={error !== undefined}
      refetch={refetch}
      blank={
        <NoLetters>
          <p>{t('none.toSign')}</p>
        </NoLetters>
      }
    />
  );
}
