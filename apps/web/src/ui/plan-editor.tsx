import { ActionIcon, Button } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecommendationKind } from '../generated/graphql.js';
import { emptyStep, type StepDraft } from './plan-draft.js';
import classes from './plan-editor.module.css';
import { StepFields } from './step-fields.js';

const kinds: readonly RecommendationKind[] = [
  'PROCEDURE',
  'REHABILITATION_FIRST',
  'PAIN_MANAGEMENT_PROGRAMME',
  'MORE_INFORMATION',
  'OTHER_SPECIALTY',
  'RESEARCH_STUDY',
  'NOT_OFFERED',
];

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
