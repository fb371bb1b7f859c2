import { CircleAlert, CloudCheck, CloudOff, CloudUpload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { timeOf } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import type { DraftState } from './draft-keeper.js';
import classes from './referring.module.css';

const icons = { saved: CloudCheck, saving: CloudUpload, device: CloudOff, refused: CircleAlert } as const;

/** Where what was typed is now: at the desk, on its way, or on this device alone. */
export function KeepingMark({ state: { keeping, savedAt, refused, beside } }: { state: DraftState }) {
  const { t } = useTranslation('referring');
  return (
    <div className={classes['keeping']}>
      {keeping !== 'empty' && (
        <Mark icon={icons[keeping]} {...(keeping === 'refused' && { tone: 'bad' as const })}>
          {keeping === 'saved' && savedAt ? t('keeping.savedAt', { time: timeOf(savedAt) }) : t(`keeping.${keeping}`)}
        </Mark>
      )}
      {beside && <Mark icon={CircleAlert}>{t('keeping.beside')}</Mark>}
      {refused && <RefusalNotice refused={refused} />}
    </div>
  );
}
