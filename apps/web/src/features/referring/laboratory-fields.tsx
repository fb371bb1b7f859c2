import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { idOf, useEditing, useFault } from './fields.js';
import { laboratoryTests, type Measured } from './referral-form.js';
import classes from './referring.module.css';

const unmeasured: Measured = { value: '', takenOn: '' };
/** UCUM as people write it. */
const units: Readonly<Record<string, string>> = {
  '{INR}': '',
  '10*9/L': '10⁹/L',
  'umol/L': 'µmol/L',
  'mL/min/{1.73_m2}': 'mL/min/1.73 m²',
};

/** The few values that bear on a needle, each with its own day: an old INR is no INR. A line left empty was not measured. */
export function LaboratoryFields() {
  const { t } = useTranslation(['referring', 'cases']);
  const { form, change } = useEditing();
  const fault = useFault();
  const set = (code: string, part: Partial<Measured>) =>
    change({ laboratory: { ...form.laboratory, [code]: { ...unmeasured, ...form.laboratory[code], ...part } } });
  return (
    <fieldset className={classes['entries']}>
      <legend>{t('cases:section.laboratory')}</legend>
      <p className={classes['hint']}>{t('health.laboratoryHint')}</p>
      <div className={classes['laboratory']}>
        {laboratoryTests.map(({ code, unit }) => {
          const name = t(`laboratory.${code as '6301-6'}`);
          const words = units[unit] ?? unit;
          const { value, takenOn } = form.laboratory[code] ?? unmeasured;
          return (
            <div key={code} className={classes['measured']} role="group" aria-label={name}>
              <span className={classes['strong']}>
                {name} <span className={classes['soft']}>{words}</span>
              </span>
              <TextInput
                id={idOf(`laboratory.${code}.value`)}
                aria-label={[name, words].filter(Boolean).join(', ')}
                inputMode="decimal"
                autoComplete="off"
                error={fault(`laboratory.${code}.value`)}
                value={value}
                onChange={(event) => set(code, { value: event.currentTarget.value })}
              />
              <TextInput
                id={idOf(`laboratory.${code}.takenOn`)}
                type="date"
                aria-label={t('health.takenOn', { name })}
                error={fault(`laboratory.${code}.takenOn`)}
                value={takenOn}
                onChange={(event) => set(code, { takenOn: event.currentTarget.value })}
              />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
