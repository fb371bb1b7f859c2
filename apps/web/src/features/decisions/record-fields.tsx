import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import form from '../../ui/form.module.css';
import { today } from '../../ui/format.js';
import classes from './decisions.module.css';
import { recordTexts, type RecordDraft } from './record-draft.js';
import type { Voter } from './voters.js';

interface Props {
  readonly record: RecordDraft;
  readonly people: readonly Voter[];
  /** The part that the desk has refused. */
  readonly refusedPart: string | null;
  readonly onChange: (record: RecordDraft) => void;
}

/** What else is put on record with the decision (DEC-5). */
export function RecordFields({ record, people, refusedPart, onChange }: Props) {
  const { t } = useTranslation('decisions');
  const field = (name: keyof RecordDraft) => ({
    label: t(`record.${name}`),
    value: record[name],
    error: refusedPart === name && t('record.invalid'),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onChange({ ...record, [name]: event.currentTarget.value }),
  });
  return (
    <fieldset className={classes['record']}>
      <legend className={classes['strong']}>{t('record.title')}</legend>
      <p className={classes['explained']}>
        {t('record.optional')} {t('ratify.keptDraft')}
      </p>
      {recordTexts.map((name) => (
        <Textarea
          key={name}
          {...field(name)}
          minRows={name === 'optionsConsidered' ? 2 : 1}
          maxRows={8}
          {...(name === 'optionsConsidered' && { description: t('record.oneEach') })}
        />
      ))}
      <div className={form['pair']}>
        <NativeSelect
          {...field('tellsPatient')}
          data={[{ value: '', label: t('record.nobody') }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <TextInput type="date" min={today()} {...field('tellPatientBy')} />
      </div>
    </fieldset>
  );
}
