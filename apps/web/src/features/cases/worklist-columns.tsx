import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CaseStatus, WorklistRowFragment } from '../../generated/graphql.js';
import { ageInYears, daysSince, patientName, today } from '../../ui/format.js';
import { PriorityMark, StatusMark } from '../../ui/state.js';
import classes from './worklist.module.css';

type Row = WorklistRowFragment;
export const features = tableFeatures({});
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

function PainType({ row }: { row: Row }) {
  const { t } = useTranslation('words');
  return t(`painType.${row.painProfile.type}`);
}

function Sex({ row }: { row: Row }) {
  const { t } = useTranslation('words');
  const word = t(`sex.${row.patient.sex as 'female'}`, { defaultValue: row.patient.sex });
  return <abbr title={word}>{word.slice(0, 1).toUpperCase()}</abbr>;
}

/** One entry per column; the grid's template in worklist.module.css has as many tracks. */
export const columns = helper.columns([
  helper.display({ id: 'number', cell: ({ row }) => row.original.number }),
  helper.display({ id: 'patient', cell: ({ row }) => patientName(row.original.patient.name) }),
  helper.display({ id: 'age', cell: ({ row }) => ageInYears(row.original.patient.birthDate, today()) }),
  helper.display({ id: 'sex', cell: ({ row }) => <Sex row={row.original} /> }),
  helper.display({ id: 'question', cell: ({ row }) => <span title={row.original.question}>{row.original.question}</span> }),
  helper.display({ id: 'painType', cell: ({ row }) => <PainType row={row.original} /> }),
  helper.display({ id: 'status', cell: ({ row }) => <StatusMark status={row.original.status} /> }),
  helper.display({ id: 'priority', cell: ({ row }) => <PriorityMark priority={row.original.priority} /> }),
  helper.display({ id: 'opinions', cell: ({ row }) => <Opinions row={row.original} /> }),
  helper.display({ id: 'comments', cell: ({ row }) => row.original.commentCount }),
  helper.display({ id: 'waiting', cell: ({ row }) => <Waiting row={row.original} /> }),
]);

export const columnNames = [
  'number',
  'patient',
  'age',
  'sex',
  'question',
  'painType',
  'status',
  'priority',
  'opinions',
  'comments',
  'waiting',
] as const;
export type ColumnName = (typeof columnNames)[number];
