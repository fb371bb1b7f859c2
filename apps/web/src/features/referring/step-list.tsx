import { Circle, CircleAlert, CircleCheck, CircleDot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { emptyForm, emptyImaging, emptyMedicine, emptyTreatment, steps, type ReferralForm, type Step } from './referral-form.js';
import type { Fault } from './faults.js';
import classes from './referring.module.css';

const fields: Readonly<Record<Exclude<Step, 'check'>, readonly (keyof ReferralForm)[]>> = {
  question: ['question', 'reason'],
  patient: ['surname', 'birthDate', 'sex', 'identifier'],
  pain: ['painType'],
  history: ['treatments'],
  health: ['medications', 'laboratory', 'diagnoses', 'allergies', 'devices'],
  imaging: ['imaging'],
  consent: ['consent'],
};
const needed = new Set<Step>(['question', 'patient', 'pain']);
/** An entry that was added and left empty fills nothing. */
const blanks = new Set([emptyTreatment, emptyMedicine, emptyImaging].map((entry) => JSON.stringify(entry)));
const filled = (form: ReferralForm, field: keyof ReferralForm): boolean => {
  const value = form[field];
  if (Array.isArray(value)) return value.some((entry) => !blanks.has(JSON.stringify(entry)));
  return typeof value === 'string' ? value.trim() !== '' : JSON.stringify(value) !== JSON.stringify(emptyForm[field]);
};

/** Where one is, what has been filled in, and where something is wrong; any step can be gone to at any time. */
export function StepList({
  step,
  form,
  faults,
  onStep,
}: {
  step: Step;
  form: ReferralForm;
  faults: readonly Fault[];
  onStep: (step: Step) => void;
}) {
  const { t } = useTranslation('referring');
  const stateOf = (one: Step) => {
    const wrong = faults.filter((fault) => fault.step === one).length;
    if (wrong > 0) return { icon: CircleAlert, words: t('stepState.wrong', { count: wrong }), tone: 'bad' };
    if (one === 'check') return { icon: Circle, words: '', tone: undefined };
    const done = needed.has(one) ? fields[one].every((field) => filled(form, field)) : fields[one].some((field) => filled(form, field));
    if (done) return { icon: CircleCheck, words: t('stepState.done'), tone: 'good' };
    return { icon: one === step ? CircleDot : Circle, words: needed.has(one) ? '' : t('stepState.optional'), tone: undefined };
  };
  return (
    <nav className={classes['steps']} aria-label={t('steps')}>
      <ol>
        {steps.map((one) => {
          const { icon: Icon, words, tone } = stateOf(one);
          return (
            <li key={one}>
              <button type="button" aria-current={one === step ? 'step' : undefined} onClick={() => onStep(one)} data-tone={tone}>
                <Icon size={14} aria-hidden />
                <span>{t(`step.${one}`)}</span>
                {words && <span className={tone === 'good' ? classes['hidden'] : classes['stepState']}>{words}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
