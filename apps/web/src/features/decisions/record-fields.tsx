import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import form from '../../ui/form.module.css';
import { today } from '../../ui/format.js';
import classes from './decisions.module.css';
import { lists, recordTexts, type RecordDraft } from './record-draft.js';
import { SafetyResults } from './safety-results.js';
import type { Voter } from './voters.js';
import { Textarea } from '../../ui/textarea.js';

interface Props {
  readonly record: RecordDraft;
  readonly people: readonly Voter[];
  /** Where in the record the desk has refused something: the part, in a list its place, and the part of that. */
  readonly refusedAt: readonly (string | number)[];
  readonly onChange: (record: RecordDraft) => void;
}

/** What else is put on record with the decision (DEC-5). */
export function RecordFields({ record, people, refusedAt, onChange }: Props) {
  const { t } = useTranslation(['decisions', 'voting']);
  const [refusedPart, index, part] = refusedAt;
  const field = (name: Exclude<keyof RecordDraft, 'safetyResults'>) => ({
    label: t(`record.${name}`),
    value: record[name],
    error: refusedPart === name && t('record.invalid'),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onChange({ ...record, [name]: event.currentTarget.value }),
  });
  return (
    <fieldset className={classes['record']}>
      <legend className={classes['strong']}>{t('record.title')}</legend>
      <p className={classes['explained']}>
        {t('record.optional')} {t('voting:ratify.keptDraft')}
      </p>
      {recordTexts.map((name) => (
        <Textarea
          key={name}
          {...field(name)}
          minRows={lists.includes(name) ? 2 : 1}
          maxRows={8}
          {...(lists.includes(name) && { description: t('record.oneEach') })}
        />
      ))}
      <SafetyResults
        results={record.safetyResults}
        refused={refusedPart === 'safetyResults' && typeof index === 'number' ? { index, part: String(part) } : null}
        onChange={(safetyResults) => onChange({ ...record, safetyResults })}
      />
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
