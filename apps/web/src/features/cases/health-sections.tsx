import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { ReferralFragment } from '../../generated/graphql.js';
import { calendarDay, daysSince } from '../../ui/format.js';
import { placeOf } from '../../ui/place-of.js';
import { Section } from '../../ui/section.js';
import classes from './referral.module.css';

type Health = ReferralFragment['health'];

export function HealthSections({ health }: { health: Health }) {
  const { t } = useTranslation(['cases', 'words']);
  const listed = (values: readonly string[]): ReactNode =>
    values.length > 0 ? values.join('; ') : <span className={classes['soft']}>{t('health.none')}</span>;
  return (
    <>
      <Section title={t('section.health')}>
        <dl className={classes['pairs']}>
          <dt>{t('health.diagnoses')}</dt>
          <dd>{listed(health.diagnoses)}</dd>
          <dt>{t('health.medications')}</dt>
          <dd>{health.medications.length === 0 ? listed([]) : <Medications medications={health.medications} />}</dd>
          <dt>{t('health.allergies')}</dt>
          <dd>{listed(health.allergies)}</dd>
          <dt>{t('health.devices')}</dt>
          <dd>{listed(health.devices)}</dd>
          <dt>{t('health.pregnancy')}</dt>
          <dd>{t(`words:finding.${health.pregnancy}`)}</dd>
        </dl>
      </Section>
      {health.laboratoryValues.length > 0 && (
        <Section title={t('section.laboratory')}>
          <Laboratory values={health.laboratoryValues} />
        </Section>
      )}
    </>
  );
}

function Medications({ medications }: { medications: Health['medications'] }) {
  const { t } = useTranslation('cases');
  return (
    <ul role="list">
      {medications.map(({ name, dose, antithrombotic, lastTakenOn }, index) => (
        <li key={index}>
          <span className={classes['strong']}>{name}</span> <span className={classes['soft']}>{dose}</span>
          {antithrombotic && <span className={classes['tag']}>{t('antithrombotic')}</span>}
          {(antithrombotic || lastTakenOn) && (
            <>
              {' '}
              <span className={`${classes['soft']} ${classes['whole']}`}>
                {lastTakenOn ? t('fact.lastDose', { date: calendarDay(lastTakenOn) }) : t('fact.lastDoseUnknown')}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** UCUM as people write it: annotations such as {INR} and the plain 1 are not units to read. */
const unitWords = (unit: string): string =>
  unit === '1'
    ? ''
    : unit
        .replace('{1.73_m2}', '1.73 m²')
        .replace(/\{[^}]*\}/g, '')
        .replace('10*9', '10⁹')
        .replace('10*12', '10¹²');

/** Every value with its own date: an old INR is no INR. */
function Laboratory({ values }: { values: Health['laboratoryValues'] }) {
  const { t } = useTranslation('cases');
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{t('lab.test')}</th>
          <th scope="col" className={classes['right']}>
            {t('lab.value')}
          </th>
          <th scope="col" className={classes['right']}>
            {t('lab.taken')}
          </th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ code, name, value, unit, takenOn }) => (
          <tr key={`${code} ${takenOn}`} id={placeOf({ code, takenOn })}>
            <td>{name}</td>
            <td className={classes['right']}>
              <span className={classes['strong']}>{value}</span> <span className={classes['soft']}>{unitWords(unit)}</span>
            </td>
            <td className={classes['right']}>
              {calendarDay(takenOn)} <span className={classes['soft']}>{t('lab.agoDays', { count: daysSince(takenOn) })}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
