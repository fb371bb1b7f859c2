import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../generated/graphql.js';
import { Choice } from '../../ui/choice.js';
import { Entries } from './entries.js';
import { idOf, Prose, useEditing, useFault } from './fields.js';
import { LaboratoryFields } from './laboratory-fields.js';
import { More } from './more.js';
import { emptyMedicine } from './referral-form.js';
import classes from './referring.module.css';

/** What decides whether a needle is safe: antithrombotics with their last dose, values with their dates. */
export function StepHealth() {
  const { t } = useTranslation(['referring', 'cases', 'words']);
  const { form, change } = useEditing();
  const fault = useFault();
  return (
    <>
      <Entries
        title={t('cases:health.medications')}
        add={t('health.addMedicine')}
        remove={(number) => t('health.removeMedicine', { number })}
        entries={form.medications}
        empty={emptyMedicine}
        onChange={(medications) => change({ medications })}
      >
        {(medicine, set, index) => (
          <>
            <TextInput
              id={idOf(`medications.${index}.name`)}
              label={t('health.medicine')}
              error={fault(`medications.${index}.name`)}
              value={medicine.name}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
            <TextInput
              label={t('health.dose')}
              placeholder={t('health.doseHint')}
              value={medicine.dose}
              onChange={(event) => set({ dose: event.currentTarget.value })}
            />
            <TextInput
              id={idOf(`medications.${index}.lastTakenOn`)}
              type="date"
              label={t('health.lastTaken')}
              error={fault(`medications.${index}.lastTakenOn`)}
              value={medicine.lastTakenOn}
              onChange={(event) => set({ lastTakenOn: event.currentTarget.value })}
            />
            <Checkbox
              className={classes['check'] ?? ''}
              label={t('health.antithrombotic')}
              checked={medicine.antithrombotic}
              onChange={(event) => set({ antithrombotic: event.currentTarget.checked })}
            />
          </>
        )}
      </Entries>
      <LaboratoryFields />
      <More title={t('health.more')} open={Boolean(form.diagnoses || form.allergies || form.devices || form.pregnancy !== 'NOT_ASKED')}>
        <Prose name="diagnoses" label={t('cases:health.diagnoses')} hint={t('health.perLine')} />
        <Prose name="allergies" label={t('cases:health.allergies')} hint={t('health.perLine')} />
        <Prose name="devices" label={t('health.devices')} hint={t('health.perLine')} />
        <Choice
          legend={t('cases:health.pregnancy')}
          value={form.pregnancy}
          onChange={(pregnancy: Finding) => change({ pregnancy })}
          options={(['PRESENT', 'ABSENT', 'NOT_ASKED'] as const).map((value) => ({ value, label: t(`words:finding.${value}`) }))}
        />
      </More>
    </>
  );
}
