import { useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ProceduresDocument, type RecommendationKind, type Side } from '../generated/graphql.js';
import { Choice } from './choice.js';
import { emptyStep, faultsOf, type StepDraft } from './plan-draft.js';
import form from './form.module.css';
import classes from './plan-editor.module.css';

const kinds: readonly RecommendationKind[] = [
  'PROCEDURE',
  'REHABILITATION_FIRST',
  'PAIN_MANAGEMENT_PROGRAMME',
  'MORE_INFORMATION',
  'OTHER_SPECIALTY',
  'RESEARCH_STUDY',
  'NOT_OFFERED',
];
const sides: readonly Side[] = ['LEFT', 'RIGHT', 'BILATERAL', 'MIDLINE', 'NOT_APPLICABLE'];

interface Props {
  readonly steps: readonly StepDraft[];
  readonly onChange: (steps: readonly StepDraft[]) => void;
  /** In opinions only: a board that has no preference has nothing to propose. */
  readonly noPreference?: boolean;
  /** Faults are named once the author has tried to send. */
  readonly tried: boolean;
}

export function PlanEditor({ steps, onChange, noPreference = false, tried }: Props) {
  const { t } = useTranslation('words');
  const alone = steps[0]?.kind === 'NO_PREFERENCE';
  const set = (index: number, part: Partial<StepDraft>) => {
    const next = steps.map((step, at) => (at === index ? { ...step, ...part } : step));
    onChange(part.kind === 'NO_PREFERENCE' ? [next[index]!] : next);
  };
  return (
    <div className={classes['editor']}>
      {steps.map((step, index) => (
        <fieldset key={index} className={classes['step']}>
          <legend className={classes['legend']}>{t('plan.step', { number: index + 1 })}</legend>
          {steps.length > 1 && (
            <ActionIcon
              className={classes['remove'] ?? ''}
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('plan.removeStep', { number: index + 1 })}
              onClick={() => onChange(steps.filter((_, at) => at !== index))}
            >
              <X size={14} aria-hidden />
            </ActionIcon>
          )}
          <StepFields
            step={step}
            first={index === 0}
            kinds={noPreference && steps.length === 1 ? [...kinds, 'NO_PREFERENCE'] : kinds}
            tried={tried}
            onChange={(part) => set(index, part)}
          />
        </fieldset>
      ))}
      {!alone && steps.length < 12 && (
        <Button
          variant="subtle"
          className={classes['add'] ?? ''}
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => onChange([...steps, emptyStep('REHABILITATION_FIRST')])}
        >
          {t('plan.addStep')}
        </Button>
      )}
    </div>
  );
}

interface FieldsProps {
  readonly step: StepDraft;
  readonly first: boolean;
  readonly kinds: readonly RecommendationKind[];
  readonly tried: boolean;
  readonly onChange: (part: Partial<StepDraft>) => void;
}

function StepFields({ step, first, kinds: known, tried, onChange }: FieldsProps) {
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
