import { FilePlus2, PenLine, RotateCcw, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  ReferAgainDocument,
  UpdateReferralDocument,
  WithdrawReferralDocument,
  type ReferrerSideFragment,
} from '../../generated/graphql.js';
import { Act, Acts } from '../../ui/act.js';
import { numberOf } from '../../ui/act-field.js';
import { today } from '../../ui/format.js';
import { Section } from '../../ui/section.js';
import { laboratoryTests } from './referral-form.js';
import classes from './referring.module.css';
import { healthOf, studiesOf, treatmentsOf } from './said-so-far.js';

const modalities = ['MR', 'CT', 'CR', 'US', 'NM', 'PT', 'XA', 'OT'] as const;

/** What whoever referred may still change, add, or take back; each against the version that they saw (CASE-5). */
export function ReferralActs({ side, onLoad }: { side: ReferrerSideFragment; onLoad: () => void }) {
  const { t } = useTranslation('referring');
  const { id: caseId, version, mayUpdateReferral, mayWithdraw, mayReopen } = side;
  if (!mayUpdateReferral && !mayWithdraw && !mayReopen) return null;
  const against = { caseId, version };
  return (
    <Section title={t('acts.title')}>
      {mayUpdateReferral && <p className={classes['hint']}>{t('acts.hint')}</p>}
      <Acts>
        {mayUpdateReferral && (
          <>
            <Act
              key={`question ${version}`}
              name={`question.${caseId}`}
              label={t('acts.question')}
              icon={PenLine}
              fields={[
                { name: 'question', label: t('question.question'), kind: 'text', required: true, initial: side.question },
                { name: 'reason', label: t('question.reason'), kind: 'text', required: true, initial: side.reason },
              ]}
              yes={t('acts.save')}
              done={t('acts.saved')}
              document={UpdateReferralDocument}
              input={({ question, reason }) => ({ ...against, question: question!, reason: reason! })}
              onLoad={onLoad}
            />
            <Act
              name={`study.${caseId}`}
              label={t('imaging.add')}
              icon={FilePlus2}
              fields={[
                {
                  name: 'modality',
                  label: t('imaging.modality'),
                  kind: 'select',
                  required: true,
                  initial: 'MR',
                  options: modalities.map((value) => ({ value, label: t(`modality.${value}`) })),
                },
                { name: 'description', label: t('imaging.description'), required: true, placeholder: t('imaging.descriptionHint') },
                { name: 'performedOn', label: t('imaging.performedOn'), kind: 'date', max: today() },
                { name: 'report', label: t('imaging.report'), kind: 'text' },
              ]}
              yes={t('acts.save')}
              done={t('acts.saved')}
              document={UpdateReferralDocument}
              input={({ modality, description, performedOn, report }) => ({
                ...against,
                imagingStudies: [
                  ...studiesOf(side),
                  { modality: modality!, description: description!, performedOn: performedOn || null, report: report || null },
                ],
              })}
              onLoad={onLoad}
            />
            <Act
              name={`laboratory.${caseId}`}
              label={t('acts.laboratory')}
              icon={FilePlus2}
              fields={[
                {
                  name: 'code',
                  label: t('acts.test'),
                  kind: 'select',
                  required: true,
                  options: laboratoryTests.map(({ code }) => ({ value: code, label: t(`laboratory.${code}`) })),
                },
                { name: 'value', label: t('acts.value'), kind: 'number', required: true },
                { name: 'takenOn', label: t('acts.takenOn'), kind: 'date', required: true, initial: today(), max: today() },
              ]}
              yes={t('acts.save')}
              done={t('acts.saved')}
              document={UpdateReferralDocument}
              input={({ code, value, takenOn }) => {
                const { name, unit } = laboratoryTests.find((test) => test.code === code)!;
                const health = healthOf(side);
                const added = { code: code!, name, unit, value: numberOf(value!), takenOn: takenOn! };
                return { ...against, health: { ...health, laboratoryValues: [...health.laboratoryValues, added] } };
              }}
              onLoad={onLoad}
            />
            <Act
              name={`treatment.${caseId}`}
              label={t('history.add')}
              icon={FilePlus2}
              fields={[
                { name: 'what', label: t('history.what'), required: true, placeholder: t('history.whatHint') },
                { name: 'detail', label: t('history.detail'), placeholder: t('history.detailHint') },
                { name: 'effect', label: t('history.effect'), placeholder: t('history.effectHint') },
              ]}
              yes={t('acts.save')}
              done={t('acts.saved')}
              document={UpdateReferralDocument}
              input={({ what, detail, effect }) => ({
                ...against,
                priorTreatments: [...treatmentsOf(side), { what: what!, detail: detail || null, effect: effect || null }],
              })}
              onLoad={onLoad}
            />
          </>
        )}
        {mayWithdraw && (
          <Act
            name={`withdraw.${caseId}`}
            label={t('acts.withdraw')}
            icon={Undo2}
            explained={t('acts.withdrawExplained')}
            fields={[{ name: 'reason', label: t('plan.reason'), kind: 'text', required: true }]}
            yes={t('acts.withdrawYes')}
            done={t('acts.withdrawn')}
            document={WithdrawReferralDocument}
            input={({ reason }) => ({ ...against, reason: reason! })}
            onLoad={onLoad}
          />
        )}
        {mayReopen && (
          <Act
            name={`again.${caseId}`}
            label={t('acts.again')}
            icon={RotateCcw}
            explained={t('acts.againExplained')}
            fields={[{ name: 'reason', label: t('plan.reason'), kind: 'text', required: true }]}
            yes={t('acts.againYes')}
            done={t('acts.reopened')}
            document={ReferAgainDocument}
            input={({ reason }) => ({ ...against, reason: reason! })}
            onLoad={onLoad}
          />
        )}
      </Acts>
    </Section>
  );
}
