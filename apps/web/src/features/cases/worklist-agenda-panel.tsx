import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { CircleCheck, CircleDashed, TriangleAlert, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlannedMeetingsDocument } from '../../generated/graphql.js';
import { useDraft } from '../../live/drafts.js';
import { announce } from '../../ui/announcer.js';
import { momentOf, patientName, weekdayOf, timeOf } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { useBulkAgenda } from './use-bulk-agenda.js';
import { isOpen, type Put } from './worklist-agenda.js';
import type { Row } from './worklist-columns.js';
import classes from './worklist-acts.module.css';

interface Props {
  readonly boardId: string;
  /** As they were when it was asked for. */
  readonly cases: readonly Row[];
  readonly onRead: (ids: readonly string[]) => void;
  /** With what is not yet there, so that it stays selected. */
  readonly onClose: () => void;
}

/** Which meeting, and what became of each case: nothing is shown as done before the desk has said so. */
export default function AgendaPanel({ boardId, cases, onRead, onClose }: Props) {
  const { t } = useTranslation(['worklist', 'words']);
  const { data, error } = useQuery(PlannedMeetingsDocument, { variables: { boardId }, fetchPolicy: 'network-only' });
  const meetings = (data?.board?.meetings.edges ?? []).map(({ node }) => node).filter(({ mayAddItem }) => mayAddItem);
  const [chosen, setChosen] = useState<string | null>(null);
  const meeting = meetings.find(({ id }) => id === chosen) ?? meetings[0];
  const late = meeting !== undefined && Date.parse(meeting.cutOffAt) < Date.now();
  const reason = useDraft('worklist.agenda', '');
  const [missing, setMissing] = useState(false);
  const { puts, busy, put, undo } = useBulkAgenda(cases.map(({ id }) => id));
  const begun = puts.some(({ state }) => state !== 'waiting');
  const open = puts.filter(isOpen).length;
  const undoable = puts.some(({ state, itemId }) => state === 'done' && itemId !== null);
  const place = useRef<HTMLFormElement>(null);
  const ready = meeting !== undefined;
  useEffect(() => {
    if (ready) place.current?.querySelector('select')?.focus();
  }, [ready]);

  const count = (all: readonly Put[], state: Put['state']) => all.filter((one) => one.state === state).length;
  const run = async () => {
    if (!meeting || busy) return;
    setMissing(late && reason.value.trim() === '');
    if (late && reason.value.trim() === '') return;
    const all = await put({ meetingId: meeting.id, reason: late ? reason.value.trim() : null });
    onRead(all.filter(({ state }) => state === 'done').map(({ caseId }) => caseId));
    announce(t('agenda.said', { done: count(all, 'done'), count: all.length }));
    if (count(all, 'done') === all.length) reason.drop('');
  };
  const takeBack = async () => {
    if (!meeting) return;
    const all = await undo(meeting.id, t('agenda.undoReason'));
    onRead(all.map(({ caseId }) => caseId));
    announce(t('agenda.undone', { count: count(all, 'undone') }));
  };
  return (
    <form
      ref={place}
      className={classes['panel']}
      aria-label={t('agenda.title', { count: cases.length })}
      noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || busy) return;
        event.stopPropagation();
        onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      {error && !data ? (
        <p role="alert">{t('agenda.unread')}</p>
      ) : data && !meeting ? (
        <p>{t('agenda.noMeeting')}</p>
      ) : !data ? (
        <Skeleton height={52} width={220} role="status" aria-label={t('words:loading')} />
      ) : (
        <div className={classes['fields']}>
          <NativeSelect
            label={t('agenda.meeting')}
            value={meeting?.id ?? ''}
            disabled={begun}
            onChange={({ currentTarget: { value } }) => setChosen(value)}
            data={meetings.map(({ id, startsAt }) => ({ value: id, label: `${weekdayOf(startsAt)}, ${timeOf(startsAt)}` }))}
          />
          {late && (
            <TextInput
              className={classes['reason'] ?? ''}
              label={t('agenda.reason')}
              description={t('agenda.late', { time: momentOf(meeting.cutOffAt) })}
              required
              disabled={busy || (begun && open === 0)}
              error={missing && t('words:act.invalid')}
              value={reason.value}
              onChange={({ currentTarget: { value } }) => reason.change(value)}
            />
          )}
        </div>
      )}
      {begun && (
        <ul role="list" className={classes['results']} aria-label={t('agenda.results')}>
          {puts.map((one) => (
            <Result key={one.caseId} put={one} boardCase={cases.find(({ id }) => id === one.caseId)!} />
          ))}
        </ul>
      )}
      <div className={classes['buttons']}>
        {meeting && open > 0 && (
          <Button type="submit" loading={busy}>
            {begun ? t('agenda.again', { count: open }) : t('agenda.yes', { count: cases.length })}
          </Button>
        )}
        {undoable && (
          <Button variant="default" leftSection={<Undo2 size={13} aria-hidden />} loading={busy} onClick={() => void takeBack()}>
            {t('words:undo.action')}
          </Button>
        )}
        <Button variant="default" disabled={busy} onClick={onClose}>
          {begun ? t('words:close') : t('words:cancel')}
        </Button>
      </div>
    </form>
  );
}

const states = {
  waiting: { icon: CircleDashed, tone: undefined },
  done: { icon: CircleCheck, tone: 'good' },
  refused: { icon: TriangleAlert, tone: 'bad' },
  unknown: { icon: TriangleAlert, tone: 'strong' },
  undone: { icon: Undo2, tone: undefined },
} as const;

function Result({ put: { state, refused }, boardCase }: { readonly put: Put; readonly boardCase: Row }) {
  const { t } = useTranslation('worklist');
  const { icon, tone } = states[state];
  return (
    <li>
      <span className={classes['number']}>{boardCase.number}</span>
      <span className={classes['name']}>{patientName(boardCase.patient.name)}</span>
      <Mark icon={icon} tone={tone}>
        {t(`agenda.state.${state}`)}
      </Mark>
      {refused && (
        <div className={classes['why']}>
          <RefusalNotice refused={refused} />
        </div>
      )}
    </li>
  );
}
