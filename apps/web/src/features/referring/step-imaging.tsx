import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Entries } from './entries.js';
import { idOf, useEditing, useFault } from './fields.js';
import { emptyImaging } from './referral-form.js';
import classes from './referring.module.css';
import { Textarea } from '../../ui/textarea.js';

const modalities = ['MR', 'CT', 'CR', 'US', 'NM', 'PT', 'XA', 'OT'] as const;

export function StepImaging() {
  const { t } = useTranslation('referring');
  const { form, change } = useEditing();
  const fault = useFault();
  return (
    <Entries
      title={t('imaging.title')}
      add={t('imaging.add')}
      remove={(number) => t('imaging.remove', { number })}
      entries={form.imaging}
      empty={emptyImaging}
      onChange={(imaging) => change({ imaging })}
    >
      {(study, set, index) => (
        <>
          <NativeSelect
            label={t('imaging.modality')}
            value={study.modality}
            onChange={(event) => set({ modality: event.currentTarget.value })}
            data={modalities.map((value) => ({ value, label: t(`modality.${value}`) }))}
          />
          <TextInput
            id={idOf(`imaging.${index}.description`)}
            label={t('imaging.description')}
            placeholder={t('imaging.descriptionHint')}
            error={fault(`imaging.${index}.description`)}
            value={study.description}
            onChange={(event) => set({ description: event.currentTarget.value })}
          />
          <TextInput
            id={idOf(`imaging.${index}.performedOn`)}
            type="date"
            label={t('imaging.performedOn')}
            error={fault(`imaging.${index}.performedOn`)}
            value={study.performedOn}
            onChange={(event) => set({ performedOn: event.currentTarget.value })}
          />
          <Textarea
            className={classes['wide'] ?? ''}
            label={t('imaging.report')}
            value={study.report}
            maxRows={12}
            onChange={(event) => set({ report: event.currentTarget.value })}
          />
        </>
      )}
    </Entries>
  );
}
