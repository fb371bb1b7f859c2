import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { ReferralFragment } from '../../generated/graphql.js';
import { calendarDay, figure } from '../../ui/format.js';
import { useSiteName } from '../../ui/site-name.js';
import classes from './referral.module.css';

function Fact({ label, figure: value, note }: { label: string; figure: ReactNode; note?: ReactNode }) {
  return (
    <div className={classes['fact']}>
      <dt>{label}</dt>
      <dd className={classes['figure']}>{value}</dd>
      {note && <dd className={classes['note']}>{note}</dd>}
    </div>
  );
}

/** Said once where it is the same for all, with each name where it differs: two drugs stopped on two days must not look like one. */
function lastDoses(doses: readonly { readonly name: string; readonly words: string }[]): string {
  const different = new Set(doses.map(({ words }) => words)).size > 1;
  return different ? doses.map(({ name, words }) => `${name}: ${words}`).join(' · ') : (doses[0]?.words ?? '');
}

/** The figures that decide most often, in one row. */
export function Facts({ referral: { painProfile, health } }: { referral: ReferralFragment }) {
  const { t } = useTranslation(['cases', 'words']);
  const siteName = useSiteName();
  const outOfTen = (score: number | null) => (score === null ? '–' : `${figure(score)}${t('fact.of10')}`);
  const thinners = health.medications.filter(({ antithrombotic }) => antithrombotic);
  const flags = painProfile.redFlags;
  const present = flags.filter(({ finding }) => finding === 'PRESENT').length;
  const notAsked = flags.filter(({ finding }) => finding === 'NOT_ASKED').length;
  const { durationMonths: months, onset } = painProfile;
  return (
    <div className={classes['factsFrame']}>
      <dl className={classes['facts']} aria-label={t('facts')}>
        <Fact label={t('fact.average')} figure={outOfTen(painProfile.averageScore)} />
        <Fact label={t('fact.worst')} figure={outOfTen(painProfile.worstScore)} />
        <Fact label={t('fact.type')} figure={t(`words:painType.${painProfile.type}`)} note={painProfile.sites.map(siteName).join(' · ')} />
        <Fact
          label={t('fact.duration')}
          figure={months === null ? '–' : t('fact.months', { count: months })}
          note={onset && t('fact.since', { date: calendarDay(onset) })}
        />
        <Fact
          label={t('fact.antithrombotic')}
          figure={thinners.length === 0 ? t('fact.none') : thinners.map(({ name }) => name).join(', ')}
          note={lastDoses(
            thinners.map(({ name, lastTakenOn }) => ({
              name,
              words: lastTakenOn ? t('fact.lastDose', { date: calendarDay(lastTakenOn) }) : t('fact.lastDoseUnknown'),
            })),
          )}
        />
        <Fact
          label={t('fact.redFlags')}
          figure={
            flags.length === 0 ? t('fact.flagsUnstated') : present > 0 ? t('fact.flagsPresent', { count: present }) : t('fact.flagsNone')
          }
          note={notAsked > 0 && t('fact.flagsNotAsked', { count: notAsked })}
        />
      </dl>
    </div>
  );
}
