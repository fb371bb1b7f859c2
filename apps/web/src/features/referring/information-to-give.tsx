import { CircleCheck, CircleDashed, CircleSlash, Reply, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AnswerInformationDocument, type ReferrerSideFragment } from '../../generated/graphql.js';
import { Act, Acts } from '../../ui/act.js';
import { calendarDay, dayOf } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { Section } from '../../ui/section.js';
import classes from './referring.module.css';

/** What the board asked for, item by item: each is answered by itself, the last answer takes the case back to the board (CASE-3). */
export function InformationToGive({ side, onLoad }: { side: ReferrerSideFragment; onLoad: () => void }) {
  const { t } = useTranslation('referring');
  const { id: caseId, version, requestedInformation, mayAnswerInformation } = side;
  if (requestedInformation.length === 0) return null;
  const open = requestedInformation.filter(({ answeredAt, withdrawnAt }) => !answeredAt && !withdrawnAt);
  return (
    <Section title={t('asked.title')} aside={open.length > 0 && t('asked.open', { count: open.length })}>
      <ul role="list" className={classes['asked']}>
        {requestedInformation.map((item) => (
          <li key={item.id}>
            <p className={classes['line']}>
              <span className={classes['strong']}>{item.what}</span>
              {item.answeredAt ? (
                <Mark icon={CircleCheck} tone="good">
                  {t('asked.answered', { date: dayOf(item.answeredAt) })}
                </Mark>
              ) : item.withdrawnAt ? (
                <Mark icon={CircleSlash}>{t('asked.withdrawn')}</Mark>
              ) : item.overdue ? (
                <Mark icon={TriangleAlert} tone="bad">
                  {t('asked.overdue', { date: item.dueOn ? calendarDay(item.dueOn) : '' })}
                </Mark>
              ) : (
                <Mark icon={CircleDashed}>{item.dueOn ? t('asked.due', { date: calendarDay(item.dueOn) }) : t('asked.noDate')}</Mark>
              )}
            </p>
            <p className={classes['hint']}>
              {t('asked.by', { name: item.requestedBy?.name ?? t('asked.system'), date: dayOf(item.requestedAt) })}
              {item.withdrawReason && ` · ${item.withdrawReason}`}
            </p>
            {item.answer && (
              <p>
                {item.answer}
                {item.reference && <span className={classes['soft']}> ({item.reference})</span>}
              </p>
            )}
            {mayAnswerInformation && !item.answeredAt && !item.withdrawnAt && (
              <Acts>
                <Act
                  name={`answer.${item.id}`}
                  label={t('asked.answer')}
                  about={item.what}
                  icon={Reply}
                  explained={open.length === 1 ? t('asked.last') : t('asked.more', { count: open.length - 1 })}
                  fields={[
                    { name: 'answer', label: t('asked.inWords'), kind: 'text', required: true },
                    { name: 'reference', label: t('asked.reference'), placeholder: t('asked.referenceHint') },
                  ]}
                  yes={t('asked.send')}
                  done={t('asked.sent')}
                  document={AnswerInformationDocument}
                  input={({ answer, reference }) => ({
                    caseId,
                    version,
                    answers: [{ itemId: item.id, answer: answer!, reference: reference || null }],
                  })}
                  onLoad={onLoad}
                />
              </Acts>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
