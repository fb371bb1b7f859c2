import { MessageCircle, MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  WriteDownPatientToldDocument,
  WriteDownAnswerDocument,
  type PatientAnswerKind,
  type ReferrerSideFragment,
} from '../../generated/graphql.js';
import { Act, Acts } from '../../ui/act.js';
import { calendarDay, today } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { Section } from '../../ui/section.js';
import classes from './referring.module.css';

const answers: readonly PatientAnswerKind[] = ['ACCEPTS', 'DECLINES', 'UNDECIDED', 'CHOOSES_ALTERNATIVE'];

/** Whether the patient has been told of the decision, and what they said to it (DEC-14, MEET-6). */
export function PatientTalk({ side, onLoad }: { side: ReferrerSideFragment; onLoad: () => void }) {
  const { t } = useTranslation(['referring', 'following']);
  const { id: caseId, patientTold, patientAnswers, mayRecordPatientTold, mayReport } = side;
  if (!mayRecordPatientTold && !mayReport && patientTold.length === 0 && patientAnswers.length === 0) return null;
  return (
    <Section title={t('talk.title')}>
      {patientTold.length === 0 && <p className={classes['strong']}>{t('talk.notTold')}</p>}
      <ul role="list" className={classes['asked']}>
        {patientAnswers.map((answer, index) => (
          <li key={`answer ${index}`}>
            <p className={classes['line']}>
              <Mark icon={MessagesSquare} tone={answer.answer === 'ACCEPTS' ? 'good' : 'strong'}>
                {t('talk.said', { answer: t(`following:answer.${answer.answer}`) })}
              </Mark>
              {answer.alternative && <span>{answer.alternative}</span>}
              <span className={classes['soft']}>{calendarDay(answer.answeredOn)}</span>
            </p>
            {answer.note && <p>{answer.note}</p>}
          </li>
        ))}
        {patientTold.map((told, index) => (
          <li key={`told ${index}`}>
            <p className={classes['line']}>
              <Mark icon={MessageCircle}>{t('talk.told', { date: calendarDay(told.toldOn) })}</Mark>
              <span className={classes['soft']}>{told.recordedBy?.name ?? t('asked.system')}</span>
            </p>
            {told.note && <p>{told.note}</p>}
          </li>
        ))}
      </ul>
      <Acts>
        {mayRecordPatientTold && (
          <Act
            name={`tell.${caseId}`}
            label={t('talk.tell')}
            icon={MessageCircle}
            explained={t('talk.tellExplained')}
            fields={[
              { name: 'toldOn', label: t('talk.on'), kind: 'date', required: true, initial: today(), max: today() },
              { name: 'note', label: t('talk.note'), kind: 'text' },
            ]}
            yes={t('talk.tellYes')}
            done={t('talk.tellDone')}
            document={WriteDownPatientToldDocument}
            input={({ toldOn, note }) => ({ caseId, toldOn: toldOn!, note: note || null })}
            onLoad={onLoad}
          />
        )}
        {mayReport && (
          <Act
            name={`said.${caseId}`}
            label={t('talk.answer')}
            icon={MessagesSquare}
            fields={[
              {
                name: 'answer',
                label: t('talk.patient'),
                kind: 'choice',
                required: true,
                options: answers.map((value) => ({ value, label: t(`following:answer.${value}`) })),
              },
              {
                name: 'alternative',
                label: t('talk.alternative'),
                required: true,
                when: ({ answer }) => answer === 'CHOOSES_ALTERNATIVE',
              },
              { name: 'answeredOn', label: t('talk.on'), kind: 'date', required: true, initial: today(), max: today() },
              { name: 'note', label: t('talk.note'), kind: 'text' },
            ]}
            yes={t('talk.answerYes')}
            done={t('talk.answerDone')}
            document={WriteDownAnswerDocument}
            input={({ answer, alternative, answeredOn, note }) => ({
              caseId,
              decisionId: side.plan[0]?.decisionId ?? null,
              answer: answer as PatientAnswerKind,
              alternative: alternative || null,
              answeredOn: answeredOn!,
              note: note || null,
            })}
            onLoad={onLoad}
          />
        )}
      </Acts>
    </Section>
  );
}
