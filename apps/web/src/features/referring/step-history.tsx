import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Entries } from './entries.js';
import { idOf, useEditing, useFault } from './fields.js';
import { emptyTreatment } from './referral-form.js';
import { Textarea } from '../../ui/textarea.js';

export function StepHistory() {
  const { t } = useTranslation('referring');
  const { form, change } = useEditing();
  const fault = useFault();
  return (
    <Entries
      title={t('history.title')}
      add={t('history.add')}
      remove={(number) => t('history.remove', { number })}
      entries={form.treatments}
      empty={emptyTreatment}
      onChange={(treatments) => change({ treatments })}
    >
      {(treatment, set, index) => (
        <>
          <TextInput
            id={idOf(`treatments.${index}.what`)}
            label={t('history.what')}
            placeholder={t('history.whatHint')}
            error={fault(`treatments.${index}.what`)}
            value={treatment.what}
            onChange={(event) => set({ what: event.currentTarget.value })}
          />
          <Textarea
            minRows={1}
            label={t('history.detail')}
            placeholder={t('history.detailHint')}
            value={treatment.detail}
            onChange={(event) => set({ detail: event.currentTarget.value })}
          />
          <TextInput
            id={idOf(`treatments.${index}.effect`)}
            label={t('history.effect')}
            placeholder={t('history.effectHint')}
            error={fault(`treatments.${index}.effect`)}
            value={treatment.effect}
            onChange={(event) => set({ effect: event.currentTarget.value })}
          />
        </>
      )}
    </Entries>
  );
}
