import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Text, useEditing } from './fields.js';
import classes from './referring.module.css';

/** On what basis the board may read it; without one it can be sent, and is said to be missing (REC-5). */
export function StepConsent() {
  const { t } = useTranslation('referring');
  const { form, change } = useEditing();
  return (
    <>
      <Checkbox
        label={t('consent.given')}
        checked={form.consent}
        onChange={(event) => {
          const consent = event.currentTarget.checked;
          change({ consent, consentBasis: consent && !form.consentBasis ? t('consent.usual') : form.consentBasis });
        }}
      />
      {form.consent ? (
        <div className={classes['pair']}>
          <Text name="consentBasis" label={t('consent.basis')} required />
          <Text name="consentOn" type="date" label={t('consent.on')} />
        </div>
      ) : (
        <p className={classes['hint']}>{t('consent.none')}</p>
      )}
    </>
  );
}
