import { Siren } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReferralFragment } from '../../generated/graphql.js';
import classes from './referral.module.css';
import { useRedFlag } from './use-red-flag.js';

/** A present red flag says the emergency route before anything else, and that nobody watches this page (CASE-9). */
export function RedFlags({ flags, route }: { flags: ReferralFragment['painProfile']['redFlags']; route: string | null }) {
  const { t } = useTranslation('cases');
  const name = useRedFlag();
  const present = flags.filter(({ finding }) => finding === 'PRESENT');
  if (present.length === 0) return null;
  return (
    <div className={classes['danger']} role="note">
      <Siren size={16} aria-hidden />
      <div>
        <p className={classes['dangerTitle']}>{t('emergency.title')}</p>
        <ul role="list">
          {present.map(({ code, note }) => (
            <li key={code}>
              <strong>{name(code)}</strong>
              {note && <>: {note}</>}
            </li>
          ))}
        </ul>
        <p className={classes['route']}>{route ?? t('emergency.text')}</p>
        {/* The board's own words already say so. */}
        {!route && <p>{t('emergency.unwatched')}</p>}
      </div>
    </div>
  );
}
