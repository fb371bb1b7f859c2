import { CircleCheck, CircleSlash, Gauge, Hourglass, ListPlus, Stamp, TimerOff, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  AddConditionDocument,
  ConfirmConditionDocument,
  RecordConditionResultDocument,
  type Comparator,
  type ConditionLineFragment,
  type ConditionResolution,
  type ConditionState,
  type DecisionFollowingFragment,
  type DependsOn,
} from '../../generated/graphql.js';
import { Act, Acts } from '../../ui/act.js';
import { numberOf } from '../../ui/act-field.js';
import { calendarDay, momentOf, today } from '../../ui/format.js';
import { Mark, type Tone } from '../../ui/mark.js';
import { Section } from '../../ui/section.js';
import classes from './following.module.css';
import type { Voter } from './voters.js';

interface Props {
  readonly caseId: string;
  readonly decision: DecisionFollowingFragment;
  readonly mayAdd: boolean;
  readonly voters: readonly Voter[];
  readonly onLoad: () => void;
}
const look: Record<ConditionState, { readonly icon: LucideIcon; readonly tone: Tone | undefined }> = {
  OPEN: { icon: Hourglass, tone: undefined },
  MET: { icon: CircleCheck, tone: 'good' },
  NOT_MET: { icon: CircleSlash, tone: 'strong' },
  EXPIRED: { icon: TimerOff, tone: 'bad' },
};
const comparators: readonly Comparator[] = ['AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN'];
const dependsOn: readonly DependsOn[] = ['STEP', 'PROCEDURE_RESULT', 'LABORATORY_VALUE'];

/** On what a step waits: a result against a threshold until a day; the service proposes, a named clinician confirms (DEC-8). */
export function ConditionsSection({ caseId, decision, mayAdd, voters, onLoad }: Props) {
  const { t } = useTranslation('following');
  const { conditions, steps } = decision;
  if (conditions.length === 0 && !mayAdd) return null;
  const notStep = ({ dependsOn: kind }: Readonly<Record<string, string>>) => kind !== 'STEP';
  return (
    <Section title={t('condition.title')}>
      {conditions.length === 0 && <p className={classes['soft']}>{t('condition.none')}</p>}
      <ul role="list" className={classes['entries']}>
        {conditions.map((condition) => (
          <ConditionLine key={condition.id} condition={condition} onLoad={onLoad} />
        ))}
      </ul>
      {mayAdd && steps.length > 0 && (
        <Acts>
          <Act
            name={`condition.${decision.id}`}
            label={t('condition.add')}
            icon={ListPlus}
            explained={t('condition.explained')}
            fields={[
              {
                name: 'step',
                label: t('condition.step'),
                kind: 'select',
                required: true,
                initial: String(steps.at(-1)?.number ?? 1),
                options: steps.map(({ number }) => ({ value: String(number), label: t('condition.stepNumber', { number }) })),
              },
              {
                name: 'dependsOn',
                label: t('condition.dependsOn'),
                kind: 'choice',
                required: true,
                initial: steps.length > 1 ? 'STEP' : 'PROCEDURE_RESULT',
                options: dependsOn
                  .filter((kind) => kind !== 'STEP' || steps.length > 1)
                  .map((value) => ({ value, label: t(`dependsOn.${value}`) })),
              },
              {
                name: 'dependsOnStep',
                label: t('condition.ofStep'),
                kind: 'select',
                required: true,
                initial: '1',
                when: ({ dependsOn: kind }) => kind === 'STEP',
                options: steps.slice(0, -1).map(({ number }) => ({ value: String(number), label: t('condition.stepNumber', { number }) })),
              },
              { name: 'code', label: t('condition.code'), description: t('condition.codeHint'), when: notStep, required: true },
              { name: 'measure', label: t('condition.measure'), placeholder: t('condition.measureHint'), required: true },
              {
                name: 'comparator',
                label: t('condition.comparator'),
                kind: 'choice',
                required: true,
                initial: 'AT_LEAST',
                options: comparators.map((value) => ({ value, label: t(`comparator.${value}`) })),
              },
              { name: 'threshold', label: t('condition.threshold'), kind: 'number', required: true },
              { name: 'unit', label: t('condition.unit'), placeholder: '%' },
              { name: 'expiresOn', label: t('condition.expiresOn'), kind: 'date', required: true, min: today() },
              {
                name: 'clinicianId',
                label: t('condition.clinician'),
                kind: 'select',
                required: true,
                options: voters.map(({ id, name }) => ({ value: id, label: name })),
              },
            ]}
            yes={t('condition.addYes')}
            done={t('condition.added')}
            document={AddConditionDocument}
            input={(values) => ({
              caseId,
              decisionId: decision.id,
              step: Number(values['step']),
              dependsOn: values['dependsOn'] as DependsOn,
              dependsOnStep: values['dependsOnStep'] ? Number(values['dependsOnStep']) : null,
              code: values['code'] || null,
              measure: values['measure']!,
              comparator: values['comparator'] as Comparator,
              threshold: numberOf(values['threshold']!),
              unit: values['unit'] || null,
              expiresOn: values['expiresOn']!,
              clinicianId: values['clinicianId']!,
            })}
            onLoad={onLoad}
          />
        </Acts>
      )}
    </Section>
  );
}

function ConditionLine({ condition, onLoad }: { condition: ConditionLineFragment; onLoad: () => void }) {
  const { t } = useTranslation('following');
  const { id, version, step, measure, comparator, threshold, unit, clinician, expiresOn, overdueSince, state, proposed } = condition;
  const title = t('condition.line', { measure, comparator: t(`comparator.${comparator}`), threshold, unit: unit ?? '' }).trim();
  const resolutions: readonly ConditionResolution[] = ['MET', 'NOT_MET'];
  return (
    <li className={classes['entry']}>
      <p className={classes['line']}>
        <span className={classes['soft']}>{t('condition.stepNumber', { number: step })}</span>
        <span className={classes['strong']}>{title}</span>
        <Mark {...look[state]}>
          {t(`condition.state.${state}`)}
          {state === 'OPEN' && `, ${t('condition.until', { date: calendarDay(expiresOn) })}`}
        </Mark>
        {overdueSince && (
          <Mark icon={TriangleAlert} tone="bad">
            {t('condition.overdue')}
          </Mark>
        )}
      </p>
      {condition.results.length > 0 && (
        <ol role="list" className={classes['history']} aria-label={t('condition.results')}>
          {condition.results.map((result, index) => (
            <li key={index}>
              {calendarDay(result.measuredOn)} · {result.value} {unit} ·{' '}
              {t('condition.proposes', { what: t(`condition.state.${result.proposed}`) })}
              {result.source && ` · ${result.source}`} · {result.recordedBy.name}
            </li>
          ))}
        </ol>
      )}
      {state === 'OPEN' ? (
        <p className={classes['small']}>{t(proposed ? 'condition.waitsFor' : 'condition.confirms', { name: clinician.name })}</p>
      ) : (
        <p className={classes['small']}>
          {condition.resolvedBy
            ? t('condition.resolved', { name: condition.resolvedBy.name, time: momentOf(condition.resolvedAt!) })
            : t('condition.expired', { date: calendarDay(expiresOn) })}
          {condition.reason && `: ${condition.reason}`}
        </p>
      )}
      {(condition.mayRecordResult || condition.mayConfirm) && (
        <Acts>
          {condition.mayRecordResult && (
            <Act
              name={`result.${id}`}
              label={t('condition.enterResult')}
              about={title}
              icon={Gauge}
              quiet
              fields={[
                { name: 'value', label: t('condition.value', { unit: unit ?? '' }).trim(), kind: 'number', required: true },
                { name: 'measuredOn', label: t('condition.measuredOn'), kind: 'date', required: true, initial: today(), max: today() },
                { name: 'source', label: t('condition.source'), placeholder: t('condition.sourceHint') },
              ]}
              yes={t('condition.resultYes')}
              done={t('condition.resultDone')}
              document={RecordConditionResultDocument}
              input={({ value, measuredOn, source }) => ({
                conditionId: id,
                version,
                value: numberOf(value!),
                measuredOn: measuredOn!,
                source: source || null,
              })}
              onLoad={onLoad}
            />
          )}
          {condition.mayConfirm && (
            <Act
              name={`confirm.${id}`}
              label={proposed ? t('condition.confirm') : t('condition.resolve')}
              about={title}
              icon={Stamp}
              quiet
              explained={proposed ? t('condition.proposed', { what: t(`condition.state.${proposed}`) }) : t('condition.noResult')}
              fields={[
                {
                  name: 'resolution',
                  label: t('condition.resolution'),
                  kind: 'choice',
                  required: true,
                  initial: proposed ?? '',
                  options: resolutions.map((value) => ({ value, label: t(`condition.state.${value}`) })),
                },
                {
                  name: 'reason',
                  label: t('condition.reason'),
                  kind: 'text',
                  required: true,
                  when: ({ resolution }) => resolution !== proposed,
                },
              ]}
              yes={t('condition.confirmYes')}
              done={t('condition.confirmed')}
              document={ConfirmConditionDocument}
              input={({ resolution, reason }) => ({
                conditionId: id,
                version,
                resolution: resolution as ConditionResolution,
                reason: reason || null,
              })}
              onLoad={onLoad}
            />
          )}
        </Acts>
      )}
    </li>
  );
}
