import { CircleCheck, CircleDashed, CircleSlash, ClipboardPen, Contrast, RotateCcw, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  ReportStepDocument,
  type DecisionFollowingFragment,
  type ImplementationStatus,
  type NotDoneReason,
  type StepLineFragment,
} from '../../generated/graphql.js';
import { Act, Acts } from '../../ui/act.js';
import { calendarDay, momentOf, today } from '../../ui/format.js';
import { Mark, type Tone } from '../../ui/mark.js';
import { Section } from '../../ui/section.js';
import classes from './following.module.css';
import { reasonsFor } from './not-done-reasons.js';

interface Props {
  readonly caseId: string;
  readonly decision: DecisionFollowingFragment;
  readonly mayReport: boolean;
  readonly onLoad: () => void;
}
const look: Record<ImplementationStatus, { readonly icon: LucideIcon; readonly tone: Tone | undefined }> = {
  DONE: { icon: CircleCheck, tone: 'good' },
  PARTLY: { icon: Contrast, tone: 'strong' },
  NOT_DONE: { icon: CircleSlash, tone: 'strong' },
  PENDING: { icon: CircleDashed, tone: undefined },
};
const statuses: readonly ImplementationStatus[] = ['DONE', 'PARTLY', 'NOT_DONE', 'PENDING'];

/** Whether it was carried out, per step, as a history and not an end (DEC-10). */
export function StepsSection({ caseId, decision, mayReport, onLoad }: Props) {
  const { t } = useTranslation('following');
  const { steps, implementation } = decision;
  const { reopeningSuggested } = implementation;
  if (steps.length === 0) return null;
  return (
    <Section title={t('steps.title')} aside={<Mark>{t(`progress.${implementation.progress}`)}</Mark>}>
      {reopeningSuggested && (
        <p className={classes['line']}>
          <Mark icon={RotateCcw} tone="strong">
            {t(`reopening.${reopeningSuggested}`)}
          </Mark>
          <span className={classes['soft']}>{t('reopening.suggested')}</span>
        </p>
      )}
      <ol role="list" className={classes['entries']}>
        {steps.map((step) => (
          <StepLine key={step.number} caseId={caseId} step={step} mayReport={mayReport} onLoad={onLoad} />
        ))}
      </ol>
    </Section>
  );
}

interface LineProps extends Omit<Props, 'decision'> {
  readonly step: StepLineFragment;
}

function StepLine({ caseId, step, mayReport, onLoad }: LineProps) {
  const { t } = useTranslation(['following', 'words']);
  const { number, kind, procedure, side, status, reasonCode, plannedOn, performedOn, overdueSince, reports } = step;
  const title = [procedure?.name ?? t(`words:kind.${kind}`), side && side !== 'NOT_APPLICABLE' ? t(`words:side.${side}`) : null]
    .filter(Boolean)
    .join(', ');
  const day = status === 'PENDING' ? plannedOn : performedOn;
  const needsReason = ({ status: to }: Readonly<Record<string, string>>) => to === 'PARTLY' || to === 'NOT_DONE';
  return (
    <li className={classes['entry']}>
      <p className={classes['line']}>
        <span className={classes['soft']}>{number}</span>
        <span className={classes['strong']}>{title}</span>
        <Mark {...look[status]}>
          {t(`status.${status}`)}
          {day && `, ${t(status === 'PENDING' ? 'steps.planned' : 'steps.on', { date: calendarDay(day) })}`}
        </Mark>
        {reasonCode && <span className={classes['soft']}>{t(`notDone.${reasonCode}`)}</span>}
        {overdueSince && (
          <Mark icon={TriangleAlert} tone="bad">
            {t('steps.overdue', { date: calendarDay(overdueSince) })}
          </Mark>
        )}
      </p>
      {reports.length > 0 && (
        <ol role="list" className={classes['history']} aria-label={t('steps.history', { number })}>
          {reports.map((report, index) => (
            <li key={index}>
              {momentOf(report.recordedAt)} · {t(`status.${report.status}`)}
              {report.onDay && ` (${calendarDay(report.onDay)})`}
              {report.reasonCode && `, ${t(`notDone.${report.reasonCode}`)}`}
              {report.note && `: ${report.note}`} · {report.recordedBy?.name ?? t('system')}
              {report.source === 'BOARD' && ` · ${t('boardOnly')}`}
            </li>
          ))}
        </ol>
      )}
      {mayReport && (
        <Acts>
          <Act
            name={`step.${step.decisionId}.${number}`}
            label={t('steps.report')}
            about={title}
            icon={ClipboardPen}
            quiet
            fields={[
              {
                name: 'status',
                label: t('steps.what'),
                kind: 'choice',
                required: true,
                initial: 'DONE',
                options: statuses.map((value) => ({ value, label: t(`status.${value}`) })),
              },
              {
                name: 'reasonCode',
                label: t('reason'),
                kind: 'select',
                required: true,
                when: needsReason,
                options: reasonsFor.map((value) => ({ value, label: t(`notDone.${value}`) })),
              },
              {
                name: 'doneOn',
                label: t('steps.doneOn'),
                kind: 'date',
                initial: today(),
                max: today(),
                when: ({ status: to }) => to !== 'PENDING',
              },
              { name: 'plannedOn', label: t('steps.plannedOn'), kind: 'date', min: today(), when: ({ status: to }) => to === 'PENDING' },
              {
                name: 'note',
                label: t('note'),
                kind: 'text',
                required: true,
                when: ({ reasonCode: code, status: to }) => code === 'OTHER' && to !== 'DONE' && to !== 'PENDING',
              },
              {
                name: 'note',
                label: t('noteOptional'),
                kind: 'text',
                when: ({ reasonCode: code, status: to }) => !(code === 'OTHER' && to !== 'DONE' && to !== 'PENDING'),
              },
            ]}
            yes={t('steps.yes')}
            done={t('steps.done')}
            document={ReportStepDocument}
            input={({ status: to, reasonCode: code, doneOn, plannedOn: planned, note }) => ({
              caseId,
              decisionId: step.decisionId,
              step: number,
              status: to as ImplementationStatus,
              reasonCode: (code as NotDoneReason) || null,
              date: doneOn || planned || null,
              note: note || null,
            })}
            onLoad={onLoad}
          />
        </Acts>
      )}
    </li>
  );
}
