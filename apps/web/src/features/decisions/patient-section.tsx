import { MessageCircle, MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  NotePatientAnswerDocument,
  NotePatientToldDocument,
  type CaseFollowingFragment,
  type PatientAnswerKind,
} from '../../generated/graphql.js';
import { Act, Acts } from '../../ui/act.js';
import { calendarDay, today } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { Section } from '../../ui/section.js';
import classes from './following.module.css';

interface Props {
  readonly following: CaseFollowingFragment;
  readonly decisionId: string;
  readonly decidedAt: string;
  readonly onLoad: () => void;
}
const answers: readonly PatientAnswerKind[] = ['ACCEPTS', 'DECLINES', 'UNDECIDED', 'CHOOSES_ALTERNATIVE'];

/** Whether the patient has been told, and what they said to it: a recommendation is not consent (DEC-14, MEET-6). */
export function PatientSection({ following, decisionId, decidedAt, onLoad }: Props) {
  const { t } = useTranslation('following');
  const { id: caseId, patientTold, patientAnswers, mayReport, mayRecordPatientTold } = following;
  const since = decidedAt.slice(0, 10);
  return (
    <Section title={t('patient.title')}>
      {patientTold.length === 0 && patientAnswers.length === 0 && <p className={classes['soft']}>{t('patient.notTold')}</p>}
      <ul role="list" className={classes['entries']}>
        {patientAnswers.map((answer, index) => (
          <li key={`answer ${index}`} className={classes['entry']}>
            <p className={classes['line']}>
              <Mark icon={MessagesSquare} tone={answer.answer === 'ACCEPTS' ? 'good' : 'strong'}>
                {t(`answer.${answer.answer}`)}
              </Mark>
              {answer.alternative && <span>{answer.alternative}</span>}
              <span className={classes['soft']}>{calendarDay(answer.answeredOn)}</span>
            </p>
            {answer.note && <p className={classes['prose']}>{answer.note}</p>}
            <p className={classes['small']}>
              {[
                answer.toldBy && t('patient.toldBy', { name: answer.toldBy }),
                t('patient.writtenBy', { name: answer.recordedBy?.name ?? t('system') }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
        {patientTold.map((told, index) => (
          <li key={`told ${index}`} className={classes['entry']}>
            <p className={classes['line']}>
              <Mark icon={MessageCircle}>{t('patient.told', { date: calendarDay(told.toldOn) })}</Mark>
              <span className={classes['soft']}>{told.recordedBy?.name ?? t('system')}</span>
            </p>
            {told.note && <p className={classes['prose']}>{told.note}</p>}
          </li>
        ))}
      </ul>
      <Acts>
        {mayRecordPatientTold && (
          <Act
            name={`told.${caseId}`}
            label={t('patient.tell')}
            icon={MessageCircle}
            explained={t('patient.tellExplained')}
            fields={[
              { name: 'toldOn', label: t('patient.toldOn'), kind: 'date', required: true, initial: today(), min: since, max: today() },
              { name: 'note', label: t('noteOptional'), kind: 'text', description: t('patient.bothRead') },
            ]}
            yes={t('patient.tellYes')}
            done={t('patient.tellDone')}
            document={NotePatientToldDocument}
            input={({ toldOn, note }) => ({ caseId, toldOn: toldOn!, note: note || null })}
            onLoad={onLoad}
          />
        )}
        {mayReport && (
          <Act
            name={`answer.${decisionId}`}
            label={t('patient.answer')}
            icon={MessagesSquare}
            fields={[
              {
                name: 'answer',
                label: t('patient.said'),
                kind: 'choice',
                required: true,
                options: answers.map((value) => ({ value, label: t(`answer.${value}`) })),
              },
              {
                name: 'alternative',
                label: t('patient.alternative'),
                required: true,
                when: ({ answer }) => answer === 'CHOOSES_ALTERNATIVE',
              },
              {
                name: 'answeredOn',
                label: t('patient.answeredOn'),
                kind: 'date',
                required: true,
                initial: today(),
                min: since,
                max: today(),
              },
              { name: 'toldBy', label: t('patient.whoTold') },
              { name: 'note', label: t('noteOptional'), kind: 'text', description: t('patient.bothRead') },
            ]}
            yes={t('patient.answerYes')}
            done={t('patient.answerDone')}
            document={NotePatientAnswerDocument}
            input={({ answer, alternative, answeredOn, toldBy, note }) => ({
              caseId,
              decisionId,
              answer: answer as PatientAnswerKind,
              alternative: alternative || null,
              answeredOn: answeredOn!,
              toldBy: toldBy || null,
              note: note || null,
            })}
            onLoad={onLoad}
          />
        )}
      </Acts>
    </Section>
  );
}
