import { useQuery } from '@apollo/client/react';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProceduresDocument, type RecommendationKind, type Side } from '../generated/graphql.js';
import { Choice } from './choice.js';
import form from './form.module.css';
import { faultsOf, type StepDraft } from './plan-draft.js';
import classes from './plan-editor.module.css';

const sides: readonly Side[] = ['LEFT', 'RIGHT', 'BILATERAL', 'MIDLINE', 'NOT_APPLICABLE'];

interface Props {
  readonly step: StepDraft;
  readonly first: boolean;
  readonly kinds: readonly RecommendationKind[];
  readonly tried: boolean;
  readonly onChange: (part: Partial<StepDraft>) => void;
}

/** The fields that a step of its kind has (DEC-9). */
export function StepFields({ step, first, kinds: known, tried, onChange }: Props) {
  const { t } = useTranslation('words');
  const { data } = useQuery(ProceduresDocument, { fetchPolicy: 'cache-first' });
  const faults = tried ? faultsOf(step) : [];
  const field = (name: 'levels' | 'guidance' | 'timing' | 'study' | 'condition', hint?: string) => (
    <TextInput
      label={t(`plan.${name}`)}
      placeholder={hint}
      value={step[name]}
      onChange={({ currentTarget: { value } }) => onChange({ [name]: value })}
    />
  );
  return (
    <div className={form['form']}>
      <NativeSelect
        label={t('plan.kind')}
        value={step.kind}
        onChange={({ currentTarget: { value } }) => onChange({ kind: value as RecommendationKind })}
        data={known.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      {step.kind === 'PROCEDURE' && (
        <>
          <NativeSelect
            label={t('plan.procedure')}
            value={step.procedureId}
            error={faults.includes('procedureMissing') && t('plan.procedureMissing')}
            onChange={({ currentTarget: { value } }) => onChange({ procedureId: value })}
            data={[
              { value: '', label: t('plan.choose') },
              ...(data?.procedures ?? []).map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` })),
            ]}
          />
          <div>
            <Choice
              legend={t('plan.side')}
              value={step.side || null}
              onChange={(side) => onChange({ side })}
              options={sides.map((side) => ({ value: side, label: t(`side.${side}`) }))}
            />
            {faults.includes('sideMissing') && (
              <p className={classes['fault']} role="alert">
                {t('plan.sideMissing')}
              </p>
            )}
          </div>
          <div className={form['pair']}>
            {field('levels', t('plan.levelsHint'))}
            {field('guidance', t('plan.guidanceHint'))}
          </div>
        </>
      )}
      {step.kind === 'RESEARCH_STUDY' && (
        <TextInput
          label={t('plan.study')}
          value={step.study}
          error={faults.includes('studyMissing') && t('plan.studyMissing')}
          onChange={({ currentTarget: { value } }) => onChange({ study: value })}
        />
      )}
      {step.kind !== 'NO_PREFERENCE' && (
        <div className={form['pair']}>
          {field('timing', t('plan.timingHint'))}
          {field('condition', t('plan.conditionHint'))}
        </div>
      )}
      {!first && (
        <Checkbox
          label={t('plan.concurrent')}
          checked={step.concurrent}
          onChange={({ currentTarget: { checked } }) => onChange({ concurrent: checked })}
        />
      )}
    </div>
  );
}
