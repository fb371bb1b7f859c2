import { Button } from '@mantine/core';
import { CircleSlash, CloudOff, EyeOff, FileX, Hourglass, ImageOff, Loader, Unplug, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Blank } from '../../ui/blank.js';
import classes from './images.module.css';
import { mayCome } from './use-images.js';
import type { NotShown } from './why-not.js';

export const icons = {
  loading: Loader,
  slow: Hourglass,
  none: ImageOff,
  missing: EyeOff,
  unconnected: Unplug,
  away: CloudOff,
  busy: CircleSlash,
  offline: WifiOff,
  unreadable: FileX,
};

/** Which of all the reasons it is that nothing is shown, and what whoever waits can do. */
export function NoImagesYet({ state, onAgain }: { state: NotShown | 'loading' | 'slow'; onAgain: () => void }) {
  const { t } = useTranslation(['images', 'words']);
  return (
    <div className={classes['state']} role="status">
      <Blank icon={icons[state]} title={t(`state.${state}`)}>
        {state !== 'loading' && <p>{t(`state.${state}Text`)}</p>}
        {mayCome(state) && (
          <Button variant="default" onClick={onAgain}>
            {t('words:again')}
          </Button>
        )}
      </Blank>
    </div>
  );
}
