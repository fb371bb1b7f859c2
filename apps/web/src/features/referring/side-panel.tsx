import { CircleCheck, CircleDashed, Siren } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../../ui/mark.js';
import { useReadiness } from '../../ui/use-readiness.js';
import { hasRedFlag, redFlags, type ReferralForm, type Step } from './referral-form.js';
import classes from './referring.module.css';
import type { Missing } from './use-readiness-preview.js';

/** A red flag: the board's emergency route at once, before anything is sent, and that nobody watches this (CASE-9). */
export function EmergencyRoute({ form, route }: { form: ReferralForm; route: string | null }) {
  const { t } = useTranslation(['referring', 'cases']);
  if (!hasRedFlag(form)) return null;
  const present = redFlags.filter((code) => form.flags[code]?.finding === 'PRESENT');
  return (
    <div className={classes['emergency']} role="alert">
      <Siren size={16} aria-hidden />
      <div>
        <p className={classes['emergencyTitle']}>{t('emergency.title')}</p>
        <p>{present.map((code) => t(`cases:redFlag.${code}`)).join(', ')}</p>
        <p className={classes['strong']}>{route ?? t('emergency.chooseBoard')}</p>
        <p>{t('emergency.unwatched')}</p>
      </div>
    </div>
  );
}

const stepOf: Readonly<Record<string, Step>> = {
  PRIOR_TREATMENTS: 'history',
  CONSERVATIVE_CARE_DATES: 'history',
  ACTIVE_REHABILITATION: 'history',
  PRIOR_BLOCK_RESULT: 'history',
  IMAGING: 'imaging',
  IMAGING_RECENT: 'imaging',
  IMAGING_DATE: 'imaging',
  MEDICATION: 'health',
  ANTITHROMBOTIC_MARKED: 'health',
  ANTITHROMBOTIC_LAST_DOSE: 'health',
  PLATELETS: 'health',
  INR: 'health',
  INR_ON_WARFARIN: 'health',
  RENAL_FUNCTION: 'health',
  PREGNANCY: 'health',
  CONSENT_TO_SHARE: 'consent',
};

/** What is missing, who owes it, on what ground it is asked for, and where it is entered. It never keeps anybody from sending. */
export function Readiness({ missing, onStep }: { missing: readonly Missing[] | null; onStep: (step: Step) => void }) {
  const { t } = useTranslation('referring');
  const words = useReadiness();
  return (
    <section className={classes['readiness']} aria-label={t('readiness.title')}>
      <h2 className={classes['sideTitle']}>{t('readiness.title')}</h2>
      {missing === null ? (
        <p className={classes['hint']}>{t('readiness.chooseType')}</p>
      ) : missing.length === 0 ? (
        <Mark icon={CircleCheck} tone="good">
          {t('readiness.complete')}
        </Mark>
      ) : (
        <>
          <p className={classes['hint']}>{t('readiness.hint')}</p>
          <ul role="list" className={classes['missing']}>
            {missing.map(({ code, owedBy, source }) => (
              <li key={code}>
                <button type="button" onClick={() => onStep(stepOf[code] ?? 'pain')}>
                  <CircleDashed size={14} aria-hidden />
                  <span>
                    <span className={classes['strong']}>{words(code)}</span>
                    <span className={classes['soft']}>
                      {t(`readiness.owedBy.${owedBy as 'REFERRER'}`)} · {source}
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
