import { useTranslation } from 'react-i18next';
import type { ReferralFragment } from '../../generated/graphql.js';
import { ageInYears, calendarDay, patientName, today } from '../../ui/format.js';
import classes from './patient-banner.module.css';

/** Who this is about, always in sight: SURNAME, Given · born dd-Mmm-yyyy (age) · sex · identifier. */
export function PatientBanner({ patient }: { patient: ReferralFragment['patient'] }) {
  const { t } = useTranslation(['cases', 'words']);
  const age = ageInYears(patient.birthDate, patient.diedOn ?? today());
  return (
    <section className={classes['banner']} aria-label={t('banner')}>
      <h1 className={classes['name']}>{patientName(patient.name)}</h1>
      <p>
        <span className={classes['label']}>{t('born')}</span> {calendarDay(patient.birthDate)} ({t('years', { count: age })})
      </p>
      {patient.diedOn && (
        <p className={classes['died']}>
          {t('died')} {calendarDay(patient.diedOn)}
        </p>
      )}
      <p>{t(`words:sex.${patient.sex as 'female'}`, { defaultValue: patient.sex })}</p>
      <p>{patient.identifier}</p>
    </section>
  );
}
