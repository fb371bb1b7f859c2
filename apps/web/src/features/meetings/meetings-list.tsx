import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CalendarPlus, CalendarX2, CloudOff } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import {
  BoardMeetingsDocument,
  CancelMeetingDocument,
  ScheduleMeetingDocument,
  type MeetingLineFragment,
} from '../../generated/graphql.js';
import { useFollow } from '../../live/live.js';
import { joined, joinedIn } from '../../live/pages.js';
import { quietly } from '../../live/quietly.js';
import { useLonger } from '../../live/use-longer.js';
import { Act, Acts } from '../../ui/act.js';
import { Blank } from '../../ui/blank.js';
import { dayOf, momentOf, timeOf, weekdayOf } from '../../ui/format.js';
import { MoreButton } from '../../ui/more-button.js';
import { MeetingState } from './meeting-state.js';
import classes from './meetings.module.css';

const page = 25;
const moment = (value: string | undefined): string | null => (value ? new Date(value).toISOString() : null);

interface Props {
  readonly boardId: string;
  readonly viewerId: string;
  readonly onMissing: () => void;
}

/** A board's meetings, the latest first; whoever arranges them sets the next date here. */
export function MeetingsList({ boardId, viewerId, onMissing }: Props) {
  const { t } = useTranslation(['meetings', 'app', 'words']);
  const { data, error, refetch, fetchMore } = useQuery(BoardMeetingsDocument, { variables: { boardId, first: page } });
  const board = data?.board;
  const reload = () => quietly(refetch());
  const readOn = (list: 'ahead' | 'past') => (after: string) =>
    fetchMore({
      variables: list === 'ahead' ? { afterAhead: after } : { afterPast: after },
      updateQuery: joinedIn((all) => all.board?.[list], joined),
    });
  const ahead = useLonger(boardId, board?.ahead, readOn('ahead'));
  const past = useLonger(boardId, board?.past, readOn('past'));
  useFollow(board?.stream, { facts: reload, snapshot: async () => (await refetch()).data?.board?.stream ?? null });
  const missing = data !== undefined && (!board || board.stream === null);
  useEffect(() => {
    if (missing) onMissing();
  }, [missing, onMissing]);
  if (missing) return null;
  if (!board)
    return error ? (
      <Blank icon={CloudOff} title={t('app:failed.title')}>
        <Button variant="default" onClick={reload}>
          {t('words:again')}
        </Button>
      </Blank>
    ) : (
      <div className={classes['section']} role="status" aria-busy="true" aria-label={t('loading')}>
        <Skeleton height={12} width="40%" />
        <Skeleton height={12} width="60%" />
      </div>
    );
  const arranges = board.members.some(
    ({ person, role, deputy }) => person.id === viewerId && (role === 'CHAIR' || role === 'COORDINATOR' || deputy),
  );
  const others = ahead.page?.edges.map(({ node }) => node) ?? [];
  const part = (list: 'ahead' | 'past') => {
    const { page: shown, rest, more } = list === 'ahead' ? ahead : past;
    return (
      shown !== undefined &&
      shown.edges.length > 0 && (
        <section className={classes['section']} aria-label={t(list)}>
          <h2>{t(list)}</h2>
          <ul role="list">
            {shown.edges.map(({ node }) => (
              <Row key={node.id} meeting={node} others={others} onLoad={reload} />
            ))}
          </ul>
          {rest !== null && (
            <MoreButton variant="subtle" onMore={() => more(rest)}>
              {t(list === 'ahead' ? 'later' : 'earlier')}
            </MoreButton>
          )}
        </section>
      )
    );
  };
  return (
    <>
      {arranges && (
        <div className={classes['section']}>
          <Acts>
            <Act
              name={`meeting.${boardId}`}
              label={t('schedule.title')}
              icon={CalendarPlus}
              explained={t('schedule.explained')}
              fields={[
                { name: 'startsAt', label: t('schedule.startsAt'), kind: 'moment', required: true },
                { name: 'cutOffAt', label: t('schedule.cutOffAt'), kind: 'moment', description: t('schedule.cutOffHint') },
              ]}
              yes={t('schedule.yes')}
              done={t('schedule.done')}
              document={ScheduleMeetingDocument}
              input={(values) => ({ boardId, startsAt: moment(values['startsAt']) ?? '', cutOffAt: moment(values['cutOffAt']) })}
              onLoad={reload}
            />
          </Acts>
        </div>
      )}
      {board.ahead.edges.length + board.past.edges.length === 0 && <Blank icon={CalendarX2} title={t('none')} />}
      {part('ahead')}
      {part('past')}
    </>
  );
}

function Row({ meeting, others, onLoad }: { meeting: MeetingLineFragment; others: readonly MeetingLineFragment[]; onLoad: () => void }) {
  const { t } = useTranslation('meetings');
  const { id, startsAt, cutOffAt, status, agenda, version, mayCancel, cancelReason } = meeting;
  const when = `${weekdayOf(startsAt)} ${timeOf(startsAt)}`;
  const minutes = agenda.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);
  const targets = others.filter((one) => one.id !== id && one.status === 'PLANNED');
  return (
    <li className={classes['row']}>
      <Link to="/meetings/$meetingId" params={{ meetingId: id }} className={classes['rowLink'] ?? ''}>
        <time dateTime={startsAt}>{when}</time>
      </Link>
      <MeetingState status={status} />
      <span className={classes['soft']}>
        {t('cases', { count: agenda.length })} · {t('minutes', { count: minutes })}
        {status === 'PLANNED' && ` · ${t('cutOff', { time: momentOf(cutOffAt) })}`}
        {cancelReason && ` · ${cancelReason}`}
      </span>
      {mayCancel && (
        <Acts>
          <Act
            name={`cancel.${id}`}
            label={t('cancel.title')}
            about={when}
            quiet
            explained={t('cancel.explained')}
            fields={[
              { name: 'reason', label: t('reason'), required: true },
              ...(targets.length > 0
                ? [
                    {
                      name: 'carryToId',
                      label: t('cancel.carryTo'),
                      kind: 'select' as const,
                      options: [
                        { value: '', label: t('defer.offered') },
                        ...targets.map((one) => ({ value: one.id, label: `${dayOf(one.startsAt)} ${timeOf(one.startsAt)}` })),
                      ],
                    },
                  ]
                : []),
            ]}
            yes={t('cancel.yes')}
            done={t('cancel.done')}
            document={CancelMeetingDocument}
            input={({ reason = '', carryToId }) => ({ meetingId: id, version, reason, carryToId: carryToId || null })}
            onLoad={onLoad}
          />
        </Acts>
      )}
    </li>
  );
}
