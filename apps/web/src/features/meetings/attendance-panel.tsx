import { Button } from '@mantine/core';
import { DoorOpen, Headset, LogOut, UserCheck, UserPlus } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordAttendanceDocument } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { Act, Acts } from '../../ui/act.js';
import { timeOf } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { PersonMark } from '../../ui/person.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import classes from './room.module.css';
import type { Sheet } from './use-meeting.js';

interface Props {
  readonly meeting: Sheet;
  readonly viewerId: string;
  /** Who has the room open just now: not attendance, and shown apart from it. */
  readonly looking: ReadonlySet<string>;
  readonly onLoad: () => void;
}

/** When this person last came or left, as the desk compares it (MEET-4). */
function lastSeen({ attendance }: Sheet, personId: string): string | null {
  const stays = attendance.filter(({ person }) => person.id === personId);
  const open = stays.find(({ leftAt }) => leftAt === null);
  return open ? open.arrivedAt : stays.reduce<string | null>((last, { leftAt }) => (last === null || leftAt! > last ? leftAt : last), null);
}

/** Who takes part, since when and from where (MEET-4). */
export function AttendancePanel({ meeting, viewerId, looking, onLoad }: Props) {
  const { t } = useTranslation(['meetings', 'words']);
  const { run, busy, refused, waiting } = useCommand(RecordAttendanceDocument, {
    // Who was there is not lost to a bad link.
    keptAs: `attendance.${meeting.id}`,
  });
  const here = meeting.attendance.filter(({ leftAt }) => leftAt === null);
  const mine = here.find(({ person }) => person.id === viewerId);
  const record = (remote: boolean, left = false) =>
    void run({ meetingId: meeting.id, personId: viewerId, remote, left, against: lastSeen(meeting, viewerId) });
  const people = [...new Map(meeting.board.members.map(({ person }) => [person.id, person])).values()].filter(({ id }) => id !== viewerId);
  return (
    <section className={classes['people']} aria-labelledby="people-title">
      <h2 id="people-title">
        {t('people.title')} <span className={classes['soft']}>{here.length}</span>
      </h2>
      <ul role="list">
        {here.map(({ person, discipline, arrivedAt, remote }) => (
          <li key={person.id} className={classes['person']}>
            <PersonMark name={person.name} />
            <span className={classes['personName']}>
              {person.name}
              <span className={classes['soft']}>
                {discipline && ` ${t(`words:discipline.${discipline}`)}`} · {t('people.since', { time: timeOf(arrivedAt) })}
              </span>
            </span>
            {remote && <Mark icon={Headset}>{t('people.remote')}</Mark>}
            {looking.has(person.id) && (
              <span className={classes['looking']} role="img" aria-label={t('people.looking')} title={t('people.looking')} />
            )}
          </li>
        ))}
      </ul>
      {here.length === 0 && <p className={classes['soft']}>{t('people.none')}</p>}
      <Acts>
        {meeting.mayAttend &&
          (mine ? (
            // Not the same buttons with other words: a second Enter must not record something else.
            <Fragment key={mine.remote ? 'remote' : 'room'}>
              <Button
                variant="default"
                size="compact-xs"
                loading={busy}
                onClick={() => record(!mine.remote)}
                leftSection={mine.remote ? <DoorOpen size={13} aria-hidden /> : <Headset size={13} aria-hidden />}
              >
                {mine.remote ? t('people.iAmInRoom') : t('people.iAmRemote')}
              </Button>
              <Button
                variant="subtle"
                color="gray"
                size="compact-xs"
                loading={busy}
                onClick={() => record(false, true)}
                leftSection={<LogOut size={13} aria-hidden />}
              >
                {t('people.iLeave')}
              </Button>
            </Fragment>
          ) : (
            <Fragment key="away">
              <Button size="compact-xs" loading={busy} onClick={() => record(false)} leftSection={<UserCheck size={13} aria-hidden />}>
                {t('people.iAmHere')}
              </Button>
              <Button
                variant="default"
                size="compact-xs"
                loading={busy}
                onClick={() => record(true)}
                leftSection={<Headset size={13} aria-hidden />}
              >
                {t('people.iAmRemote')}
              </Button>
            </Fragment>
          ))}
        {meeting.mayRecordAttendance && (
          <Act
            name={`attendance.${meeting.id}`}
            label={t('people.record')}
            icon={UserPlus}
            quiet
            fields={[
              {
                name: 'personId',
                label: t('people.who'),
                kind: 'select',
                required: true,
                options: [{ value: '', label: t('choose') }, ...people.map(({ id, name }) => ({ value: id, label: name }))],
              },
              {
                name: 'how',
                label: t('people.how'),
                kind: 'choice',
                initial: 'room',
                options: (['room', 'remote', 'left'] as const).map((value) => ({ value, label: t(`people.hows.${value}`) })),
              },
            ]}
            yes={t('people.recordYes')}
            done={t('people.recorded')}
            document={RecordAttendanceDocument}
            input={({ personId = '', how }) => ({
              meetingId: meeting.id,
              personId,
              remote: how === 'remote',
              left: how === 'left',
              against: lastSeen(meeting, personId),
            })}
            onLoad={onLoad}
          />
        )}
      </Acts>
      {waiting && <p role="status">{t('people.waits')}</p>}
      <RefusalNotice refused={refused} onLoad={onLoad} />
    </section>
  );
}
