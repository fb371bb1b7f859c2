import { CircleCheck, CircleDashed, CircleSlash, ClipboardPen, Contrast, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  ReportToBoardDocument,
  type ImplementationStatus,
  type NotDoneReason,
  type ReferrerSideFragment,
} from '../../generated/graphql.js';
import { Act, Acts } from '../../ui/act.js';
import { calendarDay, dayOf, today } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { Section } from '../../ui/section.js';
import classes from './referring.module.css';

interface Props {
  readonly side: ReferrerSideFragment;
  readonly reasons: readonly NotDoneReason[];
  readonly onLoad: () => void;
}
const icons: Record<ImplementationStatus, LucideIcon> = {
  DONE: CircleCheck,
  PARTLY: Contrast,
  NOT_DONE: CircleSlash,
  PENDING: CircleDashed,
};
const statuses: readonly ImplementationStatus[] = ['DONE', 'PARTLY', 'NOT_DONE', 'PENDING'];
const unfinished = (status: string | undefined) => status === 'PARTLY' || status === 'NOT_DONE';

/** Of what the letter has told: what was done of it, with its history (DEC-10). The board hears of each report. */
export function PlanSteps({ side, reasons, onLoad }: Props) {
  const { t } = useTranslation(['referring', 'following', 'words']);
  if (side.plan.length === 0) return null;
  return (
    <Section title={t('plan.title')}>
      <ol role="list" className={classes['asked']}>
        {side.plan.map((step) => {
          const what = [
            step.procedure?.name ?? t(`words:kind.${step.kind}`),
            step.side && step.side !== 'NOT_APPLICABLE' && t(`words:side.${step.side}`),
          ]
            .filter(Boolean)
            .join(', ');
          const day = step.status === 'PENDING' ? step.plannedOn : step.performedOn;
          return (
            <li key={`${step.decisionId} ${step.number}`}>
              <p className={classes['line']}>
                <span className={classes['strong']}>{what}</span>
                <Mark icon={icons[step.status]} {...(step.status === 'DONE' && { tone: 'good' as const })}>
                  {[t(`following:status.${step.status}`), day && calendarDay(day)].filter(Boolean).join(', ')}
                </Mark>
                {step.reasonCode && <span className={classes['soft']}>{t(`following:notDone.${step.reasonCode}`)}</span>}
                {step.overdueSince && (
                  <Mark icon={TriangleAlert} tone="bad">
                    {t('plan.overdue', { date: calendarDay(step.overdueSince) })}
                  </Mark>
                )}
              </p>
              {step.reports.map((report, index) => (
                <p key={index} className={classes['hint']}>
                  {[
                    dayOf(report.recordedAt),
                    t(`following:status.${report.status}`),
                    report.reasonCode && t(`following:notDone.${report.reasonCode}`),
                    report.note,
                    report.recordedBy?.name,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              ))}
              {side.mayReport && (
                <Acts>
                  <Act
                    name={`report.${step.decisionId}.${step.number}`}
                    label={t('plan.report')}
                    about={what}
                    icon={ClipboardPen}
                    fields={[
                      {
                        name: 'status',
                        label: t('plan.became'),
                        kind: 'choice',
                        required: true,
                        initial: 'DONE',
                        options: statuses.map((value) => ({ value, label: t(`following:status.${value}`) })),
                      },
                      {
                        name: 'reasonCode',
                        label: t('plan.reason'),
                        kind: 'select',
                        required: true,
                        when: ({ status }) => unfinished(status),
                        options: reasons.map((value) => ({ value, label: t(`following:notDone.${value}`) })),
                      },
                      {
                        name: 'doneOn',
                        label: t('plan.doneOn'),
                        kind: 'date',
                        initial: today(),
                        max: today(),
                        when: ({ status }) => status !== 'PENDING',
                      },
                      {
                        name: 'plannedOn',
                        label: t('plan.plannedOn'),
                        kind: 'date',
                        min: today(),
                        when: ({ status }) => status === 'PENDING',
                      },
                      {
                        name: 'note',
                        label: t('plan.noteNeeded'),
                        kind: 'text',
                        required: true,
                        when: ({ status, reasonCode }) => unfinished(status) && reasonCode === 'OTHER',
                      },
                      {
                        name: 'note',
                        label: t('talk.note'),
                        kind: 'text',
                        when: ({ status, reasonCode }) => !(unfinished(status) && reasonCode === 'OTHER'),
                      },
                    ]}
                    yes={t('plan.send')}
                    done={t('plan.sent')}
                    document={ReportToBoardDocument}
                    input={({ status, reasonCode, doneOn, plannedOn, note }) => ({
                      caseId: side.id,
                      decisionId: step.decisionId,
                      step: step.number,
                      status: status as ImplementationStatus,
                      reasonCode: (reasonCode as NotDoneReason) || null,
                      date: doneOn || plannedOn || null,
                      note: note || null,
                    })}
                    onLoad={onLoad}
                  />
                </Acts>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
