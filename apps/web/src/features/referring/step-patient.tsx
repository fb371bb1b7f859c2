import { useTranslation } from 'react-i18next';
import { Select, Text, useEditing } from './fields.js';
import { More } from './more.js';
import { OtherOpenCases } from './other-open-cases.js';
import classes from './referring.module.css';

export function StepPatient() {
  const { t } = useTranslation(['referring', 'words']);
  const { form } = useEditing();
  return (
    <>
      <div className={classes['pair']}>
        <Text name="surname" label={t('patient.surname')} required />
        <Text name="given" label={t('patient.given')} />
      </div>
      <div className={classes['pair']}>
        <Text name="birthDate" type="date" label={t('patient.birthDate')} required />
        <Select
          name="sex"
          label={t('patient.sex')}
          required
          data={[
            { value: '', label: t('words:plan.choose') },
            ...(['female', 'male', 'other', 'unknown'] as const).map((value) => ({ value, label: t(`words:sex.${value}`) })),
          ]}
        />
        <Text name="identifier" label={t('patient.identifier')} required />
      </div>
      <More title={t('patient.more')} open={form.identifierSystem !== ''}>
        <Text name="identifierSystem" label={t('patient.system')} hint={t('patient.systemHint')} />
      </More>
      <OtherOpenCases />
    </>
  );
}
