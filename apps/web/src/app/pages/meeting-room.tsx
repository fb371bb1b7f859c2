import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { CloudOff, NotebookPen, Presentation } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImagePlace, ViewState } from '../../features/images/view-state.js';
import { AgendaColumn } from '../../features/meetings/agenda-column.js';
import { currentOf, nextItem } from '../../features/meetings/agenda-plan.js';
import { AttendancePanel } from '../../features/meetings/attendance-panel.js';
import { ItemActs } from '../../features/meetings/item-acts.js';
import { LeadBar } from '../../features/meetings/lead-bar.js';
import { NextStep } from '../../features/meetings/next-step.js';
import { Phases } from '../../features/meetings/phases.js';
import { QuorumLine } from '../../features/meetings/quorum-line.js';
import classes from '../../features/meetings/room.module.css';
import { Progress, Timer } from '../../features/meetings/timer.js';
import { useLead } from '../../features/meetings/use-lead.js';
import type { Sheet } from '../../features/meetings/use-meeting.js';
import { RecordNotedDocument } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { useConnection } from '../../live/live.js';
import { Blank } from '../../ui/blank.js';
import { Choice } from '../../ui/choice.js';
import { timeOf, weekdayOf } from '../../ui/format.js';
import { useKeys } from '../../ui/keys.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { useViewer } from '../session-gate.js';
import { RoomCase } from './room-case.js';
import { useAhead } from './use-ahead.js';

type Part = 'agenda' | 'case' | 'vote' | 'discussion';
const none: ReadonlySet<string> = new Set();

/** The sitting: everybody's screen follows the current case unless they chose to look around (MEET-3). */
export function MeetingRoom({ meeting, onLoad }: { meeting: Sheet; onLoad: () => void }) {
  const { t } = useTranslation('meetings');
  const { person } = useViewer();
  const connection = useConnection();
  const wide = useMediaQuery('(min-width: 72rem)', matchMedia('(min-width: 72rem)').matches) ?? false;
  const [part, setPart] = useState<Part>('case');
  const [chosen, setChosen] = useState<string | null>(null);
  const [marked, setMarked] = useState<ReadonlySet<string>>(none);
  const record = useCommand(RecordNotedDocument);
  const lead = useLead<ViewState, ImagePlace>(meeting, person.id, true);
  useNextAhead(nextItem(meeting)?.boardCase.id ?? null);

  const current = currentOf(meeting);
  const waiting = new Set(meeting.agenda.filter(({ kind, outcome }) => kind === 'NOTING' && outcome === null).map(({ id }) => id));
  const noted = new Set([...marked].filter((id) => waiting.has(id)));
  const item = (lead.own && meeting.agenda.find(({ id }) => id === chosen)) || current;
  const nameOf = (id: string | null) => meeting.board.members.find((one) => one.person.id === id)?.person.name ?? null;
  const rejoin = () => {
    setChosen(null);
    lead.rejoin();
  };
  const show = (id: string) => {
    setPart('case');
    if (id === current?.id) return rejoin();
    setChosen(id);
    lead.lookAround();
  };
  useKeys([
    { key: 'L', label: t('lead.lookAround'), run: lead.lookAround },
    { key: 'B', label: t('lead.rejoin'), run: rejoin },
  ]);
  const shows = (which: Part) => wide || part === which;
  return (
    <div className={classes['room']} data-wide={wide || undefined}>
      <header className={classes['top']}>
        <div className={classes['title']}>
          <h1>{meeting.board.name}</h1>
          <p className={classes['soft']}>
            {weekdayOf(meeting.startsAt)} {timeOf(meeting.startsAt)}
            {meeting.delegate && ` · ${t('delegate.moves', { name: meeting.delegate.name })}`}
          </p>
        </div>
        {current && <Phases meeting={meeting} onLoad={onLoad} />}
        <span className={classes['grow']} />
        {current && <Timer item={current} />}
        <LeadBar
          leader={nameOf(lead.leader)}
          leading={lead.leading}
          own={lead.own}
          onLead={lead.lead}
          onLookAround={lead.lookAround}
          onRejoin={rejoin}
        />
        <Link
          to="/meetings/$meetingId/wall"
          params={{ meetingId: meeting.id }}
          target="_blank"
          className={classes['wallLink'] ?? ''}
          aria-label={t('wall.open')}
          title={t('wall.open')}
        >
          <Presentation size={16} aria-hidden />
        </Link>
      </header>
      {connection.status === 'offline' && (
        <p className={classes['cut']} role="status">
          <CloudOff size={14} aria-hidden />
          {t('cut')}
        </p>
      )}
      {!wide && (
        <div className={classes['tabs']}>
          <Choice
            legend={t('parts.legend')}
            hideLegend
            value={part}
            onChange={setPart}
            options={(['agenda', 'case', 'vote', 'discussion'] as const).map((value) => ({ value, label: t(`parts.${value}`) }))}
          />
        </div>
      )}
      <div className={classes['body']}>
        {shows('agenda') && (
          <aside className={classes['left']} aria-label={t('agenda.title')}>
            <div className={classes['leftScroll']} tabIndex={0} role="group" aria-label={t('agenda.title')}>
              <AgendaColumn
                meeting={meeting}
                shown={item?.id ?? null}
                noted={noted}
                onNoted={(id) =>
                  setMarked((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])))
                }
                onShow={show}
              />
              {meeting.mayRecordNoted && noted.size > 0 && (
                <div className={classes['noteBar']}>
                  <Button
                    variant="default"
                    fullWidth
                    loading={record.busy}
                    leftSection={<NotebookPen size={14} aria-hidden />}
                    onClick={() =>
                      void record.run({ meetingId: meeting.id, version: meeting.version, itemIds: [...noted] }).then((done) => {
                        if (done) setMarked(none);
                        else onLoad();
                      })
                    }
                  >
                    {t('noted.record', { count: noted.size })}
                  </Button>
                  <RefusalNotice refused={record.refused} onLoad={onLoad} />
                </div>
              )}
              <AttendancePanel
                meeting={meeting}
                viewerId={person.id}
                looking={new Set(lead.people.map((one) => one.person))}
                onLoad={onLoad}
              />
            </div>
            <Progress meeting={meeting} />
          </aside>
        )}
        {item ? (
          <RoomCase
            key={item.boardCase.id}
            caseId={item.boardCase.id}
            part={wide ? null : part === 'agenda' ? 'none' : part}
            lead={lead}
            nameOf={nameOf}
            quorum={<QuorumLine quorum={item.id === current?.id ? meeting.currentQuorum : null} />}
            onChanged={onLoad}
          />
        ) : (
          shows('case') && (
            <div className={classes['waiting']}>
              <Blank title={t('begin.title')}>
                <p>{meeting.mayAdvance ? t('begin.mover') : t('begin.text')}</p>
              </Blank>
            </div>
          )
        )}
      </div>
      <footer
        className={classes['bottom']}
        aria-label={t('next.label')}
        data-empty={(!meeting.mayAdvance && !meeting.mayNameDelegate) || undefined}
      >
        <ItemActs key={item?.id ?? 'none'} meeting={meeting} item={item} onLoad={onLoad} />
        <NextStep meeting={meeting} onLoad={onLoad} />
      </footer>
    </div>
  );
}

/** Long enough for the case that was just called, which everybody in the room reads at once; the next one is not asked for by all at once. */
const settled = () => 1_500 + Math.random() * 3_000;

/** The case that will be called next is there before it is: the screens of the room change together. */
function useNextAhead(caseId: string | null): void {
  const onAhead = useAhead();
  useEffect(() => {
    const timer = setTimeout(() => onAhead(caseId), settled());
    return () => clearTimeout(timer);
  }, [caseId, onAhead]);
}
