import { createColumnHelper, tableFeatures, type Row as TableRow } from '@tanstack/react-table';
import { CirclePause, Clock, Lock, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CaseStatus, WorklistLineFragment, WorklistRowFragment } from '../../generated/graphql.js';
import { ageInYears, dayOf, daysSince, momentOf, patientName, today } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { PriorityMark, StatusMark } from '../../ui/state.js';
import { lateness, nearDay, nextClock } from './worklist-clock.js';
import classes from './worklist.module.css';

/** The referrer’s side has no clocks, meetings and complexity: they are the board’s. */
export type Row = WorklistLineFragment & Partial<WorklistRowFragment>;
export const features = tableFeatures({});
/** A case as the table has it, with its cells. */
export type Line = TableRow<typeof features, Row>;
const helper = createColumnHelper<typeof features, Row>();

const over: readonly CaseStatus[] = ['DECIDED', 'IN_FOLLOW_UP', 'CLOSED', 'DECLINED', 'WITHDRAWN'];
/** Days since the referral, while it still waits for a decision. */
export const waitingDays = ({ status, submittedAt }: Row): number | null =>
  submittedAt && !over.includes(status) ? daysSince(submittedAt) : null;

function Opinions({ row: { review } }: { row: Row }) {
  const { t } = useTranslation(['cases', 'words']);
  const answered = review?.answeredDisciplines.length ?? 0;
  const asked = answered + (review?.missingDisciplines.length ?? 0);
  if (!review || asked === 0) return <span aria-hidden>–</span>;
  const missing = review.missingDisciplines.map((discipline) => t(`words:discipline.${discipline}`)).join(', ');
  const label = [
    t('opinions.label', { answered, asked }),
    missing ? t('opinions.missing', { disciplines: missing }) : t('opinions.complete'),
    ...(review.sealed ? [t('opinions.sealed')] : []),
  ].join(', ');
  return (
    <span className={classes['opinions']} data-complete={missing === '' || undefined} title={label}>
      {review.sealed && <Lock size={12} aria-hidden />}
      <span aria-hidden>{t('opinions.figure', { answered, asked })}</span>
      <span className={classes['spoken']}>{label}</span>
    </span>
  );
}

function Waiting({ row }: { row: Row }) {
  const { t } = useTranslation('cases');
  const days = waitingDays(row);
  return days === null ? <span aria-hidden>–</span> : <span title={t('daysLong', { count: days })}>{t('days', { count: days })}</span>;
}

/** Whose turn it is and by when: what is due next, or that the referrer is waited for and the clocks stand (CASE-3). */
function Due({ row: { clocks = [], owner } }: { row: Row }) {
  const { t } = useTranslation('worklist');
  if (owner === 'REFERRER')
    return (
      <Mark icon={CirclePause} title={t('due.stands')}>
        {t('due.referrer')}
      </Mark>
    );
  const clock = nextClock(clocks);
  if (!clock) return <span aria-hidden>–</span>;
  const step = t(`due.${clock.step}`);
  if (clock.dueAt === null)
    return (
      <Mark icon={CirclePause} title={t('due.stands')}>
        {step}
      </Mark>
    );
  const late = lateness(clock);
  return late ? (
    <Mark icon={TriangleAlert} tone="bad" title={t('due.longLate', { step, time: momentOf(clock.dueAt) })}>
      {t(`due.${late.unit}`, { step, count: late.count })}
    </Mark>
  ) : (
    <Mark icon={Clock} title={t('due.long', { step, time: momentOf(clock.dueAt) })}>
      {t('due.by', { step, date: nearDay(clock.dueAt) })}
    </Mark>
  );
}

function Complexity({ row: { complexity } }: { row: Row }) {
  const { t } = useTranslation('worklist');
  return complexity == null ? (
    <span aria-hidden>–</span>
  ) : (
    <span title={t('complexity', { value: complexity })}>{t('ofFive', { value: complexity })}</span>
  );
}

const meetingOf = ({ agendaItem }: Row) =>
  agendaItem ? (
    <span title={`${dayOf(agendaItem.meeting.startsAt)}`}>{nearDay(agendaItem.meeting.startsAt)}</span>
  ) : (
    <span aria-hidden>–</span>
  );

function PainType({ row }: { row: Row }) {
  const { t } = useTranslation('words');
  return t(`painType.${row.painProfile.type}`);
}

function Sex({ row }: { row: Row }) {
  const { t } = useTranslation('words');
  const word = t(`sex.${row.patient.sex as 'female'}`, { defaultValue: row.patient.sex });
  return <abbr title={word}>{word.slice(0, 1).toUpperCase()}</abbr>;
}

const cells = {
  number: helper.display({ id: 'number', cell: ({ row }) => row.original.number }),
  patient: helper.display({ id: 'patient', cell: ({ row }) => patientName(row.original.patient.name) }),
  age: helper.display({ id: 'age', cell: ({ row }) => ageInYears(row.original.patient.birthDate, today()) }),
  sex: helper.display({ id: 'sex', cell: ({ row }) => <Sex row={row.original} /> }),
  question: helper.display({ id: 'question', cell: ({ row }) => <span title={row.original.question}>{row.original.question}</span> }),
  painType: helper.display({ id: 'painType', cell: ({ row }) => <PainType row={row.original} /> }),
  status: helper.display({ id: 'status', cell: ({ row }) => <StatusMark status={row.original.status} /> }),
  priority: helper.display({ id: 'priority', cell: ({ row }) => <PriorityMark priority={row.original.priority} /> }),
  complexity: helper.display({ id: 'complexity', cell: ({ row }) => <Complexity row={row.original} /> }),
  due: helper.display({ id: 'due', cell: ({ row }) => <Due row={row.original} /> }),
  meeting: helper.display({ id: 'meeting', cell: ({ row }) => meetingOf(row.original) }),
  opinions: helper.display({ id: 'opinions', cell: ({ row }) => <Opinions row={row.original} /> }),
  comments: helper.display({ id: 'comments', cell: ({ row }) => row.original.commentCount }),
  waiting: helper.display({ id: 'waiting', cell: ({ row }) => <Waiting row={row.original} /> }),
};
export type ColumnName = keyof typeof cells;

/** One entry per column; the grids' templates in worklist.module.css have as many tracks. */
const { complexity: _complexity, due: _due, meeting: _meeting, ...ofReferrer } = cells;
export const columnsOf = { board: helper.columns(Object.values(cells)), referrer: helper.columns(Object.values(ofReferrer)) };
