import { useTranslation } from 'react-i18next';
import type { PlanFragment } from '../generated/graphql.js';
import classes from './plan-text.module.css';

type Step = PlanFragment['steps'][number];

/** One line that says what a step is: `Lumbar medial branch block, both sides, L3 L4 L5`. */
export function useStepTitle() {
  const { t } = useTranslation('words');
  return (step: Step): string => {
    const what = step.procedure?.name ?? step.study ?? t(`kind.${step.kind}`);
    const side = step.side && step.side !== 'NOT_APPLICABLE' ? t(`side.${step.side}`) : null;
    return [what, side, step.levels.length > 0 ? step.levels.join(' ') : null].filter(Boolean).join(', ');
  };
}

/** A recommendation as people say it: the steps in order, each with what goes with it. */
export function PlanText({ plan, compact = false }: { plan: PlanFragment; compact?: boolean }) {
  const { t } = useTranslation('words');
  const titleOf = useStepTitle();
  return (
    <ol role="list" className={classes['plan']} data-compact={compact || undefined}>
      {plan.steps.map((step) => (
        <li key={step.number} className={classes['step']}>
          {plan.steps.length > 1 && (
            <span className={classes['order']}>{step.number === 1 ? '1' : step.concurrent ? `+ ${t('plan.alongside')}` : step.number}</span>
          )}
          <div>
            <span className={classes['title']}>{titleOf(step)}</span>
            {step.procedure && step.study && <span> · {step.study}</span>}
            {(step.guidance || step.timing) && (
              <span className={classes['detail']}>{[step.guidance, step.timing].filter(Boolean).join(' · ')}</span>
            )}
            {step.condition && (
              <span className={classes['detail']}>
                {t('plan.condition')}: {step.condition}
              </span>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
