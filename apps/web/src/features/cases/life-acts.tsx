import { Archive, Flower2, MessageCircleQuestionMark, RotateCcw, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  CloseCaseDocument,
  RecordDeathDocument,
  ReopenCaseDocument,
  RequestInformationDocument,
  WithdrawInformationRequestDocument,
  type CaseLifeFragment,
  type CloseCode,
} from '../../generated/graphql.js';
import { Act, Acts } from '../../ui/act.js';
import { today } from '../../ui/format.js';
import { Section } from '../../ui/section.js';
import classes from './life.module.css';

interface Props {
  readonly life: CaseLifeFragment;
  readonly organises: boolean;
  readonly onLoad: () => void;
}
const closeCodes: readonly CloseCode[] = [
  'COMPLETED',
  'TREATED_ELSEWHERE',
  'NO_TREATMENT_WANTED',
  'LOST_TO_FOLLOW_UP',
  'PATIENT_DIED',
  'DUPLICATE',
  'OTHER',
];
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** How a case goes on: more information, its end, and what takes it up again. Nothing of it deletes anything (CASE-7). */
export function LifeActs({ life, organises, onLoad }: Props) {
  const { t } = useTranslation('life');
  const { id: caseId, version, status, patient, informationAsked } = life;
  const open = informationAsked.filter(({ answeredAt, withdrawnAt }) => !answeredAt && !withdrawnAt);
  const mayAsk = life.mayRequestInformation && status !== 'SUBMITTED';
  if (!mayAsk && !life.mayClose && !life.mayReopen && !organises) return null;
  return (
    <Section title={t('acts.title')}>
      {life.mayRequestInformation && open.length > 0 && (
        <ul role="list" className={classes['entries']}>
          {open.map(({ id, what }) => (
            <li key={id} className={classes['entry']}>
              <p>
                <span className={classes['soft']}>{t('ask.waiting')}</span> {what}
              </p>
              <Acts>
                <Act
                  name={`ask-back.${id}`}
                  label={t('ask.withdraw')}
                  about={what}
                  icon={Undo2}
                  quiet
                  explained={open.length === 1 ? t('ask.lastOne') : undefined}
                  fields={[{ name: 'reason', label: t('reason'), kind: 'text', required: true }]}
                  yes={t('ask.withdrawYes')}
                  done={t('ask.withdrawn')}
                  document={WithdrawInformationRequestDocument}
                  input={({ reason }) => ({ caseId, itemId: id, version, reason: reason! })}
                  onLoad={onLoad}
                />
              </Acts>
            </li>
          ))}
        </ul>
      )}
      <Acts>
        {mayAsk && (
          <Act
            name={`ask.${caseId}`}
            label={t('ask.act')}
            icon={MessageCircleQuestionMark}
            explained={t('ask.explained')}
            fields={[
              { name: 'what', label: t('ask.what'), kind: 'text', required: true, description: t('ask.oneEach') },
              { name: 'owedBy', label: t('ask.owedBy') },
              { name: 'dueOn', label: t('ask.dueOn'), kind: 'date', min: today() },
            ]}
            yes={t('ask.yes')}
            done={t('ask.done')}
            document={RequestInformationDocument}
            input={({ what, owedBy, dueOn }) => ({
              caseId,
              version,
              items: lines(what!).map((one) => ({ what: one, owedBy: owedBy || null, dueOn: dueOn || null })),
            })}
            onLoad={onLoad}
          />
        )}
        {life.mayClose && (
          <Act
            name={`close.${caseId}`}
            label={t('close.act')}
            icon={Archive}
            explained={t('close.explained')}
            fields={[
              {
                name: 'code',
                label: t('close.code'),
                kind: 'select',
                required: true,
                options: closeCodes.map((value) => ({ value, label: t(`close.codes.${value}`) })),
              },
              { name: 'reason', label: t('reason'), kind: 'text', required: true, when: ({ code }) => code === 'OTHER' },
              { name: 'reason', label: t('reasonOptional'), kind: 'text', when: ({ code }) => code !== 'OTHER' },
            ]}
            yes={t('close.yes')}
            done={t('close.done')}
            document={CloseCaseDocument}
            input={({ code, reason }) => ({ caseId, version, code: code as CloseCode, reason: reason || null })}
            onLoad={onLoad}
          />
        )}
        {life.mayReopen && (
          <Act
            name={`reopen.${caseId}`}
            label={t('reopen.act')}
            icon={RotateCcw}
            explained={t(status === 'DECLINED' || status === 'WITHDRAWN' ? 'reopen.toTriage' : 'reopen.toReview')}
            fields={[
              { name: 'reason', label: t('reopen.reason'), kind: 'text', required: true },
              {
                name: 'question',
                label: t('reopen.question'),
                kind: 'text',
                description: t('reopen.questionHint'),
                when: () => status !== 'DECLINED' && status !== 'WITHDRAWN',
              },
            ]}
            yes={t('reopen.yes')}
            done={t('reopen.done')}
            document={ReopenCaseDocument}
            input={({ reason, question }) => ({ caseId, version, reason: reason!, ...(question && { question }) })}
            onLoad={onLoad}
          />
        )}
        {organises && (
          <Act
            name={`death.${patient.id}`}
            label={patient.diedOn ? t('death.change') : t('death.act')}
            icon={Flower2}
            quiet
            explained={patient.diedOn ? t('death.changeExplained') : t('death.explained')}
            fields={[
              {
                name: 'diedOn',
                label: t('death.diedOn'),
                kind: 'date',
                required: patient.diedOn === null,
                initial: patient.diedOn ?? '',
                max: today(),
              },
              ...(patient.diedOn ? [{ name: 'reason', label: t('reason'), kind: 'text' as const, required: true }] : []),
            ]}
            yes={patient.diedOn ? t('death.changeYes') : t('death.yes')}
            done={t('death.done')}
            document={RecordDeathDocument}
            input={({ diedOn, reason }) => ({ patientId: patient.id, diedOn: diedOn || null, reason: reason || null })}
            onLoad={onLoad}
          />
        )}
      </Acts>
    </Section>
  );
}
