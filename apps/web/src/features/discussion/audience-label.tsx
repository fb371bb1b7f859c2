import { Lock, Share2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Audience } from '../../generated/graphql.js';
import classes from './discussion.module.css';

/** Board threads carry a quiet lock; what the referrer reads carries an inverted label that cannot be overlooked. */
export function AudienceLabel({ audience }: { audience: Audience }) {
  const { t } = useTranslation('discussion');
  const Icon = audience === 'BOARD' ? Lock : Share2;
  return (
    <span className={classes['audience']} data-audience={audience}>
      <Icon size={12} aria-hidden />
      {t(`audience.${audience}`)}
    </span>
  );
}
